import type { Directive } from "./directive.ts";

/**
 * The authority's directives before this one, the newest first. What was only rehearsed, or taken back, is no
 * period.
 */
export function earlierThan(directive: Directive, all: readonly Directive[]): readonly Directive[] {
  return all
    .filter(
      ({ authority, issuedAt, rehearsal, recalled }) =>
        authority === directive.authority && issuedAt < directive.issuedAt && !rehearsal && !recalled,
    )
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
}

/** The last one about the same part of a year: half a year is not held against a whole one. */
export function formerOf(directive: Directive, all: readonly Directive[]): Directive | undefined {
  return earlierThan(directive, all).find(({ period }) => period.type === directive.period.type);
}
