import type { RowTotal } from "../../../../core/kinds/table/cells.ts";
import { isWords, knownBy, numbered } from "../../../../core/kinds/table/columns.ts";
import type { TableDesign, TableRow } from "../../../../core/kinds/table/design.ts";
import type { TableField } from "../../../../core/kinds/table/field.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import type { Column, Row, Table } from "../../../../decree30/document.ts";
import type { Composing } from "../../context.ts";
import { columnOnPage, ordinal, unitOfRow } from "./heads.ts";
import { ownRows } from "./own-rows.ts";
import { figureAt, sumRow } from "./sum-row.ts";
import { sourcesOfRow } from "./told.ts";
import { nameOfRow, wordsInCell } from "./words.ts";

type Marking = Pick<Composing, "roster" | "tracer">;

/** The table as its office draws it, with what its cells come to for the authority. */
export function tablePassage(
  composing: Marking,
  { design }: TableField,
  total: TableTotal,
  { place, caption }: { readonly place: string; readonly caption?: string },
): Table {
  const { rows } = design;
  const set =
    rows.type === "fixed"
      ? officeRows(composing, design, rows, total, place)
      : total.listed.length > 0
        ? ownRows(composing, design, total, place)
        : sharedRows(composing, design, total, place);
  const { rows: lines } = set;
  const columns = set.columns.map((column, at) => withoutComma(column, at, lines));
  return { type: "table", ...(caption === undefined ? {} : { caption }), columns, rows: lines };
}

/** Figures are lined up on their commas where there is nothing but figures: a span or a word has none. */
function withoutComma(column: Column, at: number, rows: readonly Row[]): Column {
  const isFigure = (row: Row) => row.type === "group" || /^[\d.,]*$/.test(row.cells[at] ?? "");
  return column.align === "decimal" && !rows.every(isFigure) ? { ...column, align: "centre" } : column;
}

type Drawn = Pick<Table, "columns" | "rows">;

function officeRows(
  composing: Marking,
  design: TableDesign,
  { label, rows }: Extract<TableDesign["rows"], { type: "fixed" }>,
  total: TableTotal,
  place: string,
): Drawn {
  const haveUnits = rows.some(({ unit }) => unit !== undefined);
  const numberOf = numbering(rows);
  const totals = new Map(total.rows.map((row) => [row.row, row]));
  return {
    columns: [
      ordinal,
      { head: label, share: 24, align: "start" },
      ...(haveUnits ? [unitOfRow] : []),
      ...design.columns.map((column) => columnOnPage(column, haveUnits)),
    ],
    rows: rows.flatMap((row): readonly Row[] => {
      if (row.heads) return [{ type: "group", text: numbered(row) }];
      const said = totals.get(row.id);
      if (!said) return [];
      const lead = [numberOf(row), row.label, ...(haveUnits ? [row.unit ?? ""] : [])];
      const source = composing.tracer.mark(`${place}.${row.id}`, sourcesOfRow(said));
      return [{ type: "cells", cells: [...lead, ...cellsOf(composing, design, said)], source }];
    }),
  };
}

/** As the office numbered its rows; where it did not, one after another, and totals not. */
function numbering(rows: readonly TableRow[]): (row: TableRow) => string {
  if (rows.some(({ number, heads }) => number !== undefined && !heads)) return ({ number }) => number ?? "";
  const counted = rows.filter(({ heads, total }) => !heads && !total);
  return (row) => (counted.includes(row) ? String(counted.indexOf(row) + 1) : "");
}

function cellsOf(composing: Marking, design: TableDesign, row: RowTotal): readonly string[] {
  const known = knownBy(design);
  return design.columns.map((column) => {
    if (isWords(column) && known.includes(column.id)) return nameOfRow(column, row);
    if (isWords(column)) return wordsInCell(composing, column, row);
    return figureAt(column, row.cells);
  });
}

/** Rows that units name and share, each once, and what they come to. */
function sharedRows(composing: Marking, design: TableDesign, total: TableTotal, place: string): Drawn {
  const rows = total.rows.map(
    (row, at): Row => ({
      ...{ type: "cells", cells: [String(at + 1), ...cellsOf(composing, design, row)] },
      source: composing.tracer.mark(`${place}.${row.row}`, sourcesOfRow(row)),
    }),
  );
  return {
    columns: [ordinal, ...design.columns.map((column) => columnOnPage(column, false))],
    rows: [...rows, ...sumRow(composing, design, total, place, [""])],
  };
}
