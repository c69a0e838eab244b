import { rounded, sumOf } from "../../figures/exact.ts";
import { percentOf } from "../../figures/percent.ts";
import type { Part } from "../../report/source.ts";
import type { Range, Total } from "../../report/total.ts";
import type { Indicator, IndicatorRow } from "./field.ts";

/** What stands beside an indicator's figure: the plan, the period before, the span of a range. */
type RowPart = Part<IndicatorRow>;

/** A number that a unit gave for itself. */
export function isOwn({ source, value }: RowPart): boolean {
  return !source.bloc && typeof value.value === "number";
}

/**
 * The plan of the sum is the sum of the plans, and there is none unless every unit counted gave one. A unit
 * that gave the percentage instead has given its plan too, to within rounding.
 */
export function planOf(
  parts: readonly RowPart[],
  total: Total,
): { value: number; derived: boolean } | undefined {
  // What part of a bloc's plan its silent members have, nobody said.
  if (total.residues.length > 0 && parts.some(isOwn)) return undefined;
  const plans: number[] = [];
  let derived = false;
  for (const part of parts) {
    const { value, plan, percent } = part.value;
    if (typeof value !== "number" || (part.source.bloc && total.residues.length === 0)) continue;
    if (plan !== undefined) plans.push(plan);
    else if (percent) {
      plans.push(rounded((value / percent) * 100, 4));
      derived = true;
    } else return undefined;
  }
  const value = plans.length > 0 ? sumOf(plans) : undefined;
  return value === undefined ? undefined : { value, derived };
}

export function priorOf(
  indicator: Indicator,
  parts: readonly RowPart[],
  total: Total,
): { label: string; value: number; percent: number } | undefined {
  const counted = parts.filter(isOwn);
  const priors: number[] = [];
  for (const { value } of counted) if (value.prior !== undefined) priors.push(value.prior);
  // A comparison holds only where every unit counted now was counted then.
  if (priors.length === 0 || priors.length < counted.length || total.residues.length > 0) return undefined;
  const value = sumOf(priors);
  const percent = percentOf(total.value, value);
  return percent === undefined || value === undefined
    ? undefined
    : { label: indicator.priorLabel ?? "cùng kỳ", value, percent };
}

/** The span of everything said of it, single figures and spans alike. */
export function spanOf(parts: readonly RowPart[], figures: Range | undefined): Range | undefined {
  let { least, most } = figures ?? { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
  for (const { value } of parts) {
    if (typeof value.value !== "object") continue;
    least = Math.min(least, value.value.least);
    most = Math.max(most, value.value.most);
  }
  return least <= most ? { least, most } : undefined;
}
