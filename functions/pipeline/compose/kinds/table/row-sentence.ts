import { rounded } from "../../../../core/figures/exact.ts";
import { printNumber, printPercent } from "../../../../core/figures/number.ts";
import type { CellTotal, Rate, RowTotal } from "../../../../core/kinds/table/cells.ts";
import { columnName, type FigureColumn, figureColumns } from "../../../../core/kinds/table/columns.ts";
import type { TableDesign } from "../../../../core/kinds/table/design.ts";
import type { Total } from "../../../../core/report/total.ts";
import { lowered } from "../../../../core/text/first-letter.ts";
import { amount, amountOf, compared, saysReached, unpadded } from "../../../prose.ts";
import { fewer } from "../../phrases.ts";
import { meant } from "./told.ts";

interface FiguresSaid {
  /** Between the row's name and its figures. */
  readonly verb: string;
  readonly said: readonly string[];
}

type Widest = Pick<Total, "given" | "asked">;

/** A rate with the figure it is a part of and what it is a part of. */
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
 * A row's figures in words. What is a figure's plan, or what it was before, is told with it: "187/427 ha, đạt
 * 43,8% kế hoạch, tăng 7,5% so với cùng kỳ".
 */
export function figuresSaid(design: TableDesign, { label, cells }: RowTotal, over: Widest): FiguresSaid {
  const columns = figureColumns(design);
  const all = columns.flatMap((column) => cellIn(column, columns, cells));
  const beside = new Set(all.flatMap(({ shares }) => shares.flatMap((share) => toldWith(share, all))));
  const told = all.filter(({ column }) => !beside.has(column.id));
  const [first, ...others] = told;
  if (!first) return { verb: ": ", said: [] };
  // A single figure is the row's own, and its column need not be named.
  const isBare = others.length === 0;
  const isPlanned = isBare && planOf(first) !== undefined;
  const verb = isPlanned && !saysReached(label) ? " thực hiện " : ": ";
  return { verb, said: told.map((cell) => figureSaid(cell, label, isBare, over)) };
}

function cellIn(
  column: FigureColumn,
  columns: readonly FigureColumn[],
  cells: readonly CellTotal[],
): readonly Cell[] {
  const cell = cells.find((each) => each.column === column.id);
  if (!cell || cell.rate || amountOf(cell.total) === undefined) return [];
  const shares = columns.flatMap((each): readonly Share[] => {
    const { merging } = each.holds;
    if (merging.type !== "ratio" || merging.part !== column.id) return [];
    const rate = cells.find((other) => other.column === each.id)?.rate;
    const whole = columns.find(({ id }) => id === merging.whole);
    return rate && whole ? [{ column: each, whole, rate }] : [];
  });
  return [{ column, total: meant(cell), shares }];
}

/** The column that a share tells of besides its own, unless it holds more than the share does. */
function toldWith({ whole, rate }: Share, all: readonly Cell[]): readonly string[] {
  const own = all.find(({ column }) => column.id === whole.id);
  return own && own.total.value === rate.whole.value && own.shares.length === 0 ? [whole.id] : [];
}

function figureSaid({ column, total, shares }: Cell, label: string, isBare: boolean, over: Widest): string {
  const name = lowered(columnName(column));
  const isNamed = !isBare && name !== total.unit;
  const plan = planOf({ total, shares });
  const figure = plan ? outOf(plan.rate) : (amountOf(total) ?? "");
  const isReached = saysReached(isNamed ? name : label);
  const rates = shares.map((share) => `${rateSaid(share, isReached)}${fewer(share.rate.part, total)}`);
  return `${isNamed ? `${name} ` : ""}${[figure, ...rates].join(", ")}${fewer(total, over)}`;
}

/** The share that a figure is told with, as so much of so much: of all who gave the figure, and no others. */
function planOf({ total, shares }: Pick<Cell, "total" | "shares">): Share | undefined {
  return shares.find(
    ({ whole, rate }) => !isFormer(whole) && !rate.derived && rate.part.given === total.given,
  );
}

/** 187/427 ha */
function outOf({ part, whole }: Rate): string {
  return `${printNumber(part.value ?? 0)}/${unpadded(whole.value ?? 0, whole.unit)}`;
}

function rateSaid({ column, whole, rate }: Share, isReached: boolean): string {
  const { merging } = column.holds;
  const of = lowered(columnName(whole));
  if (merging.type !== "ratio" || !merging.percent)
    return `${lowered(columnName(column))} ${amount(rounded(rate.value, 2), column.holds.unit)}`;
  if (isFormer(whole)) return compared({ label: of, percent: rate.value });
  return `${isReached ? "bằng" : "đạt"} ${printPercent(rate.value)} ${of}`;
}

/** "Cùng kỳ năm trước", "Đầu năm học": what a figure was before, and no plan of it. */
function isFormer(column: FigureColumn): boolean {
  return /cùng kỳ|(?:kỳ|năm|năm học|quý|tháng) trước|đầu (?:năm|kỳ|nhiệm kỳ)/iu.test(columnName(column));
}
