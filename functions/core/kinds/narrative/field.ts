import * as v from "valibot";
import { base } from "../base.ts";

/** Prose. */
export const NarrativeField = v.object({
  kind: v.literal("narrative"),
  ...base,
  maxChars: v.optional(v.number(), 6000),
});
export type NarrativeField = v.InferOutput<typeof NarrativeField>;

export const NarrativeValue = v.object({ kind: v.literal("narrative"), text: v.string() });
export type NarrativeValue = v.InferOutput<typeof NarrativeValue>;
