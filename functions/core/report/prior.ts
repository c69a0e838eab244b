import { sumOf } from "../figures/exact.ts";
import { converted } from "../figures/measure.ts";
import { percentOf } from "../figures/percent.ts";
import type { Field, FieldValue } from "../kinds/field.ts";
import type { IndicatorRow } from "../kinds/indicators/field.ts";
import { labelKey } from "../registry/label.ts";
import { isComparable, predecessorsOf, type Succession } from "../registry/succession.ts";

/** A period's reports as they are stored: unit → field → answer. */
export type Period = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/** What one field said the period before, to stand beside the new. */
export interface Earlier {
  readonly unit: string;
  readonly value: FieldValue;
}

/** The answers that the unit, or those it took over from, gave to the same question before. */
export function earlierAnswers(
  unit: string,
  field: Field,
  before: Period,
  successions: readonly Succession[],
): readonly Earlier[] {
  return predecessorsOf(unit, successions).flatMap((each) => {
    const value = before[each]?.[field.id];
    return value?.kind === field.kind ? [{ unit: each, value }] : [];
  });
}

/** One indicator now and then. */
export interface Comparison {
  readonly label: string;
  readonly unit: string;
  readonly now: number;
  readonly before: number;
  readonly percent: number;
}

/**
 * Indicators of a unit beside the period before, worked out from the values kept and from nothing typed. Empty where
 * the territory changed and nobody declared it comparable, and for figures that one of the predecessors did not give.
 */
export function comparisons(
  unit: string,
  field: Field,
  now: FieldValue,
  before: Period,
  successions: readonly Succession[],
): readonly Comparison[] {
  if (!isComparable(unit, successions) || now.kind !== "indicators") return [];
  const stood = predecessorsOf(unit, successions);
  const answers = earlierAnswers(unit, field, before, successions);
  if (answers.length < stood.length) return [];
  return now.rows.flatMap((row): readonly Comparison[] => {
    const then = answers.flatMap(({ value }) =>
      value.kind === "indicators" ? (figureFor(row, value.rows) ?? []) : [],
    );
    if (typeof row.value !== "number" || then.length < stood.length) return [];
    const sum = sumOf(then);
    const percent = percentOf(row.value, sum);
    return percent === undefined || sum === undefined
      ? []
      : [{ label: row.label, unit: row.unit, now: row.value, before: sum, percent }];
  });
}

function figureFor(row: IndicatorRow, rows: readonly IndicatorRow[]): number | undefined {
  const same = rows.find((each) =>
    row.indicator ? each.indicator === row.indicator : labelKey(each.label) === labelKey(row.label),
  );
  return typeof same?.value === "number" ? converted(same.value, same.unit, row.unit) : undefined;
}
