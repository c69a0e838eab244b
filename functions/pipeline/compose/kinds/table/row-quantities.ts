import { rounded } from "../../../../core/figures/exact.ts";
import type { CellTotal, Rate, RowTotal } from "../../../../core/kinds/table/cells.ts";
import {
  cellName,
  columnName,
  type FigureColumn,
  figureColumns,
} from "../../../../core/kinds/table/columns.ts";
import type { TableDesign } from "../../../../core/kinds/table/design.ts";
import { fold } from "../../../../core/registry/spelling.ts";
import type { Total } from "../../../../core/report/total.ts";
import { lowered } from "../../../../core/text/first-letter.ts";
import type { Composing } from "../../context.ts";
import { givenIn, inSentence, type ShareOf } from "../../figures/named.ts";
import { inFullWords, totalQuantity } from "../../figures/of-total.ts";
import type { Quantity } from "../../figures/quantity.ts";
import { leavePartOut } from "../../left-out.ts";
import { meant } from "./told.ts";

/** A rate with what it is a part of. */
interface Share {
  readonly column: FigureColumn;
  readonly whole: FigureColumn;
  readonly rate: Rate;
}

interface Cell {
  readonly column: FigureColumn;
  readonly total: Total;
  readonly shares: readonly Share[];
}

/**
 * A row's figures as quantities. What is a figure's plan, or what it was before, is told with it; a single
 * figure is the row's own and has its name, of several each has its column's.
 */
export function rowQuantities(
  composing: Composing,
  { id: field, design }: { readonly id: string; readonly design: TableDesign },
  row: RowTotal,
): readonly Quantity[] {
  const columns = figureColumns(design);
  const all = columns.flatMap((column) => cellIn(column, columns, row.cells));
  const beside = new Set(all.flatMap(({ shares }) => shares.flatMap((share) => toldWith(share, all))));
  const told = all.filter(({ column }) => !beside.has(column.id));
  const rates = all.flatMap(({ shares }) => shares.filter((share) => !isPercent(share)));
  const isAlone = told.length + rates.length === 1;
  const placeOf = (column: FigureColumn) => ({
    ...{ field, row: `${row.row}.${column.id}` },
    label: isAlone ? row.label : cellName(design, row.label, column),
  });
  const named = (quantity: Quantity, column: FigureColumn): Quantity => ({
    ...quantity,
    label: isAlone ? row.label : nameBeside(column, quantity.unit),
  });
  return [
    ...told.flatMap(({ column, total, shares }) => {
      const quantity = totalQuantity(composing, placeOf(column), total);
      if (!quantity) return [];
      const held = heldAgainst(composing, placeOf(column), total, shares);
      return [named({ ...quantity, ...held }, column)];
    }),
    ...rates.flatMap(({ column, rate }) => {
      const total = { ...rate.part, unit: column.holds.unit, value: rounded(rate.value, 2) };
      const quantity = totalQuantity(composing, placeOf(column), total);
      return quantity ? [named(quantity, column)] : [];
    }),
  ];
}

/** "Tập thể" of so many "tập thể" is said once. */
function nameBeside(column: FigureColumn, unit: string): string {
  const name = columnName(column);
  return fold(name) === fold(unit) ? "" : name;
}

function cellIn(
  column: FigureColumn,
  columns: readonly FigureColumn[],
  cells: readonly CellTotal[],
): readonly Cell[] {
  const cell = cells.find((each) => each.column === column.id);
  const total = cell && meant(cell);
  if (!cell || !total || cell.rate || (total.value === undefined && total.range === undefined)) return [];
  const shares = columns.flatMap((each): readonly Share[] => {
    const { merging } = each.holds;
    if (merging.type !== "ratio" || merging.part !== column.id) return [];
    const rate = cells.find((other) => other.column === each.id)?.rate;
    const whole = columns.find(({ id }) => id === merging.whole);
    return rate && whole ? [{ column: each, whole, rate }] : [];
  });
  return [{ column, total, shares }];
}

/** The column that a share tells of besides its own, unless it holds a figure of its own account. */
function toldWith({ whole }: Share, all: readonly Cell[]): readonly string[] {
  const own = all.find(({ column }) => column.id === whole.id);
  return own && own.shares.length === 0 ? [whole.id] : [];
}

/**
 * Plan and former figure, where all who gave the figure gave them too; else a percentage would be read as of
 * all of it, and what was given of the plan is named as left out.
 */
function heldAgainst(
  composing: Composing,
  place: { readonly field: string; readonly row: string; readonly label: string },
  total: Total,
  shares: readonly Share[],
): Pick<Quantity, "plan" | "prior" | "say"> {
  const percents = shares.filter(isPercent);
  const fits = ({ rate }: Share) => rate.part.given === total.given;
  for (const { whole, rate } of percents.filter((share) => !fits(share)))
    leavePartOut(composing, `${place.label}, ${lowered(columnName(whole))}`, rate.whole);
  const former = percents.find((share) => isFormer(share.whole) && fits(share));
  const planned = percents.find((share) => !isFormer(share.whole) && fits(share));
  const partsOf: Readonly<Record<string, Total | undefined>> = {
    ...{ plan: planned?.rate.whole, percent: planned?.rate.whole },
    ...{ prior: former?.rate.whole, change: former?.rate.whole },
  };
  const of: ShareOf | undefined =
    planned && !planned.rate.derived
      ? { value: total.value, whole: planned.rate.whole.value, wholeIs: "plan" }
      : undefined;
  return {
    ...(planned
      ? {
          plan: {
            value: planned.rate.derived ? undefined : planned.rate.whole.value,
            percent: planned.rate.value,
            label: inFullWords(lowered(columnName(planned.whole))),
          },
        }
      : {}),
    ...(former ? { prior: { label: lowered(columnName(former.whole)), percent: former.rate.value } } : {}),
    say: (what, text) =>
      inSentence(composing, place, { what, text, unit: total.unit }, givenIn(partsOf[what] ?? total), of),
  };
}

const isPercent = ({ column: { holds } }: Share) => holds.merging.type === "ratio" && holds.merging.percent;

/** "Cùng kỳ năm trước", "Đầu năm học": what a figure was before, and no plan of it. */
function isFormer(column: FigureColumn): boolean {
  return /cùng kỳ|(?:kỳ|năm|năm học|quý|tháng) trước|đầu (?:năm|kỳ|nhiệm kỳ)/iu.test(columnName(column));
}
