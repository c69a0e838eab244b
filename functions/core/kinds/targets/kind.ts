import * as v from "valibot";
import { base } from "../base.ts";
import { lines } from "../lines.ts";

/** Targets of the plan that are not met yet, and why. */
export const TargetsField = v.object({
  kind: v.literal("targets"),
  ...base,
  most: v.optional(v.number(), 30),
});
export type TargetsField = v.InferOutput<typeof TargetsField>;

export const TargetsValue = v.object({
  kind: v.literal("targets"),
  lines: v.array(v.record(v.string(), v.string())),
});
export type TargetsValue = v.InferOutput<typeof TargetsValue>;

export const targets = lines<"targets", TargetsField>("targets", [
  { id: "target", label: "Chỉ tiêu chưa đạt", needed: { code: "needs-target" } },
  { id: "state", label: "Kết quả đến nay" },
  { id: "reason", label: "Nguyên nhân, giải pháp" },
]);
