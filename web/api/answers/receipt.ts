import * as v from "valibot";
import { Reference, Sha256 } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";

/** The proof of one accepted post, as programs read it. */
export const ReceiptAnswer = v.object({
  reference: Reference,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  receivedAt: Instant,
  /** Set for a report on paper: when it was typed in. */
  enteredAt: v.optional(Instant),
  /** When it was written down, where the request took its time. */
  recordedAt: v.optional(Instant),
  /** The revision, typed from the same paper, that this one mends. */
  corrects: v.optional(v.number()),
  hash: Sha256,
});

/** A report that its own party took back. */
export const WithdrawalAnswer = v.object({
  at: Instant,
  by: v.string(),
  reason: v.string(),
  /** The revisions that no longer count, from the first to the latest. */
  first: ReceiptAnswer,
  latest: ReceiptAnswer,
});
