import { converted, measureOf } from "../../../core/figures/measure.ts";
import { rowInUnit } from "../../../core/kinds/indicators/result.ts";
import type { IndicatorTotal } from "../../../core/kinds/indicators/total.ts";

/** Amounts of more decimals than these are read more easily in the smaller unit. */
const mostDecimals = 2;

/**
 * The unit in which all money of a paragraph is told: the one that most rows have, of equals the smaller, and
 * never one that would give an amount more than two decimals. Undefined where they have one unit already.
 */
export function oneMoneyUnit(rows: readonly IndicatorTotal[]): string | undefined {
  const sums = rows.filter(({ indicator: { unit } }) => isMoney(unit));
  const units = Map.groupBy(sums, ({ indicator: { unit } }) => unit);
  if (units.size < 2) return undefined;
  const sizeOf = (unit: string) => converted(1, unit, "đồng") ?? 0;
  const bySize = [...units.keys()].toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const byUse = bySize.toSorted((a, b) => (units.get(b)?.length ?? 0) - (units.get(a)?.length ?? 0));
  return byUse.find((unit) => sums.every((row) => isShort(row, unit))) ?? bySize[0];
}

/** A row with its figures and everyone's in another unit of money; no digit is lost. */
export function toldInUnit(row: IndicatorTotal, unit: string): IndicatorTotal {
  const { indicator, total, value, range, plan, prior } = row;
  if (indicator.unit === unit || !isMoney(indicator.unit)) return row;
  const change = (amount: number) => converted(amount, indicator.unit, unit) ?? amount;
  const changed = <F>(amount: F) => (typeof amount === "number" ? change(amount) : amount) as F;
  return {
    ...row,
    indicator: { ...indicator, unit },
    value: changed(value),
    plan: changed(plan),
    range: range && { least: change(range.least), most: change(range.most) },
    prior: prior && { ...prior, value: change(prior.value) },
    said: row.said.map((part) => ({ ...part, value: rowInUnit(part.value, unit) ?? part.value })),
    total: {
      ...total,
      unit,
      value: changed(total.value),
      parts: total.parts.map((part) => ({ ...part, value: changed(part.value) })),
      residues: total.residues.map((part) => ({ ...part, value: change(part.value) })),
    },
  };
}

const isMoney = (unit: string) => measureOf(unit) === measureOf("đồng");

function isShort({ indicator, value, range }: IndicatorTotal, unit: string): boolean {
  return [value, range?.least, range?.most].every((amount) => {
    const shown = amount === undefined ? 0 : (converted(amount, indicator.unit, unit) ?? 0);
    return (String(shown).split(".")[1]?.length ?? 0) <= mostDecimals || indicator.unit === unit;
  });
}
