import type { TableColumn, TableDesign, TableRow } from "../../kinds/table/design.ts";
import type { Valid } from "../title.ts";

/** A table that ships with the system, for an office to take over and change as it likes. */
export interface LibraryPiece extends Valid {
  readonly id: string;
  readonly source: string;
  /** Written down from a second hand: to be held against the official text before it is relied on. */
  readonly toBeChecked?: string;
  readonly design: TableDesign;
}

type Working = Partial<Pick<TableColumn, "above" | "required">> & { readonly sumOf?: readonly string[] };

/** A column of figures that are added over the units. */
export function counted(
  id: string,
  label: string,
  unit: string,
  { above = [], required = false, sumOf }: Working = {},
): TableColumn {
  return {
    ...{ id, label, above: [...above], required },
    holds: {
      type: "figure",
      unit,
      whole: true,
      merging: { type: "sum" },
      ...(sumOf ? { sumOf: [...sumOf] } : {}),
    },
  };
}

/** A column of points, which are told and never added. */
export function scored(id: string, label: string): TableColumn {
  return {
    id,
    label,
    above: [],
    required: false,
    holds: { type: "figure", unit: "điểm", whole: false, merging: { type: "spread" } },
  };
}

export function worded(id: string, label: string, above: readonly string[] = []): TableColumn {
  return { id, label, above: [...above], required: false, holds: { type: "words" } };
}

export function titled(id: string, label: string, above: readonly string[] = []): TableColumn {
  return { id, label, above: [...above], required: false, holds: { type: "title" } };
}

export function row(
  id: string,
  number: string,
  label: string,
  more: Partial<Pick<TableRow, "unit" | "total">> = {},
): TableRow {
  return { id, label, heads: false, ...(number === "" ? {} : { number }), ...more };
}

export function heading(id: string, number: string, label: string): TableRow {
  return { id, label, heads: true, ...(number === "" ? {} : { number }) };
}
