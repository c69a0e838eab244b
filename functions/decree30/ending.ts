import { encode } from "uqr";
import type { Block } from "../layout/block.ts";
import type { Faces } from "../layout/face.ts";
import { type Node, nodeIn } from "../layout/node.ts";
import { balanced } from "./balance.ts";
import type { OfficialDocument } from "./document.ts";
import { APART, QR, SEAL, SIGNATURE, SINGLE, sizes } from "./paper.ts";
import { centred } from "./style.ts";

/**
 * Boxes 7a to 9b: who signs, on the right; who receives, on the left from the same line down; and the proof
 * code.
 */
export function endingOf(document: OfficialDocument, faces: Faces, width: number, section: Node): Block {
  const half = width / 2;
  const recipients = recipientBlocks(document, faces, section);
  const proof = proofBlocks(document, faces, section);
  return {
    type: "columns",
    before: 12,
    columns: [
      {
        x: 0,
        width: half - 12,
        blocks: [...recipients, ...drafterBlocks(document, faces, section), ...proof],
      },
      { x: half - 6, width: half + 6, blocks: signatureBlocks(document, faces, half + 6, section) },
    ],
  };
}

function signatureBlocks(
  { signature }: OfficialDocument,
  faces: Faces,
  width: number,
  section: Node,
): Block[] {
  const { authority, position, officeInAgency, name, unsigned } = signature;
  const line = (text: string) =>
    centred(balanced(text, faces.bold, sizes.body, width), faces.bold, sizes.body, {
      node: nodeIn(section, "paragraph"),
    });
  return [
    ...authority.map(line),
    line(position),
    unsigned === undefined
      ? {
          type: "space",
          height: SIGNATURE.height + 10,
          places: signaturePlaces(width, section),
        }
      : centred(balanced(unsigned, faces.italic, sizes.small, width), faces.italic, sizes.small, {
          before: APART,
          node: nodeIn(section, "paragraph"),
        }),
    ...(officeInAgency === undefined ? [] : [line(officeInAgency)]),
    ...(name === undefined ? [] : [line(name)]),
  ];
}

/** II.8: the seal covers about a third of the signature, on its left. */
function signaturePlaces(width: number, section: Node) {
  const x = (width - SIGNATURE.width) / 2;
  const middle = (SIGNATURE.height + 10) / 2;
  return [
    { name: "signature", x, y: 5, ...SIGNATURE, node: nodeIn(section, "form") },
    {
      name: "seal",
      x: x + SIGNATURE.width / 3 - SEAL,
      y: middle - SEAL / 2,
      width: SEAL,
      height: SEAL,
      node: nodeIn(section, "form"),
    },
  ];
}

/** "Như trên" stands first when the document is addressed, with a note of its purpose or without. */
export function recipientLines({ recipients, addressees }: OfficialDocument): readonly string[] {
  if (recipients.length === 0 || addressees.length === 0) return recipients;
  return /^Như trên(?!\p{L})/u.test(recipients[0] ?? "") ? recipients : ["Như trên", ...recipients];
}

/** Box 9b: each line ends in a semicolon, the archive line last in a full stop. */
function recipientBlocks(document: OfficialDocument, faces: Faces, section: Node): Block[] {
  const lines = recipientLines(document);
  if (lines.length === 0) return [];
  const start = { type: "paragraph", align: "start", leading: SINGLE } as const;
  const heading: Block = {
    ...start,
    text: "Nơi nhận:",
    face: faces.boldItalic,
    size: sizes.small,
    node: nodeIn(section, "paragraph"),
  };
  const list = nodeIn(section, "list");
  return [
    heading,
    ...lines.map((text, at): Block => {
      const item = nodeIn(list, "item");
      const label = { words: 1, node: nodeIn(item, "label") };
      const end = at < lines.length - 1 ? ";" : ".";
      return {
        ...start,
        text: `- ${text}${end}`,
        face: faces.regular,
        size: sizes.fine,
        label,
        node: nodeIn(item, "body"),
      };
    }),
  ];
}

/** Box 12, under the recipients: "PL.(300)". */
function drafterBlocks({ drafter }: OfficialDocument, faces: Faces, section: Node): Block[] {
  if (!drafter) return [];
  const look = { face: faces.regular, size: sizes.fine, align: "start", leading: SINGLE } as const;
  return [
    { type: "paragraph", text: drafterMark(drafter), ...look, before: 4, node: nodeIn(section, "paragraph") },
  ];
}

/** Letters upper-case, copies in Arabic numerals (III.3). */
export function drafterMark({ mark, copies }: NonNullable<OfficialDocument["drafter"]>): string {
  const letters = `${mark.toUpperCase().replace(/\.$/, "")}.`;
  return copies === undefined ? letters : `${letters}(${copies})`;
}

function proofBlocks({ proof }: OfficialDocument, faces: Faces, section: Node): Block[] {
  if (!proof) return [];
  const figure = nodeIn(section, "figure", { alternative: `Mã QR dẫn đến trang tra cứu ${proof.url}` });
  const line = {
    type: "paragraph",
    align: "start",
    leading: SINGLE,
    face: faces.regular,
    size: sizes.fine,
  } as const;
  return [
    {
      type: "pattern",
      size: QR,
      rows: encode(proof.url, { ecc: "M", border: 0 }).data,
      align: "start",
      before: 10,
      after: 2,
      node: figure,
    },
    { ...line, text: `Mã tra cứu: ${proof.code}`, node: nodeIn(section, "paragraph") },
  ];
}
