import * as v from "valibot";
import { type Figure, printFigure } from "../../figures/figure.ts";
import type { Upward } from "../kind.ts";
import { figureOf, type Item, isSame, made, SettledFigure, single } from "../upward.ts";
import type { RatioField, RatioValue } from "./field.ts";

export const RatioSettled = v.object({
  kind: v.literal("ratio"),
  rows: v.array(
    v.object({
      label: v.string(),
      whole: SettledFigure,
      shares: v.array(v.object({ label: v.string(), total: SettledFigure })),
    }),
  ),
});
export type RatioSettled = v.InferOutput<typeof RatioSettled>;

/** One cell, the whole or a share, by the words of its row and column. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly unit: string;
  readonly figure: Figure;
}

export const upward: Upward<RatioField, RatioValue, RatioSettled, Cell> = {
  isOpen: () => false,
  items: (field, settled) =>
    settled?.rows.flatMap(({ label, whole, shares }) =>
      [{ label: field.whole.label, total: whole }, ...shares].flatMap((column): readonly Item<Cell>[] => {
        const figure = figureOf(column.total);
        if (figure === undefined) return [];
        const said = `${label}, ${column.label}: ${printFigure(figure)}`;
        const told = { row: label, column: column.label, unit: field.unit, figure };
        return [{ from: field.id, said, told }];
      }),
    ) ?? [],
  take(field, pool) {
    const columns = [field.whole, ...field.shares];
    const found = field.rows.flatMap((row) =>
      columns.flatMap((column) => {
        const item = single(
          pool,
          (told) =>
            isSame(told.row, row.label) && isSame(told.column, column.label) && told.unit === field.unit,
        );
        return item ? [{ item, row: row.id, column: column.id }] : [];
      }),
    );
    const rows = Map.groupBy(found, ({ row }) => row);
    const figures = Object.fromEntries(
      [...rows].map(([row, cells]) => [
        row,
        Object.fromEntries(cells.map(({ column, item }) => [column, item.told.figure])),
      ]),
    );
    return made({ kind: "ratio", figures }, found);
  },
};
