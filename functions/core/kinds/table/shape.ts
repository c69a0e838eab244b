import { natureOf } from "../../figures/nature.ts";
import type { FixedRow, Grid, GridColumn } from "../shape.ts";
import { headsOver, isFigure, numbered } from "./columns.ts";
import type { TableColumn, TableDesign, TableRow } from "./design.ts";

/** The table as a form draws it. */
export function gridOf({ columns: designed, rows }: TableDesign): Grid {
  const columns = designed.map(columnOf);
  if (rows.type === "free")
    return { type: "grid", columns, rows: { type: "open", least: rows.least, most: rows.most } };
  const none = columns.map(({ id }) => id);
  const asked = rows.rows.map((row) => rowOf(row, none));
  return { type: "grid", columns, rows: { type: "fixed", label: rows.label, rows: asked } };
}

function rowOf({ id, number, label, unit, heads, total }: TableRow, none: readonly string[]): FixedRow {
  const name = numbered({ number, label: unit ? `${label} (${unit})` : label });
  return {
    ...{ id, label: name },
    ...(heads ? { heads: true, without: none } : {}),
    ...(total && total.length > 0 ? { total } : {}),
  };
}

function columnOf(column: TableColumn): GridColumn {
  const { id, label, above: heads, holds } = column;
  const above = headsOver({ above: heads });
  const head = { id, label, ...(above.length > 0 ? { above } : {}) };
  switch (holds.type) {
    case "figure": {
      const { unit, merging, sumOf = [] } = holds;
      return {
        ...{ ...head, entry: "number" },
        ...(unit === "" ? {} : { unit }),
        ...(sumOf.length > 0 ? { sumOf } : {}),
        ...(addsDown(column) ? { added: true } : {}),
        ...(merging.type === "ratio" ? { ratio: merging } : {}),
      };
    }
    case "choice":
      return { ...head, entry: "choice", options: holds.options };
    case "date":
      return { ...head, entry: "date" };
    case "words":
    case "title":
      return { ...head, entry: "text" };
  }
}

/** Points are a unit's own to add up over its rows, though nobody adds them over units. */
function addsDown(column: TableColumn): boolean {
  if (!isFigure(column)) return false;
  const { merging, unit } = column.holds;
  return merging.type === "sum" || (merging.type === "spread" && natureOf(column.label, unit) === "score");
}
