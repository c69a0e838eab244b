import { rounded } from "../../../../core/figures/exact.ts";
import { printNumber, printPercent } from "../../../../core/figures/number.ts";
import type { CellTotal, RowTotal } from "../../../../core/kinds/table/cells.ts";
import type { FigureColumn } from "../../../../core/kinds/table/columns.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import type { Source } from "../../../../core/report/source.ts";
import type { Total } from "../../../../core/report/total.ts";
import { eachOnce, sourcesOf } from "../../trace.ts";

/** The totals that stand on the page: of a rate those it is worked out of, once there are any. */
export function totalsOf({ total, rate }: CellTotal): readonly Total[] {
  return rate ? [rate.part, rate.whole, total] : [total];
}

export function totalsIn({ rows, sums }: TableTotal): readonly Total[] {
  return [...rows.flatMap(({ cells }) => cells), ...sums].flatMap(totalsOf);
}

export function isAnswered({ rows, listed }: TableTotal): boolean {
  return listed.length > 0 || rows.some(isSaid);
}

/** Whether anybody said anything in this row. */
export function isSaid({ cells, words }: RowTotal): boolean {
  return (
    words.length > 0 ||
    cells.some((cell) => totalsOf(cell).some(({ given, parts }) => given > 0 || parts.length > 0))
  );
}

export function sourcesOfRow({ cells, words }: RowTotal): readonly Source[] {
  const said = words.flatMap(({ parts }) => parts.map(({ source }) => source));
  return eachOnce([...sourcesOf(...cells.flatMap(totalsOf)), ...said]);
}

export function sourcesIn({ rows, listed }: TableTotal): readonly Source[] {
  return eachOnce([...rows.flatMap(sourcesOfRow), ...listed.map(({ source }) => source)]);
}

/** As it stands in a cell, under a head that says its unit. What nobody had any of is a nought there. */
export function figureInCell({ holds }: FigureColumn, { total, rate, isMean }: CellTotal): string {
  const isPercent = holds.merging.type === "ratio" && holds.merging.percent;
  if (rate) return isPercent ? withoutSign(printPercent(rate.value)) : printNumber(rounded(rate.value, 2));
  const { range, value, given } = meant({ total, isMean });
  if (range)
    return range.least === range.most
      ? printNumber(range.least)
      : `${printNumber(range.least)} - ${printNumber(range.most)}`;
  if (value !== undefined) return printNumber(value);
  return given > 0 ? "0" : "";
}

/** A mean has as many decimals as a report bears; a sum is never rounded. */
export function meant({ total, isMean }: Pick<CellTotal, "total" | "isMean">): Total {
  return isMean && total.value !== undefined ? { ...total, value: rounded(total.value, 2) } : total;
}

const withoutSign = (percent: string) => percent.replace(/%$/, "");
