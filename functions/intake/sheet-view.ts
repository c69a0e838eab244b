import { addressOf, type Spot } from "../core/text/cell-address.ts";
import type { Sheet } from "./sheet-open.ts";
import { MOST_COLUMNS, MOST_ROWS, type SheetCell } from "./sheet-part.ts";

/** A cell as a reader sees it: one that others were merged into stands in each of their places. */
export interface Seen extends SheetCell {
  /** Where the cell itself stands, whatever place it is seen at. */
  readonly origin: Spot;
}

/** A row of the sheet with nothing hidden in it. */
export interface Line {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Seen>;
  /** Its cells with words, each once, from left to right. */
  readonly said: readonly Seen[];
  /** Columns whose cell has a line drawn around it. */
  readonly ruled: readonly number[];
}

export interface View {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly columns: readonly number[];
  /** Words that stand in hidden rows and columns, with their cells. */
  readonly hidden: readonly { readonly at: string; readonly words: string }[];
}

/** Merged places past these are drawing, and no form. */
const MOST_SPREAD = 200_000;

/** The sheet as it is seen: merged cells spread out, hidden rows and columns left out and told. */
export function viewOf(sheet: Sheet): View {
  const spread = spreadOf(sheet);
  const isHiddenColumn = (column: number) =>
    sheet.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  const found = new Set<number>();
  const hidden: { at: string; words: string }[] = [];
  const lines = [...spread.keys()]
    .sort((a, b) => a - b)
    .flatMap((row): readonly Line[] => {
      const cells = new Map([...(spread.get(row) ?? [])].sort(([a], [b]) => a - b));
      for (const [column, cell] of cells) {
        const isHidden = sheet.hiddenRows.has(row) || isHiddenColumn(column);
        if (!isHidden) found.add(column);
        const isOwn = cell.origin.row === row && cell.origin.column === column;
        if (isHidden && isOwn && cell.words !== "")
          hidden.push({ at: addressOf(cell.origin), words: cell.words });
        if (isHidden) cells.delete(column);
      }
      return sheet.hiddenRows.has(row) ? [] : [lineOf(row, cells)];
    });
  return { sheet, lines, columns: [...found].sort((a, b) => a - b), hidden };
}

function lineOf(row: number, cells: ReadonlyMap<number, Seen>): Line {
  const said = new Map<Spot, Seen>();
  for (const cell of cells.values())
    if (cell.words !== "" && !said.has(cell.origin)) said.set(cell.origin, cell);
  const ruled = [...cells].flatMap(([column, { looks }]) => (looks.ruled ? [column] : []));
  return { row, cells, said: [...said.values()], ruled };
}

function spreadOf(sheet: Sheet): Map<number, Map<number, Seen>> {
  const spread = new Map<number, Map<number, Seen>>();
  const put = (row: number, column: number, cell: Seen) => {
    const line = spread.get(row) ?? new Map<number, Seen>();
    spread.set(row, line.set(column, cell));
  };
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) put(row, column, { ...cell, origin: { row, column } });
  let room = MOST_SPREAD;
  for (const { from, to } of sheet.merged) {
    const cell = spread.get(from.row)?.get(from.column);
    if (!cell || cell.words === "") continue;
    const last = { row: Math.min(to.row, MOST_ROWS - 1), column: Math.min(to.column, MOST_COLUMNS - 1) };
    room -= (last.row - from.row + 1) * (last.column - from.column + 1);
    if (room < 0) break;
    for (let row = from.row; row <= last.row; row += 1)
      for (let column = from.column; column <= last.column; column += 1) put(row, column, cell);
  }
  return spread;
}

/** Two places of one merged cell, or one and the same place. */
export const isSame = (a: Seen | undefined, b: Seen | undefined) =>
  a?.origin !== undefined && a.origin === b?.origin;

export const blank = (cell: Seen | undefined) => cell === undefined || cell.words === "";
