import type { Figure } from "../../figures/figure.ts";
import type { Grid } from "../shape.ts";
import { type FigureAt, workedOut } from "../worked.ts";
import type { SaidRow, TableValue } from "./field.ts";

/** One party's figures of one row, by their columns. */
export type FigureOf = (column: string) => Figure | undefined;

/** A free row goes by its place in the answer, counted from 1 as the form counts it. */
export const rowId = ({ row }: SaidRow, place: number): string => row ?? String(place + 1);

/** The figures of one answer, with what its blank cells come to. */
export function figuresOf(grid: Grid, { rows }: TableValue): FigureAt {
  const typed = new Map(
    rows.flatMap((row, place) =>
      Object.entries(row.figures).map(
        ([column, figure]) => [`${rowId(row, place)}.${column}`, figure] as const,
      ),
    ),
  );
  return workedOut(grid, (row, column) => typed.get(`${row}.${column}`));
}

/** The figures of one row that stands by itself. */
export function figuresInRow(grid: Grid, row: SaidRow): FigureOf {
  const at = figuresOf(grid, { kind: "table", rows: [row] });
  return (column) => at(rowId(row, 0), column);
}
