import * as v from "valibot";
import { DirectiveId, Sha256 } from "../ids.ts";
import { addMilliseconds, Instant } from "../instant.ts";

/** The stages of one assembly, in order; the page shows where a job stands. */
export const stages = [
  "waiting",
  "gather",
  "merge",
  "compose",
  "typeset",
  "check",
  "publish",
  "done",
] as const;

/**
 * One press of "Tổng hợp báo cáo". Its number is also the edition's, so a redelivered message makes nothing
 * new.
 */
export const Job = v.object({
  directive: DirectiveId,
  number: v.number(),
  askedAt: Instant,
  askedBy: v.string(),
  stage: v.picklist(stages),
  /** A copy with the units' documents is asked for too. */
  bind: v.optional(v.boolean()),
  /** The material book is asked for too. */
  book: v.optional(v.boolean()),
  /** Units gathered so far, of how many. */
  done: v.optional(v.number(), 0),
  of: v.optional(v.number(), 0),
  /** Where its frozen round lies, once gathered: a second delivery builds from it and not from newer rows. */
  snapshot: v.optional(v.object({ key: v.string(), hash: Sha256 })),
  failed: v.optional(v.object({ at: Instant, reason: v.string() })),
  /** When it last came a step further. */
  movedAt: v.optional(Instant),
});
export type Job = v.InferOutput<typeof Job>;

/** Whether a job still comes to something by itself: whoever watches it is told one of these. */
type JobState = "done" | "running" | "failed" | "stalled";

/**
 * No step takes longer; whoever has not moved for so long was cut off without a word, or was never delivered.
 */
const STALLED_MS = 15 * 60_000;

export function stateOfJob({ stage, failed, movedAt, askedAt }: Job, now: Instant): JobState {
  if (failed) return "failed";
  if (stage === "done") return "done";
  return now < addMilliseconds(movedAt ?? askedAt, STALLED_MS) ? "running" : "stalled";
}
