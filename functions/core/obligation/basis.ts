import * as v from "valibot";
import { canonical, sha256 } from "../hash.ts";
import type { Instant } from "../instant.ts";
import type { Obligation } from "./obligation.ts";

/**
 * What a decision about one report is made on, as a page carries it: two states with one basis call for one
 * decision.
 */
export const Basis = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/), v.brand("Basis"));
export type Basis = v.InferOutput<typeof Basis>;

/** What reminders, letters, readings and drafts change is left out: nobody decides otherwise for them. */
export function basisOf(obligation: Obligation): Basis {
  const { dueBefore, extension, first, latest, withdrawals, returned, acceptedAt, waived } = obligation;
  const decisive = { dueBefore, extension, first, latest, withdrawals, returned, acceptedAt, waived };
  return v.parse(Basis, sha256(canonical(decisive)).slice(0, 16));
}

/** What somebody had before them when they decided, and since when. */
export interface Shown {
  readonly basis: Basis;
  readonly at: Instant;
}
