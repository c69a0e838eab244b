import type { Line } from "./line.ts";
import { inReadingOrder } from "./pdf-columns.ts";
import type { Drawn } from "./pdf-glyphs.ts";
import { type PageRows, withoutRunningHeads } from "./pdf-heads.ts";
import { type Row, rowsOf } from "./pdf-rows.ts";
import { type RuledTable, tablesOn } from "./pdf-tables.ts";

export interface SheetDrawn extends Drawn {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** A line this much further right than the edge of the text is indented, in points. */
const INDENTED = 8;
/** Lines further apart than so much of the usual have a blank between them. */
const APART = 1.25;

/** The lines of all pages in reading order, tables by their cells. */
export function linesOn(sheets: readonly SheetDrawn[]): {
  readonly lines: readonly Line[];
  readonly taken: readonly string[];
} {
  const ruled = sheets.map(({ glyphs, strokes }) => tablesOn(glyphs, strokes));
  const { pages, taken } = withoutRunningHeads(
    sheets.map(({ page, width, height }, at) => ({
      page,
      width,
      height,
      rows: rowsOf(ruled[at]?.rest ?? []),
    })),
  );
  const edges = edgesOf(pages.flatMap(({ rows }) => rows));
  const tables = tableKeeper();
  const lines = pages.flatMap((page, at): readonly Line[] => {
    const inOrder = inReadingOrder(page.rows);
    const words = inOrder.map((row, place) => lineOf(row, inOrder[place - 1], page, edges));
    let [read, next]: [Line[], number] = [[], 0];
    for (const table of (ruled[at]?.tables ?? []).toSorted((one, other) => one.top - other.top)) {
      const end = inOrder.findIndex((row, place) => place >= next && row.y > table.top);
      const until = end < 0 ? inOrder.length : end;
      const isFirst = at > 0 && until === 0 && next === 0;
      read = [...read, ...words.slice(next, until), ...tables.lines(table, page.page, isFirst)];
      next = until;
    }
    return [...read, ...words.slice(next)];
  });
  return { lines, taken };
}

interface Edges {
  readonly left: number;
  readonly right: number;
  /** From one line to the next. */
  readonly pitch: number;
}

/** Where lines of text begin and end: the first place and the last that a tenth of them have. */
function edgesOf(rows: readonly Row[]): Edges {
  const pitches = rows.slice(1).map((row, at) => row.y - (rows[at]?.y ?? 0));
  const sorted = pitches.filter((pitch) => pitch > 4 && pitch < 60).sort((one, other) => one - other);
  return {
    left: Math.min(...usual(rows.map(({ left }) => left))),
    right: Math.max(...usual(rows.map(({ right }) => right))),
    // Lines of one paragraph stand nearest; in a document of short ones they are the fewer.
    pitch: sorted[Math.floor(sorted.length * 0.2)] ?? 20,
  };
}

/** Places that a tenth of all have, to two points; where none is so common, all of them. */
function usual(places: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place / 2), (counts.get(Math.round(place / 2)) ?? 0) + 1);
  const found = [...counts].filter(([, count]) => count * 10 >= places.length).map(([place]) => place * 2);
  return found.length > 0 ? found : places;
}

function lineOf(row: Row, before: Row | undefined, { page }: PageRows, { left, right, pitch }: Edges): Line {
  const indent = row.left - left;
  const rest = right - row.right;
  return {
    text: row.text,
    blanks: indent > INDENTED ? Math.max(1, Math.round(indent / (0.5 * row.size))) : 0,
    apart: before !== undefined && row.y - before.y > APART * Math.max(pitch, row.size),
    page,
    bold: row.bold,
    centred: indent > 2 * INDENTED && rest > 2 * INDENTED && Math.abs(indent - rest) < INDENTED,
  };
}

/** Numbers tables; one that goes on over the page, with the same columns, is one table with one head. */
function tableKeeper() {
  let last:
    | { readonly columns: readonly number[]; readonly number: number; readonly head: string; rows: number }
    | undefined;
  let tables = 0;
  return {
    lines({ columns, cells }: RuledTable, page: number, isFirst: boolean): readonly Line[] {
      const wordsOfRow = (row: number) =>
        cells
          .filter((cell) => cell.row === row)
          .map(({ texts }) => texts.join(" "))
          .join("|");
      const goesOn =
        isFirst &&
        last?.columns.length === columns.length &&
        last.columns.every((place, at) => Math.abs(place - (columns[at] ?? 0)) < 4);
      const own = goesOn && last ? last : { columns, number: tables++, head: wordsOfRow(0), rows: 0 };
      const skipped = own === last && wordsOfRow(0) === own.head ? 1 : 0;
      const from = own.rows - skipped;
      last = own;
      own.rows = from + Math.max(0, ...cells.map(({ row, rows }) => row + rows));
      return cells
        .filter(({ row }) => row >= skipped)
        .flatMap(({ row, column, columns: across, rows, texts, bold }) =>
          texts.map((text): Line => {
            const cell = { table: own.number, row: from + row, column, columns: across, rows };
            return { text, blanks: 0, apart: true, page, bold, cell };
          }),
        );
    },
  };
}
