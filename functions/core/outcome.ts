import type { Refusal } from "./refusal.ts";

/** What an act comes to: its value, or a refusal that the caller must answer. Faults are thrown, never returned. */
export type Outcome<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}

/** Words that could not be read: which field, and one sentence for the person who can mend them. */
export interface Problem {
  readonly field: string;
  readonly text: string;
}
