import type { Table } from "./block.ts";
import { headSpans } from "./head-spans.ts";
import { firstFit, type Line } from "./lines.ts";

/** A cell of a head of several rows. Places are from the table's left edge and the head's top. */
interface HeadCell {
  readonly row: number;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Columns it covers, and rows. */
  readonly span: number;
  readonly rows: number;
}

export interface SharedHead {
  readonly height: number;
  /** How many rows it has. */
  readonly deep: number;
  /** As they are read: row by row, each from left to right. */
  readonly cells: readonly HeadCell[];
}

export const lineHeight = ({ style }: Table): number => style.size * style.leading;
export const rowHeight = (table: Table, lines: number): number =>
  lines * lineHeight(table) + 2 * table.style.padding;

/**
 * The head of a table some of whose columns share one above their own. A head over several rows that is
 * higher than they are makes the last of them grow. Undefined where no column shares a head.
 */
export function sharedHead(table: Table): SharedHead | undefined {
  if (!table.over?.some((heads) => heads !== undefined && heads.length > 0)) return undefined;
  const edges = edgesOf(table);
  const spans = headSpans(table.head, table.over).map((span) => {
    const x = edges[span.from] ?? 0;
    const width = (edges[span.to] ?? 0) - x;
    const lines = linesIn(table, span.text, width);
    return { ...span, x, width, lines, height: rowHeight(table, Math.max(1, lines.length)) };
  });
  const tops = topsOf(spans);
  return {
    height: tops.at(-1) ?? 0,
    deep: tops.length - 1,
    cells: spans.map(({ row, rows, from, to, x, width, lines }): HeadCell => {
      const [top, foot] = [tops[row] ?? 0, tops[row + rows] ?? 0];
      return { ...{ row, rows, lines, x, width }, y: top, height: foot - top, span: to - from };
    }),
  };
}

/** Where each row begins, and the last ends: those of one row first, then what covers several. */
function topsOf(
  spans: readonly { readonly row: number; readonly rows: number; readonly height: number }[],
): readonly number[] {
  const heights: number[] = [];
  for (const { row, rows, height } of [...spans].sort((a, b) => a.rows - b.rows)) {
    const last = row + rows - 1;
    const above = heights.slice(row, last).reduce((sum, each) => sum + each, 0);
    heights[last] = Math.max(heights[last] ?? 0, height - above);
  }
  let top = 0;
  return [0, ...Array.from(heights, (height = 0) => (top += height))];
}

/** Where each column begins, and the last ends. */
function edgesOf({ columns }: Table): readonly number[] {
  let x = 0;
  return [0, ...columns.map(({ width }) => (x += width))];
}

function linesIn({ style }: Table, text: string, width: number): readonly Line[] {
  const { headFace, size, padding } = style;
  return firstFit(text, { face: headFace, size, width: width - 2 * padding, indent: 0 });
}
