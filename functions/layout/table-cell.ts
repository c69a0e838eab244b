import type { Table, TableColumn } from "./block.ts";
import { type Commas, commaOf } from "./decimals.ts";
import type { Face } from "./face.ts";
import { lineHeight } from "./head.ts";
import type { Line } from "./lines.ts";
import type { Mark } from "./mark.ts";
import type { Node } from "./node.ts";
import { baselineIn } from "./paragraph.ts";
import type { Row } from "./table-row.ts";

/** What is written in one cell, and where: `x` is the left edge of its text, `top` its first line's. */
export interface Cell {
  readonly type: Row["type"];
  /** Of its text, without the free room on either side. */
  readonly width: number;
  readonly align: TableColumn["align"];
  /** Where its column's numbers have their commas. */
  readonly comma: Commas | undefined;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly top: number;
  readonly node: Node | undefined;
}

export function setCell(table: Table, cell: Cell, into: Mark[]): void {
  const { type, width, align, comma, lines, x, top, node } = cell;
  const { style } = table;
  const { size, leading } = style;
  const face = { head: style.headFace, group: style.groupFace, cells: style.face }[type];
  const space = face.word(" ").width * size;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.words.length === 0) continue;
    const slack = width - line.width;
    const shift =
      align === "start" ? 0 : align === "centre" ? slack / 2 : shiftToComma(line, face, size, comma, slack);
    into.push({
      type: "text",
      x: x + shift,
      y: baselineIn({ face, size, leading }, top + at * lineHeight(table)),
      face,
      size,
      ink: "black",
      words: line.words,
      space,
      open: at < lines.length - 1 && !line.cut,
      node,
    });
  }
}

/** A number stands so that its comma falls on the column's; words in a number column stand in the middle. */
function shiftToComma(
  line: Line,
  face: Face,
  size: number,
  comma: Commas | undefined,
  slack: number,
): number {
  const own = comma && line.words.length === 1 ? commaOf(line.words[0]?.text ?? "", face, size) : undefined;
  if (!own || !comma) return slack / 2;
  const wide = comma.whole + comma.part;
  const room = slack + own.whole + own.part;
  return wide > room ? slack : (room - wide) / 2 + comma.whole - own.whole;
}
