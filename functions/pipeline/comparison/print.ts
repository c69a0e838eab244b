import { printable } from "../../decree30/printable.ts";
import { writePdf } from "../../pdf/write.ts";
import type { Press } from "../edition.ts";
import { type Compared, editionNamed } from "./document.ts";
import { comparisonSheet } from "./sheet.ts";

/** Presses a comparison as a PDF. Same editions, same bytes: it is dated by the later one. */
export function printComparison(raw: Compared, { faces }: Pick<Press, "faces">): Uint8Array {
  const compared = printable(raw, faces).value;
  const subject = `${editionNamed(compared.now)} so với ${editionNamed(compared.before)}`;
  return writePdf(comparisonSheet(compared, faces), {
    title: `Bản so sánh: ${subject}`,
    author: compared.authority.name,
    subject,
    createdAt: compared.now.asOf,
    language: "vi-VN",
  });
}
