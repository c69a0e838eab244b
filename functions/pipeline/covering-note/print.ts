import { shortNameOf } from "../../core/people/naming.ts";
import { kindNameOf } from "../../decree30/opening.ts";
import { printable } from "../../decree30/printable.ts";
import { typesetDocument } from "../../decree30/typeset.ts";
import { writePdf } from "../../pdf/write.ts";
import type { Press } from "../edition.ts";
import { coveringProposal } from "./proposal.ts";
import type { PutUp } from "./put-up.ts";
import { coveringSheet } from "./sheet.ts";

interface PrintedNote {
  readonly pdf: Uint8Array;
  /** More than one where lists in full stand behind the note. */
  readonly pages: number;
}

/**
 * What a draft goes to its signer under: phiếu trình, or tờ trình where the office wants it so. Put up at the
 * same moment with the same words, it is the same bytes.
 */
export function printCoveringNote(raw: PutUp, { faces }: Pick<Press, "faces">): PrintedNote {
  const put = printable(raw, faces).value;
  const [name, typeset] =
    put.authority.reportStyle?.coveredBy === "proposal"
      ? ([kindNameOf("proposal") ?? "", typesetDocument(coveringProposal(put), faces)] as const)
      : (["Phiếu trình", coveringSheet(put, faces)] as const);
  const subject = `${put.draft.kind} ${put.draft.subject}`;
  const pdf = writePdf(typeset, {
    title: `${name} ${subject}`,
    author: shortNameOf(put.authority),
    subject,
    createdAt: put.at,
    language: "vi-VN",
  });
  return { pdf, pages: typeset.pages.length };
}
