import type { Refusal } from "./refusal.ts";
import type { Wrong } from "./wrong.ts";

/**
 * What an act comes to: its value, or a refusal that the caller must answer. Faults are thrown, never
 * returned.
 */
export type Outcome<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}

/**
 * Words that could not be read: which field, and what is wrong, to be said in the language of whoever can
 * mend them.
 */
export type Problem = (Wrong | Told) & { readonly field: string };

/** Said already, in the language of the page: by what only a page can know, such as a bound it works out. */
interface Told {
  readonly code?: undefined;
  readonly text: string;
}
