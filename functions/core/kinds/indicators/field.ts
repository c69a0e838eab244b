import * as v from "valibot";
import { Figure } from "../../figures/figure.ts";
import { base, key } from "../base.ts";

/**
 * One figure the authority follows. A flow is summed over units; a stock stands at the day of the cut-off; an
 * average is weighed by units; a range spans what units said. A sector's figure is its owner's alone, whoever
 * else repeats it.
 */
export const Indicator = v.object({
  id: key,
  label: v.string(),
  unit: v.string(),
  measure: v.optional(v.picklist(["flow", "stock", "average", "range"]), "flow"),
  sector: v.optional(v.string()),
  /** "dự toán giao" where the plan is not simply "kế hoạch". */
  planLabel: v.optional(v.string()),
  /** "cùng kỳ", "đầu năm học": what it is compared with, when that is asked. */
  priorLabel: v.optional(v.string()),
  /** The indicator this one is a part of. */
  partOf: v.optional(key),
  /**
   * Kinds of unit that this band and the others with the same words sort among them ("09 xã đạt từ 15 tiêu
   * chí").
   */
  covers: v.optional(v.array(v.string())),
});
export type Indicator = v.InferOutput<typeof Indicator>;

export const IndicatorsField = v.object({
  kind: v.literal("indicators"),
  ...base,
  /** Absent: the unit names its own. */
  indicators: v.optional(v.array(Indicator)),
  most: v.optional(v.number(), 40),
});
export type IndicatorsField = v.InferOutput<typeof IndicatorsField>;

export const qualifiers = ["estimate", "at-least", "at-most"] as const;
export type Qualifier = (typeof qualifiers)[number];

export const Range = v.object({ least: v.number(), most: v.number() });

export const IndicatorRow = v.object({
  /** The directive's indicator; absent when the unit named it. */
  indicator: v.optional(v.string()),
  label: v.string(),
  unit: v.string(),
  value: v.optional(v.union([Figure, Range])),
  qualifier: v.optional(v.picklist(qualifiers)),
  plan: v.optional(v.number()),
  percent: v.optional(v.number()),
  prior: v.optional(v.number()),
  note: v.optional(v.string()),
  /** Indicators of nearly the same name that the unit said it is not. */
  others: v.optional(v.array(v.string())),
});
export type IndicatorRow = v.InferOutput<typeof IndicatorRow>;

export const IndicatorsValue = v.object({ kind: v.literal("indicators"), rows: v.array(IndicatorRow) });
export type IndicatorsValue = v.InferOutput<typeof IndicatorsValue>;
