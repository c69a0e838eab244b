import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TableCell,
  TextRun,
  WidthType,
} from "docx";
import { HAIRLINE } from "../decree30/paper.ts";
import { halfPoints, twips } from "./measure.ts";
import { withOpenings } from "./openings.ts";

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly keepNext?: boolean;
  readonly framed?: boolean;
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none };
export const noGrid = { ...noBorders, insideHorizontal: none, insideVertical: none };

const edge = (color: string) => ({ style: BorderStyle.SINGLE, size: 8, color, space: 4 });

/** One centred line of the form; its look is the decree's for this one place, so no style carries it. */
export function centredLine(text: string | readonly string[], look: Look): Paragraph {
  const { size, bold = false, italics = false, color, before = 0, keepNext = false, framed = false } = look;
  const box = edge(color ?? "000000");
  return new Paragraph({
    style: "GiuaDong",
    keepNext,
    spacing: { before: twips(before) },
    ...(framed && { border: { top: box, bottom: box, left: box, right: box } }),
    children: brokenRuns(typeof text === "string" ? [text] : text, {
      ...{ size: halfPoints(size), bold, italics },
      ...(color && { color }),
    }),
  });
}

/** Lines broken by hand within one paragraph, so that a screen reader still hears one title. */
export function brokenRuns(lines: readonly string[], look: IRunOptions = {}): TextRun[] {
  return lines.map(
    (text, at) => new TextRun({ ...look, text: withOpenings(text), ...(at > 0 && { break: 1 }) }),
  );
}

/** A rule of this length in the middle of a column this wide: the top edge of an all but empty paragraph. */
export function ruleOf(length: number, column: number, { after = 0, keepNext = false } = {}): Paragraph {
  const aside = twips(Math.max(0, (column - length) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext,
    indent: { left: aside, right: aside },
    spacing: { before: 20, after: twips(after), line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: Math.round(HAIRLINE * 8), color: "000000", space: 1 } },
    children: [],
  });
}

export function columnCell(width: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children: [...children],
  });
}
