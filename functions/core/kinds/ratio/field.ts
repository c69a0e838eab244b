import * as v from "valibot";
import { Figure } from "../../figures/figure.ts";
import { base, key } from "../base.ts";

const named = v.object({ id: key, label: v.string() });

/** Shares of a whole, asked as counts: a percentage is never typed and never merged, only worked out. */
export const RatioField = v.object({
  kind: v.literal("ratio"),
  ...base,
  rows: v.pipe(v.array(named), v.minLength(1)),
  whole: named,
  shares: v.pipe(v.array(named), v.minLength(1)),
  unit: v.string(),
});
export type RatioField = v.InferOutput<typeof RatioField>;

export const RatioValue = v.object({
  kind: v.literal("ratio"),
  /** Row → column → figure. */
  figures: v.record(v.string(), v.record(v.string(), Figure)),
});
export type RatioValue = v.InferOutput<typeof RatioValue>;
