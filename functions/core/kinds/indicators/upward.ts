import * as v from "valibot";
import { rounded } from "../../figures/exact.ts";
import { labelKey } from "../../registry/label.ts";
import type { Upward } from "../kind.ts";
import { figureOf, type Item, isSame, listed, made, SettledFigure, single, toldOnce } from "../upward.ts";
import {
  type IndicatorRow,
  type IndicatorsField,
  type IndicatorsValue,
  type Qualifier,
  qualifiers,
  Range,
} from "./field.ts";
import { printResult, rowInUnit } from "./result.ts";

export const IndicatorsSettled = v.object({
  kind: v.literal("indicators"),
  rows: v.array(
    v.object({
      indicator: v.object({ label: v.string(), unit: v.string(), measure: v.string() }),
      total: SettledFigure,
      value: v.optional(v.number()),
      range: v.optional(Range),
      qualifiers: v.array(v.picklist(qualifiers)),
      plan: v.optional(v.number()),
      planDerived: v.boolean(),
      percent: v.optional(v.number()),
      prior: v.optional(v.object({ value: v.number() })),
    }),
  ),
});
export type IndicatorsSettled = v.InferOutput<typeof IndicatorsSettled>;

export const upward: Upward<IndicatorsField, IndicatorsValue, IndicatorsSettled, IndicatorRow> = {
  isOpen: ({ indicators }) => indicators === undefined,
  items: ({ id }, settled) => settled?.rows.flatMap((row) => itemOf(id, row)) ?? [],
  take(field, pool) {
    if (!field.indicators) {
      const { told, rows } = listed(
        toldOnce(pool, ({ label }) => labelKey(label)),
        field.most,
      );
      return made({ kind: "indicators", rows: told }, rows);
    }
    const found = field.indicators.flatMap(({ id, label, unit }) => {
      const item = single(pool, (told) => isSame(told.label, label) && rowInUnit(told, unit) !== undefined);
      const row = item && rowInUnit(item.told, unit);
      return item && row ? [{ item, row: id, value: { ...row, indicator: id, label } }] : [];
    });
    return made({ kind: "indicators", rows: found.map(({ value }) => value) }, found);
  },
};

function itemOf(from: string, settled: IndicatorsSettled["rows"][number]): readonly Item<IndicatorRow>[] {
  const { indicator, total, range, plan, planDerived, percent, prior } = settled;
  const { label, unit, measure } = indicator;
  // A mean has as many decimals as the form takes. A sum is never rounded.
  const mean = measure === "average" && settled.value !== undefined ? rounded(settled.value, 4) : undefined;
  const value = mean ?? settled.value ?? range ?? figureOf(total);
  if (value === undefined) return [];
  const qualifier = qualifierOf(settled.qualifiers);
  const row: IndicatorRow = {
    ...{ label, unit, value },
    ...(qualifier ? { qualifier } : {}),
    ...(plan === undefined || planDerived ? {} : { plan }),
    // Units gave the percentage and no plan; so does their authority.
    ...(planDerived && percent !== undefined ? { percent: rounded(percent, 1) } : {}),
    ...(prior ? { prior: prior.value } : {}),
  };
  return [{ from, said: `${label}: ${printResult(value)} ${unit}`, told: row }];
}

/** One estimate makes the sum an estimate; "over" and "under" together cancel into no word at all. */
function qualifierOf(given: readonly Qualifier[]): Qualifier | undefined {
  if (given.includes("estimate")) return "estimate";
  return given.length === 1 ? given[0] : undefined;
}
