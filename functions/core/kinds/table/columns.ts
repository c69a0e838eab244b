import { rounded } from "../../figures/exact.ts";
import type { Figure } from "../../figures/figure.ts";
import { lowered } from "../../text/first-letter.ts";
import { fullName } from "../heads.ts";
import { ratioAt } from "../worked.ts";
import type { Holds, TableColumn, TableDesign, TableRow } from "./design.ts";

type HoldsFigure = Extract<Holds, { type: "figure" }>;
export type FigureColumn = TableColumn & { readonly holds: HoldsFigure };
export type WordColumn = TableColumn & { readonly holds: Exclude<Holds, HoldsFigure> };

export const isFigure = (column: TableColumn): column is FigureColumn => column.holds.type === "figure";
export const isWords = (column: TableColumn): column is WordColumn => column.holds.type !== "figure";

export const figureColumns = ({ columns }: Pick<TableDesign, "columns">) => columns.filter(isFigure);
export const wordColumns = ({ columns }: Pick<TableDesign, "columns">) => columns.filter(isWords);

/** The office's rows that take an answer. */
export function fixedRows({ rows }: Pick<TableDesign, "rows">): readonly TableRow[] {
  return rows.type === "fixed" ? rows.rows.filter(({ heads }) => !heads) : [];
}

/** Columns by which a row that units name is known. */
export const knownBy = ({ rows }: Pick<TableDesign, "rows">): readonly string[] =>
  rows.type === "free" ? rows.knownBy : [];

/** "1. Xây dựng nông thôn mới": a row with the number that its office gave it. */
export function numbered({ number = "", label }: Pick<TableRow, "number" | "label">): string {
  const mark = number.trim();
  return mark === "" ? label : `${mark}${/[\p{L}\p{N}]$/u.test(mark) ? "." : ""} ${label}`;
}

/** "Danh hiệu thi đua, tập thể": a column by all the heads over it. */
export const columnName = ({ above, label }: Pick<TableColumn, "above" | "label">): string =>
  fullName({ above: headsOver({ above }), label });

/** Heads that say something; a form may have blank ones over some columns. */
export const headsOver = ({ above }: Pick<TableColumn, "above">): readonly string[] =>
  above.map((head) => head.trim()).filter((head) => head !== "");

/** The share or rate that a column is of two others, as a table prints it: to two decimals. */
export function rateOf(
  { holds }: FigureColumn,
  figureOf: (column: string) => Figure | undefined,
): number | undefined {
  const rate = holds.merging.type === "ratio" ? ratioAt(holds.merging, figureOf) : undefined;
  return rate === undefined ? undefined : rounded(rate, 2);
}

/** A row that has a unit gives it to all its figures but those that are worked out of two others. */
export function unitOf({ holds }: FigureColumn, row?: Pick<TableRow, "unit">): string {
  return holds.merging.type === "ratio" ? holds.unit : (row?.unit ?? holds.unit);
}

/** One figure of the table in a sentence: by its row, and by its column where there are several. */
export function cellName(design: TableDesign, row: string, column: FigureColumn): string {
  if (row === "") return columnName(column);
  return figureColumns(design).length === 1 ? row : `${row}, ${lowered(columnName(column))}`;
}
