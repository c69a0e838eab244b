import type { Instant } from "../instant.ts";
import { type Deed, deeds, type Entry } from "./ledger.ts";

/** One thing that happened while a page stood open, as whoever comes second is told it. */
export interface Meanwhile {
  readonly act: DecisiveAct;
  readonly at: Instant;
  /** A name where the person is on file. */
  readonly by: string;
  readonly reason?: string;
}

export type DecisiveAct = {
  [A in Deed["act"]]: (typeof deeds)[A]["decisive"] extends true ? A : never;
}[Deed["act"]];

export interface DecisiveDeed extends Deed {
  readonly act: DecisiveAct;
}

/**
 * The deeds that came between what was shown and what stands. A deed bears the moment at which its request
 * arrived, so one that was being written as the page was read may bear an earlier one: then the last that
 * counts is told.
 */
export function deedsSince(
  entries: readonly Entry[],
  { at }: { readonly at: Instant },
): readonly DecisiveDeed[] {
  const counting = entries.map(({ deed }) => deed).filter(isDecisive);
  const since = counting.filter((deed) => deed.at > at);
  return since.length > 0 ? since : counting.slice(-1);
}

function isDecisive(deed: Deed): deed is DecisiveDeed {
  return deeds[deed.act].decisive;
}
