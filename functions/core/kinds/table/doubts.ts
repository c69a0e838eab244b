import { sumOf } from "../../figures/exact.ts";
import { printNumber } from "../../figures/number.ts";
import type { Doubt } from "../../report/source.ts";
import type { Total } from "../../report/total.ts";
import type { Grid } from "../shape.ts";
import { sumsAt } from "../worked.ts";
import type { RowTotal } from "./cells.ts";
import { cellName, figureColumns } from "./columns.ts";
import type { TableField } from "./field.ts";

/**
 * Totals that are not what their parts come to over all units: some gave the total alone. The page prints
 * both.
 */
export function doubtsAbout(
  { id: field, design }: TableField,
  grid: Grid,
  rows: readonly RowTotal[],
): readonly Doubt[] {
  const totals = new Map<string, Total>(
    rows.flatMap(({ row, cells }) => cells.map((cell) => [`${row}.${cell.column}`, cell.total] as const)),
  );
  return rows.flatMap(({ row, label }) =>
    figureColumns(design).flatMap((column) =>
      sumsAt(grid, row, column.id).flatMap(({ cells, by }): readonly Doubt[] => {
        const total = totals.get(`${row}.${column.id}`);
        const parts = cells.flatMap((cell) => totals.get(cell.join("."))?.value ?? []);
        const sum = parts.length > 0 ? sumOf(parts) : undefined;
        if (total?.value === undefined || sum === undefined || sum === total.value) return [];
        const of = by === "rows" ? "các dòng" : "các cột";
        const text = `${cellName(design, label, column)}: tổng là ${printNumber(total.value)}, cộng ${of} thành phần được ${printNumber(sum)}. Có đơn vị chỉ ghi số tổng; xin hỏi lại số thành phần.`;
        return [
          { field, row: `${row}.${column.id}`, text, sources: total.parts.map(({ source }) => source) },
        ];
      }),
    ),
  );
}
