import { addMilliseconds, type Instant, instantOf, millisecondsOf } from "../instant.ts";

/** How often one thing may be done by one hand, or with one address, within a span of time. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * The span that `at` lies in. Spans stand on the clock one behind the other, so two of them may be used up
 * across a border; a limit is there to end a flood and not to count to one.
 */
export function spanAt({ minutes }: Limit, at: Instant): { readonly from: Instant; readonly until: Instant } {
  const length = minutes * 60_000;
  const from = instantOf(Math.floor(millisecondsOf(at) / length) * length);
  return { from, until: addMilliseconds(from, length) };
}

/** Until then, in whole minutes and never none. */
export function minutesUntil(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 60_000));
}
