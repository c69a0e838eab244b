import { type FileChild, Paragraph, Table, TableLayoutType, TableRow, WidthType } from "docx";
import { monthDigits } from "../core/instant.ts";
import type { OfficialDocument } from "../decree30/document.ts";
import { kindNameOf } from "../decree30/opening.ts";
import { APART, portrait, sizes, textWidth } from "../decree30/paper.ts";
import { dateLine, serial } from "../decree30/words.ts";
import { evenLines, roughWidth, twips } from "./measure.ts";
import { withOpenings } from "./openings.ts";
import { brokenRuns, centredLine, columnCell, noGrid, ruleOf } from "./part.ts";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
/** Bold at 14 pt in Times New Roman; the rule under it is as long (Annex I, II.1b). */
const MOTTO_WIDTH = 171.3;
const BLANK = "\u00a0".repeat(8);

const width = textWidth(portrait);
const right = 288;
const left = width - right;

/** Boxes 1 to 5: what stands above the text. */
export function documentHead(document: OfficialDocument): FileChild[] {
  return [block(document), ...titleOf(document), ...addresseesOf(document)];
}

/** Boxes 1 to 4, 5b and 10b as a table of two columns without borders, as every office types it. */
function block(document: OfficialDocument): Table {
  const size = sizes.number;
  const last = document.issuer.lines.at(-1) ?? "";
  const issuer = [
    ...(document.issuer.superior === undefined ? [] : [centredLine(document.issuer.superior, { size })]),
    ...document.issuer.lines.map((line) => centredLine(line, { size, bold: true })),
    ruleOf(0.42 * roughWidth(last, size), left),
  ];
  const state = [
    centredLine(STATE, { size, bold: true }),
    centredLine(MOTTO, { size: size + 1, bold: true }),
    ruleOf(MOTTO_WIDTH, right),
  ];
  const numbered = [centredLine(numberLine(document), { size, before: 4 }), ...belowNumber(document)];
  const dated = [centredLine(placeAndDate(document), { size: size + 1, italics: true, before: 4 })];
  const row = (lefts: Paragraph[], rights: Paragraph[]) =>
    new TableRow({ cantSplit: true, children: [columnCell(left, lefts), columnCell(right, rights)] });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(left), twips(right)],
    borders: noGrid,
    rows: [row(issuer, state), row(numbered, dated)],
  });
}

/** The number and the day stay open until the clerk gives them, after the signature (art. 15). */
function numberLine({ number }: OfficialDocument): string {
  if (number.code) return `${number.code.name}: ${number.code.text}`;
  return `Số: ${number.serial === undefined ? BLANK : serial(number.serial)}/${number.symbol}`;
}

function placeAndDate({ dated }: OfficialDocument): string {
  const { place, day, month, year } = dated;
  if (month === undefined) return `${place}, ngày${BLANK}tháng${BLANK}năm ${year}`;
  return day === undefined
    ? `${place}, ngày${BLANK}tháng ${monthDigits(month)} năm ${year}`
    : dateLine(place, day, month, year);
}

function belowNumber({ kind, subject, urgency }: OfficialDocument): Paragraph[] {
  const about =
    kind === "letter" ? [centredLine(`V/v ${subject}`, { size: sizes.small, before: APART })] : [];
  const urgent = { size: sizes.number, bold: true, color: "CC0000", before: 8, framed: true };
  return [...about, ...(urgency === undefined ? [] : [centredLine(urgency, urgent)])];
}

function titleOf({ kind, subject }: OfficialDocument): Paragraph[] {
  const name = kindNameOf(kind);
  if (name === undefined) return [];
  const lines = evenLines(subject, sizes.body, 0.86 * width);
  const rule = 0.42 * roughWidth(lines.at(-1) ?? "", sizes.body);
  const line = (words: readonly string[], before: number) =>
    new Paragraph({ style: "Title", spacing: { before: twips(before) }, children: brokenRuns(words) });
  return [line([name.toUpperCase()], 14), line(lines, 0), ruleOf(rule, width, { after: 10, keepNext: true })];
}

function addresseesOf({ addressees }: OfficialDocument): Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) {
    return [centredLine(`Kính gửi: ${only}`, { size: sizes.body, before: APART, keepNext: true })];
  }
  const entry = (text: string, from: number, keepNext = true) =>
    new Paragraph({
      text: withOpenings(text),
      keepNext,
      indent: { left: twips(from) },
      spacing: { before: twips(2) },
    });
  return [
    entry("Kính gửi:", 85),
    // The dashes stand below the colon (Annex I, II.9a).
    ...addressees.map((each, at) =>
      entry(`- ${each}${at < others.length ? ";" : "."}`, 137, at < others.length),
    ),
  ];
}
