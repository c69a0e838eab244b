import { printedFigure } from "../../../../core/kinds/table/cell.ts";
import type { RowTotal } from "../../../../core/kinds/table/cells.ts";
import { cellName, figureColumns, knownBy, wordColumns } from "../../../../core/kinds/table/columns.ts";
import type { TableField } from "../../../../core/kinds/table/field.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import type { Composing } from "../../context.ts";
import { leaveFiguresOut, leaveOut } from "../../left-out.ts";
import { wordsBeside } from "./words.ts";

/**
 * What a table's totals do not count, shares given without the figures they are of, and words for which a
 * cell has no room.
 */
export function leaveTableOut(composing: Composing, field: TableField, total: TableTotal): void {
  const known = knownBy(field.design);
  for (const row of total.rows) {
    for (const column of wordColumns(field.design)) {
      const isName = known.includes(column.id);
      leaveOut(composing, wordsBeside(column, row, isName), isName ? "agrees" : "room");
    }
    leaveCellsOut(composing, field, row);
  }
}

function leaveCellsOut(composing: Composing, { id, design }: TableField, { label, cells }: RowTotal): void {
  const columns = new Map(figureColumns(design).map((column) => [column.id, column]));
  for (const { column, total, rate } of cells) {
    const known = columns.get(column);
    const name = known ? cellName(design, label, known) : label;
    if (!rate) leaveFiguresOut(composing, id, undefined, [{ label: name, total }]);
    else {
      const said = total.parts.flatMap(({ source, value }) =>
        typeof value === "number" ? [{ source, value: `${name}: ${printedFigure(value, total.unit)}` }] : [],
      );
      leaveOut(composing, said, "not-additive");
    }
  }
}
