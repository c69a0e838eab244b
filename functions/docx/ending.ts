import { type FileChild, Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { OfficialDocument } from "../decree30/document.ts";
import { drafterMark } from "../decree30/ending.ts";
import { APART, portrait, SIGNATURE, sizes, textWidth } from "../decree30/paper.ts";
import { evenLines, halfPoints, twips } from "./measure.ts";
import { withOpenings } from "./openings.ts";
import { centredLine, columnCell, noGrid } from "./part.ts";

/** Boxes 7 and 9b side by side, in one row that no page end can cut. */
export function endingOf(document: OfficialDocument): FileChild[] {
  const half = textWidth(portrait) / 2;
  return [
    new Paragraph({ keepNext: true, spacing: { line: 160, lineRule: "exact" }, children: [] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(2 * half), type: WidthType.DXA },
      columnWidths: [twips(half), twips(half)],
      borders: noGrid,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [columnCell(half, recipientsOf(document)), columnCell(half, signatureOf(document))],
        }),
      ],
    }),
  ];
}

function recipientsOf({ recipients, addressees, drafter, proof }: OfficialDocument): Paragraph[] {
  const lines =
    addressees.length > 0 && recipients[0] !== "Như trên" ? ["Như trên", ...recipients] : recipients;
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
