import * as v from "valibot";
import { DirectiveId, PersonId, Sha256 } from "../ids.ts";
import { addMilliseconds, Instant } from "../instant.ts";

/**
 * The round's ledger set as a document while nobody waits: when it was asked for, and where the last one
 * lies.
 */
export const LedgerPrint = v.object({
  directive: DirectiveId,
  askedAt: Instant,
  askedBy: PersonId,
  /** As the ledger stood at `at`. */
  file: v.optional(v.object({ key: v.string(), bytes: v.number(), hash: Sha256, at: Instant })),
  failedAt: v.optional(Instant),
});
export type LedgerPrint = v.InferOutput<typeof LedgerPrint>;

/** Up to so many parties it is set while its reader waits; a longer one takes more than a page may. */
export const SHORT = 60;

/** Longer than it takes, with its repetitions: whoever waits beyond it asks again. */
const LOST_MS = 15 * 60_000;

/** Whether one is under way, or failed, or can be taken. */
export function stateOfPrint(
  { askedAt, file, failedAt }: LedgerPrint,
  now: Instant,
): "waiting" | "failed" | "ready" {
  if (file && file.at >= askedAt) return "ready";
  return failedAt !== undefined || now >= addMilliseconds(askedAt, LOST_MS) ? "failed" : "waiting";
}
