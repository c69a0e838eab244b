import type { Capacity, Unfit } from "./capacity.ts";

/** What an entry of the office's lists lacks, or says that the form of documents does not allow. */
export type Misentered =
  | {
      readonly code: Unfit;
      readonly capacity: Capacity;
      /** As typed, and the head's office in this authority. */
      readonly position: string;
      readonly head: string;
    }
  | { readonly code: "needs-name" | "needs-position" | "needs-kinds" | "needs-basis" | "needs-last-day" }
  | {
      readonly code: "titled-name" | "unknown-kind" | "not-an-address" | "unknown-person";
      readonly read: string;
    }
  /** Signs that no name or office on paper holds: "<b>", "@", what no key types. */
  | { readonly code: "not-on-paper"; readonly read: string }
  /** A line of the list is for one recipient, and its letter goes to one address. */
  | { readonly code: "many-addresses"; readonly read: string }
  | { readonly code: "needs-mark" }
  | { readonly code: "not-a-mark" | "not-a-count"; readonly read: string; readonly most: number }
  | { readonly code: "term-turned" }
  /** Chosen for a document that this signer does not sign, or not on this day. */
  | { readonly code: "not-to-sign"; readonly read: string; readonly kind: string }
  | { readonly code: "not-in-force"; readonly read: string }
  | { readonly code: "listed-twice"; readonly read: string }
  | { readonly code: "too-many-entries"; readonly most: number };
