import type { Figure } from "../../figures/figure.ts";
import type { Problem } from "../../problem/outcome.ts";
import { lowered } from "../../text/first-letter.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import { type Entries, entryName } from "../shape.ts";
import { type FigureAt, workedOut } from "../worked.ts";
import { figuresOf, rowId } from "./answer.ts";
import { figureIn, printedFigure, printedWords, typedWords, wordsIn } from "./cell.ts";
import {
  columnName,
  figureColumns,
  fixedRows,
  isFigure,
  isWords,
  rateOf,
  unitOf,
  wordColumns,
} from "./columns.ts";
import type { TableColumn, TableDesign, TableRow } from "./design.ts";
import type { SaidRow, TableField, TableValue } from "./field.ts";
import { oddIn } from "./odd.ts";
import { gridOf } from "./shape.ts";

/** A table is asked in the office's own words alone. */
export const form = {
  labels: [],
  shape: ({ design }) => gridOf(design),
  read(field, entries) {
    const problems: Problem[] = [];
    const rows = rowsIn(field, entries).flatMap(({ id, row }) => {
      const said = readRow(field, id, row, entries, problems);
      return said ? [{ id, said }] : [];
    });
    const grid = gridOf(field.design);
    const said = new Map(rows.map((row) => [row.id, row.said]));
    const at = workedOut(grid, (row, column) => said.get(row)?.figures[column]);
    problems.push(...oddIn(field, { grid, rows, at }));
    const value: TableValue = { kind: "table", rows: rows.map((row) => row.said) };
    return reading(problems, rows.length > 0 ? value : undefined);
  },
  write: (field, { rows }) =>
    Object.assign({}, ...rows.map((said, place) => writeRow(field, rowId(said, place), said))),
  print({ design }, value) {
    const at = figuresOf(gridOf(design), value);
    return value.rows.map((said, place) => printRow(design, said, rowId(said, place), at)).join("; ");
  },
} satisfies Form<TableField, TableValue>;

function rowsIn(
  { id: field, design }: TableField,
  entries: Entries,
): readonly { readonly id: string; readonly row?: TableRow }[] {
  return design.rows.type === "fixed"
    ? fixedRows(design).map((row) => ({ id: row.id, row }))
    : openRows(field, entries).map((id) => ({ id }));
}

/** The row as it was filled in; undefined where nothing was. */
function readRow(
  { id: field, design }: TableField,
  id: string,
  row: TableRow | undefined,
  entries: Entries,
  problems: Problem[],
): SaidRow | undefined {
  const reader = rowReader(field, id, entries, problems);
  const figures = figureColumns(design).flatMap((column) => {
    const figure = figureIn(reader, design, column, row);
    return figure === undefined ? [] : [[column.id, figure] as const];
  });
  const words = wordColumns(design).flatMap((column) => {
    const said = wordsIn(reader, column);
    return said === undefined ? [] : [[column.id, said] as const];
  });
  if (figures.length + words.length === 0) return undefined;
  return {
    ...(row ? { row: row.id } : {}),
    ...{ figures: Object.fromEntries(figures), words: Object.fromEntries(words) },
  };
}

function writeRow({ id: field, design }: TableField, id: string, { figures, words }: SaidRow): Entries {
  const said = wordColumns(design).flatMap((column) => {
    const text = words[column.id];
    return text === undefined ? [] : [[entryName(field, id, column.id), typedWords(column, text)] as const];
  });
  return { ...cells(field, id, figures), ...Object.fromEntries(said) };
}

function printRow(design: TableDesign, said: SaidRow, id: string, at: FigureAt): string {
  const row = fixedRows(design).find((each) => each.id === id);
  const cellsSaid = design.columns.flatMap((column) => {
    const words = printCell(column, said, row, (other) => at(id, other));
    return words === undefined ? [] : [`${lowered(columnName(column))} ${words}`];
  });
  return row ? `${row.label}: ${cellsSaid.join(", ")}` : cellsSaid.join(", ");
}

/** A figure that was left to be worked out is told like any other. */
function printCell(
  column: TableColumn,
  { figures, words }: SaidRow,
  row: TableRow | undefined,
  figureOf: (column: string) => Figure | undefined,
): string | undefined {
  if (isFigure(column)) {
    const figure = figures[column.id] ?? rateOf(column, figureOf) ?? figureOf(column.id);
    return figure === undefined ? undefined : printedFigure(figure, unitOf(column, row));
  }
  const said = words[column.id];
  return said === undefined || !isWords(column) ? undefined : printedWords(column, said);
}
