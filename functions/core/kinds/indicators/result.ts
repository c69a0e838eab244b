import { type Figure, printFigure } from "../../figures/figure.ts";
import { converted } from "../../figures/measure.ts";
import { printNumber } from "../../figures/number.ts";
import type { Range } from "../../report/total.ts";
import type { IndicatorRow } from "./field.ts";

export function printRange({ least, most }: Range): string {
  return `${printNumber(least)} - ${printNumber(most)}`;
}

export function printResult(value: Figure | Range): string {
  return typeof value === "object" ? printRange(value) : printFigure(value);
}

/** The result where it is a number or a span, and nothing where it is neither. */
export function numberIn({ value }: IndicatorRow): string {
  return typeof value === "number" || typeof value === "object" ? printResult(value) : "";
}

/**
 * The row with all its numbers in another unit; undefined when there is no way from one unit to the other.
 */
export function rowInUnit(row: IndicatorRow, unit: string): IndicatorRow | undefined {
  if (converted(1, row.unit, unit) === undefined) return undefined;
  const change = (figure: number) => converted(figure, row.unit, unit) ?? figure;
  const { value, plan, prior } = row;
  return {
    ...row,
    unit,
    ...(typeof value === "number" ? { value: change(value) } : {}),
    ...(typeof value === "object" ? { value: { least: change(value.least), most: change(value.most) } } : {}),
    ...(plan === undefined ? {} : { plan: change(plan) }),
    ...(prior === undefined ? {} : { prior: change(prior) }),
  };
}
