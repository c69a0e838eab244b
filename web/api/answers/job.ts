import * as v from "valibot";
import { DirectiveId, Sha256 } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { stages } from "../../../functions/core/round/job.ts";

/** One asking for the report, and how far it has come. */
export const JobAnswer = v.object({
  directive: DirectiveId,
  number: v.number(),
  askedAt: Instant,
  askedBy: v.string(),
  stage: v.picklist(stages),
  bind: v.optional(v.boolean()),
  book: v.optional(v.boolean()),
  /** Units gathered so far, of how many. */
  done: v.optional(v.number(), 0),
  of: v.optional(v.number(), 0),
  /** SHA-256 of the round it froze, once gathered. */
  snapshot: v.optional(v.object({ hash: Sha256 })),
  failed: v.optional(v.object({ at: Instant, reason: v.string() })),
  movedAt: v.optional(Instant),
});
