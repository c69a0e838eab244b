import * as v from "valibot";
import { base } from "../base.ts";
import { lines } from "../lines.ts";

/** Tasks and solutions for the period to come. */
export const TasksField = v.object({ kind: v.literal("tasks"), ...base, most: v.optional(v.number(), 30) });
export type TasksField = v.InferOutput<typeof TasksField>;

export const TasksValue = v.object({
  kind: v.literal("tasks"),
  lines: v.array(v.record(v.string(), v.string())),
});
export type TasksValue = v.InferOutput<typeof TasksValue>;

export const tasks = lines<"tasks", TasksField>("tasks", [
  { id: "task", label: "Nhiệm vụ, giải pháp", needed: { code: "needs-task" } },
  { id: "when", label: "Thời gian thực hiện" },
]);
