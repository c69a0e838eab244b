import { rounded, sumOf } from "../figures/exact.ts";
import { type Figure, printFigure, readFigure } from "../figures/figure.ts";
import { type Entries, entryName, type FixedRow, type Grid, type GridColumn } from "./shape.ts";

/** Whether a cell may be left to be worked out of others. */
export function isWorkedOut(column: GridColumn, { total }: Pick<FixedRow, "total">): boolean {
  return (
    column.sumOf !== undefined || column.ratio !== undefined || (column.added === true && total !== undefined)
  );
}

export type FigureAt = (row: string, column: string) => Figure | undefined;

/** The cells that one is the sum of; none where it is a figure of its own. */
export interface SumOf {
  readonly cells: readonly (readonly [row: string, column: string])[];
  /** By which the cells differ: columns of one row, or rows of one column. */
  readonly by: "columns" | "rows";
}

export function sumsAt({ columns, rows }: Grid, row: string, column: string): readonly SumOf[] {
  const head = columns.find(({ id }) => id === column);
  const total = rows.type === "fixed" ? rows.rows.find(({ id }) => id === row)?.total : undefined;
  return [
    ...(head?.sumOf ? [{ cells: head.sumOf.map((id) => [row, id] as const), by: "columns" as const }] : []),
    ...(head?.added && total
      ? [{ cells: total.map((id) => [id, column] as const), by: "rows" as const }]
      : []),
  ];
}

/**
 * A table's figures, with what each blank cell comes to that is the sum of others. What was typed stands
 * whatever it is the sum of; whether the two agree is asked elsewhere.
 */
export function workedOut(grid: Grid, typed: FigureAt): FigureAt {
  const known = new Map<string, Figure | undefined>();
  const at: FigureAt = (row, column) => {
    const cell = `${row}.${column}`;
    if (!known.has(cell)) {
      // Whoever asks for it while it is worked out stands in a circle, and takes it for blank.
      known.set(cell, undefined);
      known.set(cell, typed(row, column) ?? fromOthers(grid, row, column, at));
    }
    return known.get(cell);
  };
  return at;
}

/**
 * A cell in a total's row and a total's column may be summed either way. Where some parts are blank each sum
 * is the least that it can be, so the larger is nearer.
 */
function fromOthers(grid: Grid, row: string, column: string, at: FigureAt): Figure | undefined {
  const sums = sumsAt(grid, row, column).flatMap(
    ({ cells }) => figuresTogether(cells.map(([one, other]) => at(one, other))) ?? [],
  );
  const numbers = sums.filter((sum) => typeof sum === "number");
  return numbers.length > 0 ? Math.max(...numbers) : sums[0];
}

/** Of figures of which one is not known yet there is no sum; blank ones are not counted and are no zeros. */
export function figuresTogether(figures: readonly (Figure | undefined)[]): Figure | undefined {
  if (figures.includes("unknown")) return undefined;
  const numbers = figures.filter((figure) => typeof figure === "number");
  if (numbers.length > 0) return sumOf(numbers);
  return figures.includes("none") ? "none" : undefined;
}

/** The share or rate that a column is of two others; undefined where there is nothing to take it of. */
export function ratioAt(
  { part, whole, percent }: NonNullable<GridColumn["ratio"]>,
  figureOf: (column: string) => Figure | undefined,
): number | undefined {
  const [of, all] = [figureOf(part), figureOf(whole)];
  if (typeof of !== "number" || typeof all !== "number" || all === 0) return undefined;
  return (of / all) * (percent ? 100 : 1);
}

/** What blank cells come to as a form stands now, in words. */
export function workedWords(
  field: string,
  grid: Grid,
  entries: Entries,
): (row: string, column: GridColumn) => string | undefined {
  const at = workedOut(grid, (row, column) => {
    const read = readFigure(entries[entryName(field, row, column)] ?? "", true);
    return read.ok ? read.value : undefined;
  });
  return (row, { id, ratio }) => {
    const rate = ratio && ratioAt(ratio, (column) => at(row, column));
    const figure = rate === undefined ? at(row, id) : rounded(rate, 2);
    return figure === undefined ? undefined : printFigure(figure);
  };
}
