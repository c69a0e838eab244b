import * as v from "valibot";
import { isOnTime } from "../deadline/gate.ts";
import { deadlineOfFirst } from "../deadline/in-force.ts";
import { isClosed } from "../directives/directive.ts";
import { canonical, sha256 } from "../hash.ts";
import { ClientKey, DirectiveId, FileId, ObligationId, PersonId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";
import { FieldValue } from "../kinds/field.ts";
import { accepted, type Outcome, refused } from "../problem/outcome.ts";
import { notAsked, wantsHead } from "./confirmation.ts";
import { lastRevision, type Obligation } from "./obligation.ts";
import { Origin } from "./origin.ts";
import { PageSave } from "./page-saves.ts";
import { doubtfulArrival, mendable, sentByUnit } from "./paper.ts";
import { firstOf, Receipt } from "./receipt.ts";
import type { Setting } from "./setting.ts";

/** A file that arrived whole: the application hashed it itself. */
export const Attachment = v.object({
  id: FileId,
  name: v.string(),
  type: v.string(),
  bytes: v.number(),
  hash: Sha256,
  key: v.string(),
  addedAt: Instant,
  /**
   * "clean" only when a scanner ran and said so, "pending" while one that is set up has not; such a file is
   * held back.
   */
  scan: v.picklist(["not-scanned", "pending", "clean", "infected"]),
});
export type Attachment = v.InferOutput<typeof Attachment>;

/** What a party typed so far in one section. Raw words: a draft is never refused for what it says. */
export const Draft = v.object({
  section: v.string(),
  entries: v.record(v.string(), v.string()),
  version: v.number(),
  savedAt: Instant,
  by: PersonId,
  done: v.optional(v.boolean(), false),
  /** The save that wrote it, where these are the very words of an open page. */
  save: v.optional(PageSave),
  /** The saves whose words its writers had before them. */
  holds: v.optional(v.array(PageSave)),
});
export type Draft = v.InferOutput<typeof Draft>;

/** One thing a party said, as it said it. Revisions are added, never changed. */
export const Submission = v.object({
  directive: DirectiveId,
  obligation: ObligationId,
  receipt: Receipt,
  clientKey: ClientKey,
  by: PersonId,
  entries: v.record(v.string(), v.string()),
  values: v.record(v.string(), FieldValue),
  attachments: v.array(Attachment),
  lateReason: v.optional(v.string()),
  origin: v.optional(Origin),
});
export type Submission = v.InferOutput<typeof Submission>;

/** Everything about a post but its receipt: what the hash is taken over. */
export type Post = Omit<Submission, "receipt">;

/** What a receipt vouches for: anyone who holds the post can work it out again. */
export function hashOfPost(post: Post): Sha256 {
  return sha256(canonical(post));
}

/** What a post is judged against. */
type AskedAndOfWhom = Pick<Setting, "directive" | "roster">;

/** What the server adds to a post. */
export interface Minted {
  readonly receivedAt: Instant;
  readonly recordedAt?: Instant;
  readonly reference: Receipt["reference"];
  readonly hash: Sha256;
}

/**
 * Judges a post against the state of its obligation. Late is taken with a reason, never a dead door; a second
 * report is taken only after the first was returned, or while nobody has begun to review it.
 */
export function receive(
  asked: AskedAndOfWhom,
  obligation: Obligation,
  post: Post,
  minted: Minted,
): Outcome<Submission> {
  const { directive } = asked;
  if (isClosed(directive, minted.receivedAt)) {
    return refused({ type: "directive-closed", closedAt: directive.closesAt as Instant });
  }
  if (obligation.waived) return refused({ type: "waived" });
  if (obligation.acceptedAt && obligation.latest) {
    return refused({ type: "already-submitted", receipt: obligation.latest });
  }
  const timed = received(asked, obligation, post, minted);
  if (!timed.ok) return timed;
  const due = deadlineOfFirst(obligation);
  const { receivedAt, corrects } = timed.value;
  const decides = !obligation.first || corrects === obligation.first.revision;
  const late = due !== undefined && !isOnTime(receivedAt, due.dueBefore) && decides;
  if (late && !post.lateReason?.trim()) return refused({ type: "late-reason-missing" });
  const revision = lastRevision(obligation) + 1;
  return accepted({ ...post, receipt: { ...minted, ...timed.value, revision } });
}

type Timed = Pick<Receipt, "receivedAt" | "enteredAt" | "corrects">;

/**
 * When the report counts as received: when the server heard of it, or when the paper it was typed from
 * arrived.
 */
function received(
  { directive, roster }: AskedAndOfWhom,
  obligation: Obligation,
  { origin }: Post,
  { receivedAt }: Minted,
): Outcome<Timed> {
  switch (origin?.type) {
    case undefined:
      return wantsHead(directive, roster, obligation)
        ? refused({ type: "confirmation-wanted" })
        : accepted({ receivedAt });
    case "confirmed": {
      // The confirmation is the sending: how long the draft lay before the head does not count for the unit.
      const refusal = notAsked(obligation);
      return refusal ? refused(refusal) : accepted({ receivedAt });
    }
    case "paper": {
      const refusal = sentByUnit(obligation) ?? doubtfulArrival(directive, obligation, origin, receivedAt);
      if (refusal) return refused(refusal);
      const mended = mendable(obligation) ? obligation.latest?.revision : undefined;
      return accepted({
        receivedAt: origin.arrivedAt,
        enteredAt: receivedAt,
        ...(mended === undefined ? {} : { corrects: mended }),
      });
    }
  }
}

/** The obligation after a submission became durable: first receipt kept, latest moved on. */
export function afterReceipt(before: Obligation, receipt: Receipt): Obligation {
  const { confirmation: _, ...obligation } = before;
  return {
    ...obligation,
    first: firstOf(obligation.first, receipt),
    latest: receipt,
    version: obligation.version + 1,
  };
}
