import { type FileChild, Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { OfficialDocument } from "../decree30/document.ts";
import { drafterMark, recipientLines } from "../decree30/ending.ts";
import { APART, portrait, SIGNATURE, sizes, textWidth } from "../decree30/paper.ts";
import { evenLines, halfPoints, roughWidth, twips } from "./measure.ts";
import { withOpenings } from "./openings.ts";
import { centredLine, columnCell, noGrid } from "./part.ts";

/**
 * Recipients on more lines than this stand higher than who signs beside them, and go on in a row that may be
 * cut.
 */
const BESIDE_SIGNATURE = 20;

const half = textWidth(portrait) / 2;

/**
 * Boxes 7 and 9b side by side, in one row that no page end can cut; recipients too many for it go on below.
 */
export function endingOf(document: OfficialDocument): FileChild[] {
  const entries = recipientsOf(document);
  const beside = countBeside(document);
  const row = (left: Paragraph[], right: Paragraph[], cantSplit: boolean) =>
    new TableRow({ cantSplit, children: [columnCell(half, left), columnCell(half, right)] });
  const rest = entries.slice(beside);
  return [
    new Paragraph({ keepNext: true, spacing: { line: 160, lineRule: "exact" }, children: [] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(2 * half), type: WidthType.DXA },
      columnWidths: [twips(half), twips(half)],
      borders: noGrid,
      rows: [
        row(entries.slice(0, beside), signatureOf(document), true),
        ...(rest.length > 0 ? [row(rest, [new Paragraph({ children: [] })], false)] : []),
      ],
    }),
  ];
}

/** Paragraphs, the heading among them, that stand beside the signature: all of them in most documents. */
function countBeside(document: OfficialDocument): number {
  let lines = 1;
  for (const [at, line] of recipientLines(document).entries()) {
    lines += Math.ceil(roughWidth(`- ${line};`, sizes.fine) / half);
    if (lines > BESIDE_SIGNATURE) return Math.max(2, at + 1);
  }
  return Number.POSITIVE_INFINITY;
}

function recipientsOf(document: OfficialDocument): Paragraph[] {
  const { recipients, drafter, proof } = document;
  const lines = recipientLines(document);
  const heading = new TextRun({
    text: "Nơi nhận:",
    bold: true,
    italics: true,
    size: halfPoints(sizes.small),
  });
  const entry = (text: string) => new Paragraph({ style: "NoiNhan", text: withOpenings(text) });
  return [
    ...(recipients.length === 0 ? [] : [new Paragraph({ style: "NoiNhan", children: [heading] })]),
    ...(recipients.length === 0
      ? []
      : lines.map((line, at) => entry(`- ${line}${at < lines.length - 1 ? ";" : "."}`))),
    ...(drafter ? [entry(drafterMark(drafter))] : []),
    ...(proof ? [entry(`Mã tra cứu: ${proof.code}`)] : []),
  ];
}

function signatureOf({ signature }: OfficialDocument): Paragraph[] {
  const { authority, position, officeInAgency, name, unsigned } = signature;
  const lines = (text: string) => evenLines(text, sizes.body, textWidth(portrait) / 2);
  const line = (text: string, before = 0) =>
    centredLine(lines(text), { size: sizes.body, bold: true, before });
  const room = SIGNATURE.height + 10;
  const below =
    unsigned === undefined
      ? officeInAgency === undefined
        ? [line(name ?? "", room)]
        : [line(officeInAgency, room), line(name ?? "")]
      : [centredLine(unsigned, { size: sizes.small, italics: true, before: APART })];
  return [...authority.map((words) => line(words)), line(position), ...below];
}
