import type { Table } from "./block.ts";
import { firstFit, type Line } from "./lines.ts";

/** A cell of a head of two rows. Places are from the table's left edge and the head's top. */
interface HeadCell {
  readonly row: 0 | 1;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Columns it covers, and rows. */
  readonly span: number;
  readonly rows: 1 | 2;
}

export interface SharedHead {
  readonly height: number;
  /** As they are read: the upper row from left to right, then the lower. */
  readonly cells: readonly HeadCell[];
}

/** A column, or columns side by side whose heads stand under one they share. */
interface Part {
  readonly over: string | undefined;
  readonly x: number;
  readonly width: number;
  readonly columns: readonly {
    readonly lines: readonly Line[];
    readonly x: number;
    readonly width: number;
  }[];
}

export const lineHeight = ({ style }: Table): number => style.size * style.leading;
export const rowHeight = (table: Table, lines: number): number =>
  lines * lineHeight(table) + 2 * table.style.padding;

/**
 * The head of a table some of whose columns share one above their own. A column that shares none has its head
 * over both rows; where that is the highest, the lower row grows. Undefined where no column shares a head.
 */
export function sharedHead(table: Table): SharedHead | undefined {
  if (!table.over?.some((text) => text !== undefined)) return undefined;
  const parts = partsOf(table).map((part) => ({ ...part, above: fit(table, part.over ?? "", part.width) }));
  const together = parts.filter(({ over }) => over !== undefined);
  const alone = parts.filter(({ over }) => over === undefined);
  const upper = rowHeight(table, most(together.map(({ above }) => above)));
  const own = rowHeight(table, most(together.flatMap(({ columns }) => columns.map(({ lines }) => lines))));
  const whole = rowHeight(table, most(alone.flatMap(({ columns }) => columns.map(({ lines }) => lines))));
  const height = Math.max(upper + own, whole);
  const lower = height - upper;
  return {
    height,
    cells: [
      ...parts.map(({ over, above, columns, x, width }): HeadCell => {
        const place = { row: 0, x, y: 0, width } as const;
        return over === undefined
          ? { ...place, lines: columns[0]?.lines ?? [], height, span: 1, rows: 2 }
          : { ...place, lines: above, height: upper, span: columns.length, rows: 1 };
      }),
      ...together.flatMap(({ columns }) =>
        columns.map(
          ({ lines, x, width }): HeadCell => ({
            ...{ row: 1, lines, x, y: upper, width, height: lower, span: 1, rows: 1 },
          }),
        ),
      ),
    ],
  };
}

function partsOf(table: Table): readonly Part[] {
  const parts: Part[] = [];
  let x = 0;
  for (const [at, { width }] of table.columns.entries()) {
    const over = table.over?.[at];
    const column = { lines: fit(table, table.head[at] ?? "", width), x, width };
    const last = parts.at(-1);
    if (last && over !== undefined && last.over === over) {
      parts[parts.length - 1] = { ...last, width: last.width + width, columns: [...last.columns, column] };
    } else parts.push({ over, x, width, columns: [column] });
    x += width;
  }
  return parts;
}

function fit({ style }: Table, text: string, width: number): readonly Line[] {
  const { headFace, size, padding } = style;
  return firstFit(text, { face: headFace, size, width: width - 2 * padding, indent: 0 });
}

const most = (cells: readonly (readonly Line[])[]): number =>
  cells.reduce((lines, cell) => Math.max(lines, cell.length), 1);
