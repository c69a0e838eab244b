import * as v from "valibot";
import { Reference, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";

/** The proof of one accepted post. It exists only after the revision is durable. */
export const Receipt = v.object({
  reference: Reference,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When the authority had it in hand: for a report on paper, when the paper arrived as its stamp says. */
  receivedAt: Instant,
  /** Set for a report on paper: when it was typed in, by the server's clock. */
  enteredAt: v.optional(Instant),
  /** When it was written down, where the request took its time: what stood before that knew nothing of it. */
  recordedAt: v.optional(Instant),
  /** The revision, typed from the same paper, that this one mends. */
  corrects: v.optional(v.number()),
  /** SHA-256 of the revision's canonical text; anyone holding the text can recompute it. */
  hash: Sha256,
});
export type Receipt = v.InferOutput<typeof Receipt>;

/**
 * A report that its own party took back before anyone had begun to review it. What was sent stays on record.
 */
export const Withdrawal = v.object({
  at: Instant,
  by: v.string(),
  reason: v.string(),
  /** The revisions sent on end that no longer count, from the first to the latest. */
  first: Receipt,
  latest: Receipt,
});
export type Withdrawal = v.InferOutput<typeof Withdrawal>;

/** When the system came to know of a report, which for one on paper is after it arrived. */
export function knownAt({ receivedAt, enteredAt }: Pick<Receipt, "receivedAt" | "enteredAt">): Instant {
  return enteredAt ?? receivedAt;
}

/** From when on it stood in the records, for whoever asks later how things stood. */
export function storedAt(receipt: Receipt): Instant {
  return receipt.recordedAt ?? knownAt(receipt);
}

/**
 * By which receipt the deadline is judged: the first for ever, but that an officer may mend what he mistyped
 * of a paper, its arrival too. Both entries stand in the ledger.
 */
export function firstOf(first: Receipt | undefined, next: Receipt): Receipt {
  return first === undefined || next.corrects === first.revision ? next : first;
}
