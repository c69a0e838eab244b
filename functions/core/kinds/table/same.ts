import { labelKey } from "../../registry/label.ts";
import type { TableDesign } from "./design.ts";
import type { SaidRow, TableValue } from "./field.ts";

export type TableName = Pick<TableDesign, "title" | "symbol">;

/** By its symbol where both have one; else by its title. */
export function isSameTable(one: TableName, other: TableName): boolean {
  if (one.symbol && other.symbol) return labelKey(one.symbol) === labelKey(other.symbol);
  return labelKey(one.title) === labelKey(other.title);
}

/** What of an answer to an earlier form of the table has its cell in this one. */
export function inDesign({ columns, rows }: TableDesign, value: TableValue): TableValue {
  const known = new Map(columns.map(({ id, holds }) => [id, holds.type === "figure"]));
  const asked = rows.type === "fixed" ? rows.rows.flatMap(({ id, heads }) => (heads ? [] : [id])) : [];
  const isRow = ({ row }: SaidRow) =>
    rows.type === "fixed" ? row !== undefined && asked.includes(row) : row === undefined;
  const kept = <T>(cells: Readonly<Record<string, T>>, figures: boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(cells).filter(([column]) => known.get(column) === figures));
  const cells = value.rows.filter(isRow).map((row) => ({
    ...row,
    ...{ figures: kept(row.figures, true), words: kept(row.words, false) },
  }));
  return {
    kind: "table",
    rows: cells.filter(({ figures, words }) => Object.keys({ ...figures, ...words }).length > 0),
  };
}
