import type { Instant } from "../instant.ts";
import type { Meanwhile } from "../obligation/decisive.ts";
import type { Receipt, Withdrawal } from "../obligation/receipt.ts";

/**
 * Every way the system understands an act and says no. The words live in web/words, the status in
 * web/refuse.tsx.
 */
export type Refusal =
  | { readonly type: "forbidden" }
  | { readonly type: "directive-closed"; readonly closedAt: Instant }
  | { readonly type: "waived" }
  | { readonly type: "already-submitted"; readonly receipt: Receipt }
  | { readonly type: "awaiting-review"; readonly receipt: Receipt }
  | { readonly type: "key-reused"; readonly receipt: Receipt }
  | { readonly type: "superseded" }
  /** The decision was made on a state that others have changed since. */
  | { readonly type: "overtaken"; readonly meanwhile: readonly Meanwhile[] }
  | {
      readonly type: "stale-draft";
      readonly saved: Readonly<Record<string, string>>;
      readonly version: number;
    }
  | { readonly type: "late-reason-missing" }
  | { readonly type: "nothing-to-submit" }
  | { readonly type: "not-yet-received" }
  /** Too late to withdraw: somebody has taken a stand on the report. */
  | {
      readonly type: "review-begun";
      readonly receipt: Receipt;
      readonly stand: "accepted" | "returned" | "entered";
    }
  /** Too late to withdraw: this edition of the authority's report counts it. */
  | { readonly type: "already-counted"; readonly edition: number }
  | { readonly type: "withdrawn"; readonly withdrawal: Withdrawal }
  | { readonly type: "withdrawal-reason-missing" }
  | { readonly type: "extension-too-early" }
  | { readonly type: "sent-by-unit"; readonly receipt: Receipt }
  | { readonly type: "paper-unstated" }
  | { readonly type: "confirmation-wanted" }
  | { readonly type: "not-proposed" }
  /** The head read a draft that was put before him anew since. */
  | { readonly type: "proposed-anew"; readonly at: Instant }
  | { readonly type: "note-missing" }
  | { readonly type: "paper-arrival"; readonly why: "future" | "before-directive" | "before-return" }
  | { readonly type: "file"; readonly reason: FileRefusal };

/** Nine distinct reasons, so that nine distinct sentences can be said. */
export type FileRefusal =
  | "type"
  | "size"
  | "empty"
  | "virus"
  | "password"
  | "count"
  | "name"
  | "cut-off"
  | "unreadable";
