import { readDecimal } from "../../core/figures/number.ts";
import { fold } from "../../core/registry/spelling.ts";
import type { Leaf } from "../leaf.ts";

/** A table of a report as rows of cells, with what heads each column. */
export interface TableGrid {
  /** For each column the texts over it, topmost first, each once. */
  readonly paths: readonly (readonly string[])[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Cells that only head the others. */
  readonly heading: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly line: number;
}

const MOST_CELLS = 20_000;
const MOST_COLUMNS = 60;

export function gridOf(leaves: readonly Leaf[]): TableGrid {
  const cells = cellsOf(leaves);
  const height = 1 + Math.max(-1, ...cells.map(({ cell }) => cell.row));
  const first = firstDataRow(cells, height);
  const covered = new Map<string, GridCell>();
  for (const { cell, columns, rows } of cells)
    for (let row = cell.row; row < Math.min(first, cell.row + rows); row += 1)
      for (let column = cell.column; column < cell.column + columns; column += 1)
        covered.set(`${row},${column}`, cell);
  const width = 1 + Math.max(-1, ...cells.map(({ cell, columns }) => cell.column + columns - 1));
  const at = (row: number, column: number) => covered.get(`${row},${column}`);
  const paths = Array.from({ length: width }, (_, column) => {
    const over = Array.from({ length: first }, (_, row) => at(row, column)?.text ?? "");
    return [...new Set(over.filter((text) => text !== "" && !isColumnNumber(text)))];
  });
  const own = cells.map(({ cell }) => cell);
  const rows = Map.groupBy(
    own.filter(({ row }) => row >= first),
    ({ row }) => row,
  );
  return {
    paths,
    rows: [...rows].sort(([a], [b]) => a - b).map(([, each]) => each),
    heading: own.filter(({ row }) => row < first),
  };
}

interface Spanning {
  readonly cell: GridCell;
  readonly columns: number;
  readonly rows: number;
}

/** Paragraphs of one cell are one text. */
function cellsOf(leaves: readonly Leaf[]): readonly Spanning[] {
  const found = new Map<string, Spanning>();
  for (const { text, line, cell } of leaves.slice(0, MOST_CELLS)) {
    if (!cell || cell.column >= MOST_COLUMNS) continue;
    const key = `${cell.row},${cell.column}`;
    const before = found.get(key);
    const said = [before?.cell.text, text.trim()].filter(Boolean).join(" ");
    found.set(key, {
      cell: { row: cell.row, column: cell.column, text: said, line: before?.cell.line ?? line },
      columns: Math.min(cell.columns, MOST_COLUMNS - cell.column),
      rows: Math.min(cell.rows, 200),
    });
  }
  return [...found.values()];
}

/** The header ends before the first row that has a figure, or a mark of order before its label. */
function firstDataRow(cells: readonly Spanning[], height: number): number {
  const byRow = Map.groupBy(cells, ({ cell }) => cell.row);
  for (let row = 0; row < Math.min(height, 6); row += 1) {
    const own = byRow.get(row) ?? [];
    const texts = own.map(({ cell }) => cell.text).filter((text) => text !== "");
    const numbers = texts.filter(isColumnNumber).length;
    if (texts.length > 1 && numbers / texts.length >= 0.6 && !texts.some((text) => /\p{L}{3}/u.test(text))) {
      return row + 1;
    }
    const led = own.find(({ cell }) => cell.column === 0)?.cell.text ?? "";
    if (row > 0 && /^(?:\d{1,3}|[IVX]{1,5}|[A-ZĐ])[.)]?$/u.test(led)) return row;
    if (row > 0 && texts.some((text) => isFigure(text))) return row;
  }
  return Math.min(1, height);
}

/** "A", "(1)", "3=1+2": what numbers the columns of a form. */
function isColumnNumber(text: string): boolean {
  return /^(?:[A-D]|\(?\d{1,2}\)?(?:\s*=\s*[\d()+\-/*x%\s]+)?)$/u.test(text.trim());
}

export function isFigure(text: string): boolean {
  const said = text.trim().replace(/\s*%$/, "");
  return readDecimal(said).ok || /^\d+\s*[/]\s*\d+$/.test(said);
}

/** "-", "/", "0" with nothing else: a cell that was left blank on purpose. */
export function isBlank(text: string): boolean {
  return /^[\s\-–—/x.]*$/iu.test(text);
}

const ordinals = new Set(["tt", "stt", "số tt", "số thứ tự", "số tự", "ms", "mã số"]);
export const isOrdinal = (path: readonly string[]) => path.some((head) => ordinals.has(fold(head)));
