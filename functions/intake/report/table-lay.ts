import { labelAndUnit, readUnit, unitName } from "../../core/figures/measure.ts";
import { type Field, shapeOf } from "../../core/kinds/field.ts";
import { applies, entryName, type GridColumn, type Shape } from "../../core/kinds/shape.ts";
import { labelKey, remembered } from "../../core/registry/label.ts";
import { meantBy } from "../../core/registry/near.ts";
import { titleCalled } from "../../core/registry/titles.ts";
import { likenessToColumn } from "./column-names.ts";
import type { LaidCell } from "./laid.ts";
import { type GridCell, isBlank, isFigure, isOrdinal, type TableGrid } from "./table-grid.ts";

type Grid = Extract<Shape, { type: "grid" }>;

/** A table laid against one field: where each of its cells goes, or why it goes nowhere. */
export interface TableOnField {
  readonly field: Field;
  readonly cells: readonly LaidCell[];
  /** How many of its filled cells found a box. */
  readonly landed: number;
  /** How well its columns and rows are known, from 0 to 1. */
  readonly fit: number;
}

/** Least likeness by which a column is known. */
const KNOWN = 0.45;

/** Lays a table against one field of the form; undefined where it has nothing of it. */
export function tableOn(grid: TableGrid, field: Field): TableOnField | undefined {
  const shape = shapeOf(field);
  if (shape.type !== "grid") return undefined;
  const columns = columnsFor(grid, shape);
  const labels = labelColumn(grid, shape, columns);
  const figures = [...columns.values()].filter(({ entry }) => entry !== "text").length;
  if (columns.size === 0 || labels === undefined) return undefined;
  if (shape.rows.type === "open" && figures === 0 && columns.size < 2) return undefined;
  const rows = rowsFor(grid, field, shape, labels);
  const unitColumn = grid.paths.findIndex((path) =>
    /^(?:đvt|đơn vị tính|đv tính)$/iu.test(path.at(-1) ?? ""),
  );
  const cells = grid.rows.flatMap((row, nth) => {
    const saidUnit = row.find(({ column }) => column === unitColumn)?.text ?? "";
    const laying = { field, shape, columns, labels, row: rows[nth], path: grid.paths, unitColumn, saidUnit };
    return row.map((cell) => laidCell(cell, laying));
  });
  const heads = grid.heading.map(({ row, column, text, line }): LaidCell => {
    return { row, column, text, line, why: "heading" };
  });
  const landed = cells.filter(({ entry }) => entry !== undefined).length;
  const wanting = cells.filter(({ why }) => why !== "label" && why !== "blank").length;
  if (landed === 0) return undefined;
  return { field, cells: [...heads, ...cells], landed, fit: landed / Math.max(1, wanting) };
}

/** Each column of the table by the form's column it is likest to; one of the form's takes one of them. */
function columnsFor({ paths }: TableGrid, { columns }: Grid): ReadonlyMap<number, GridColumn> {
  const pairs = paths.flatMap((path, at) =>
    columns.map((column) => ({ at, column, like: isOrdinal(path) ? 0 : likenessToColumn(path, column) })),
  );
  const found = new Map<number, GridColumn>();
  for (const { at, column, like } of pairs.sort((a, b) => b.like - a.like || a.at - b.at)) {
    if (like < KNOWN || found.has(at) || [...found.values()].includes(column)) continue;
    found.set(at, column);
  }
  return found;
}

/** Where the rows of the table are named: the form's own naming column, else the first column of words. */
function labelColumn(
  { paths, rows }: TableGrid,
  shape: Grid,
  columns: ReadonlyMap<number, GridColumn>,
): number | undefined {
  if (shape.rows.type === "open") {
    const [leading] = shape.columns;
    return [...columns].find(([, { id }]) => id === leading?.id)?.[0];
  }
  return paths
    .map((_, at) => at)
    .filter((at) => !columns.has(at) && !isOrdinal(paths[at] ?? []))
    .find((at) => {
      const texts = rows.flatMap((row) => row.filter(({ column }) => column === at).map(({ text }) => text));
      return texts.some((text) => /\p{L}{2}/u.test(text)) && !texts.every((text) => isFigure(text));
    });
}

type Row =
  | {
      readonly type: "row";
      readonly id: string;
      readonly without?: readonly string[];
      readonly unit?: string;
    }
  | { readonly type: "none"; readonly why: "total" | "no-row" | "group" | "no-room" | "twice" };

function rowsFor(grid: TableGrid, field: Field, shape: Grid, labels: number): readonly Row[] {
  const taken = new Set<string>();
  const [columnNaming] = shape.columns;
  let added = 0;
  return grid.rows.map((row): Row => {
    const label = row.find(({ column }) => column === labels)?.text ?? "";
    const hasMore = row.some(({ column, text }) => column !== labels && column > labels && !isBlank(text));
    if (
      /^(?:tổng(?: số| cộng)?|cộng|tổng toàn \p{L}+)\s*:?$/iu.test(label.trim()) &&
      shape.rows.type === "open"
    )
      return { type: "none", why: "total" };
    if (!hasMore) return { type: "none", why: "group" };
    if (shape.rows.type === "open") {
      if (label === "" || isNamedInVain(label, columnNaming)) return { type: "none", why: "no-row" };
      if (added >= shape.rows.most) return { type: "none", why: "no-room" };
      added += 1;
      return { type: "row", id: String(added) };
    }
    const found = rowNamed(label, shape.rows.rows, field);
    if (!found) return { type: "none", why: /^(?:tổng|cộng)/iu.test(label.trim()) ? "total" : "no-row" };
    if (taken.has(found.id)) return { type: "none", why: "twice" };
    taken.add(found.id);
    return { type: "row", ...found };
  });
}

/** A row whose choice is none of those given would stand there without its name. */
function isNamedInVain(label: string, column: GridColumn | undefined): boolean {
  return column?.entry === "choice" && wordsFor(label, column) === undefined;
}

type FixedRow = Extract<Grid["rows"], { type: "fixed" }>["rows"][number];
const keyOf = remembered(labelKey);

/** A row by its label, with or without the unit, by the title it names, or by a label one slip away. */
function rowNamed(label: string, rows: readonly FixedRow[], field: Field) {
  const named = rows.map((row) => ({ ...row, ...labelAndUnit(row.label) }));
  const said = labelAndUnit(label);
  const key = keyOf(said.label);
  if (key === "") return undefined;
  const title = titleCalled(said.label);
  const found =
    named.find((row) => keyOf(row.label) === key || keyOf(row.label) === keyOf(label)) ??
    (title && field.kind === "awards"
      ? named.find((row) => titleCalled(row.label)?.id === title.id)
      : undefined);
  const slip = found ?? nearest(said.label, named);
  return slip && { id: slip.id, ...(slip.without ? { without: slip.without } : {}), ...unitOf(slip, said) };
}

function nearest<R extends { readonly label: string }>(label: string, rows: readonly R[]): R | undefined {
  const meant = meantBy(
    label,
    rows.map((row) => row.label),
  );
  return meant === undefined ? undefined : rows.find((row) => row.label === meant);
}

/** The row's unit, where the report says another one that cannot be the same. */
function unitOf({ unit }: { readonly unit?: string }, said: { readonly unit?: string }) {
  return unit !== undefined ? { unit } : said.unit !== undefined ? { unit: said.unit } : {};
}

interface Laying {
  readonly field: Field;
  readonly shape: Grid;
  readonly columns: ReadonlyMap<number, GridColumn>;
  readonly labels: number;
  readonly row: Row | undefined;
  readonly path: TableGrid["paths"];
  /** Where the table says the unit of each row. */
  readonly unitColumn: number;
  /** What it says of this one. */
  readonly saidUnit: string;
}

function laidCell(cell: GridCell, laying: Laying): LaidCell {
  const told = (why: LaidCell["why"]): LaidCell => ({ ...cell, why });
  const { field, shape, columns, labels, row, path, unitColumn } = laying;
  const { column: at, text } = cell;
  if (isOrdinal(path[at] ?? []) || (at === unitColumn && !columns.has(at))) return told("label");
  if (text === "") return told("blank");
  if (row === undefined || row.type === "none")
    return told(at === labels ? "label-left" : (row?.why ?? "no-row"));
  const column = columns.get(at);
  if (at === labels && column === undefined) return told("label");
  if (!column) return told(isBlank(text) ? "blank" : "no-column");
  if (column.ratio) return told("worked-out");
  if (isBlank(text) && column.entry === "number") return told("blank");
  const asks = applies(shape, row, column.id, () => undefined);
  if (!asks) return told("not-asked");
  const said = wordsFor(text, column);
  if (said === undefined) return told(column.entry === "choice" ? "no-choice" : "no-figure");
  if (column.entry === "number" && isOtherUnit(row.unit, labelAndUnit(path[at]?.at(-1) ?? "").unit))
    return told("other-unit");
  if (column.entry === "number" && column.unit !== "%" && isOtherUnit(row.unit, laying.saidUnit))
    return told("other-unit");
  return { ...cell, entry: entryName(field.id, row.id, column.id), words: said, why: "landed" };
}

/** What the box is to say: a choice by its value, a figure as it stands. */
function wordsFor(text: string, column: GridColumn): string | undefined {
  switch (column.entry) {
    case "text":
    case "date":
      return text;
    case "number":
      return isFigure(text) && !text.includes("/") ? text.replace(/\s*%$/, "") : undefined;
    case "choice": {
      const key = keyOf(text);
      const title = titleCalled(text)?.id;
      return column.options?.find(({ value, label }) => value === title || keyOf(label) === key)?.value;
    }
  }
}

/** "ha" said of a row that is asked in tấn. */
function isOtherUnit(asked: string | undefined, said: string | undefined): boolean {
  if (asked === undefined || !said || said === "%") return false;
  return readUnit(said).type === "known" && unitName(said) !== unitName(asked);
}
