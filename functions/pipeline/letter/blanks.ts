import { headsOver } from "../../core/kinds/table/columns.ts";
import type { TableColumn, TableDesign } from "../../core/kinds/table/design.ts";
import type { Annex, Column, Row, Table } from "../../decree30/document.ts";

/** How many empty lines a form has whose rows a unit names itself. */
const EMPTY_ROWS = 5;

/** A table that the directive sends out as an empty form, on an annex of its own (Decree 30/2020, III.1). */
export function emptyForm(design: TableDesign): Annex {
  const { title, symbol } = design;
  return {
    title,
    landscape: false,
    passages: [
      ...(symbol ? [{ type: "paragraph" as const, text: `Biểu số: ${symbol}` }] : []),
      tableFrom(design),
    ],
  };
}

function tableFrom(design: TableDesign): Table {
  const { columns, rows } = design;
  const asked = columns.map(columnFrom);
  const number: Column = { head: "TT", share: 1, align: "centre" };
  if (rows.type === "free") {
    const empty = Math.min(rows.most, Math.max(rows.least, EMPTY_ROWS));
    const blank = (at: number): Row => ({
      type: "cells",
      cells: [String(at + 1), ...columns.map(() => "")],
    });
    return {
      type: "table",
      columns: [number, ...asked],
      rows: Array.from({ length: empty }, (_, at) => blank(at)),
    };
  }
  const named: Column = { head: rows.label, share: 5, align: "start" };
  return {
    type: "table",
    columns: [number, named, ...asked],
    rows: rows.rows.map((row): Row => {
      const label = row.unit ? `${row.label} (${row.unit})` : row.label;
      if (row.heads) return { type: "group", text: [row.number, label].filter(Boolean).join(" ") };
      return { type: "cells", cells: [row.number ?? "", label, ...columns.map(() => "")] };
    }),
  };
}

/** Its own head, under those that it shares with columns beside it; the unit of its figures in brackets. */
function columnFrom({ label, above, holds }: TableColumn): Column {
  const over = headsOver({ above });
  const unit = holds.type === "figure" && holds.unit !== "" ? ` (${holds.unit})` : "";
  return {
    head: `${label}${unit}`,
    ...(over.length === 0 ? {} : { over }),
    share: holds.type === "words" || holds.type === "title" ? 3 : 2,
    align: holds.type === "figure" ? "decimal" : "start",
  };
}
