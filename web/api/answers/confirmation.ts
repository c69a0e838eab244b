import * as v from "valibot";
import { FileId, PersonId, Sha256 } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";

const ProblemAnswer = v.looseObject({ field: v.string(), text: v.string() });

/** What was put before the head; `shown` is the SHA-256 of it. */
export const ProposalAnswer = v.object({ shown: Sha256 });

/** What lies before the head of a unit, with the SHA-256 that he gives back when he confirms. */
export const ConfirmationAnswer = v.object({
  confirmation: v.optional(
    v.variant("type", [
      v.object({
        type: v.literal("asked"),
        at: Instant,
        by: PersonId,
        shown: Sha256,
        lateReason: v.optional(v.string()),
      }),
      v.object({ type: v.literal("handed-back"), at: Instant, by: PersonId, note: v.string() }),
    ]),
  ),
  shown: Sha256,
  entries: v.record(v.string(), v.string()),
  attachments: v.array(v.object({ id: FileId, name: v.string(), hash: Sha256 })),
  problems: v.array(ProblemAnswer),
  /** Texts that the writer kept as typed; confirming them takes `asTyped`. */
  kept: v.array(ProblemAnswer),
});
