import { fold } from "../registry/spelling.ts";
import { likenessOf } from "./likeness.ts";
import type { Part, Source } from "./source.ts";

/** Prose that was not written for this report: taken over from the period before, or shared between units. */
export type Copy = { readonly source: Source; readonly text: string; readonly likeness: number } & (
  | { readonly type: "last-period" }
  | { readonly type: "other-unit"; readonly of: Source }
);

/** Four fifths of the runs of words in common; figures are left out of the comparison. */
const copied = 0.8;
/** A sentence or two may well be alike by chance or by form. */
const leastWords = 25;

/**
 * Texts that repeat what stood in the same field the period before, as `earlier` tells it, and texts that
 * repeat another unit's. Of two alike units the later in the roster is named as the one that repeats; who
 * wrote first nobody knows.
 */
export function copiesIn(
  texts: readonly Part<string>[],
  earlier: (source: Source) => readonly string[],
): readonly Copy[] {
  const long = texts.filter(({ value }) => value.split(/\s+/, leastWords).length >= leastWords);
  return [...long.flatMap((text) => fromBefore(text, earlier(text.source))), ...sharedAmong(long)];
}

function fromBefore({ source, value }: Part<string>, earlier: readonly string[]): readonly Copy[] {
  const likeness = Math.max(0, ...earlier.map((text) => likenessOf(fold(value), fold(text))));
  return likeness >= copied ? [{ type: "last-period", source, text: value, likeness }] : [];
}

function sharedAmong(texts: readonly Part<string>[]): readonly Copy[] {
  const first = new Map<string, Part<string>>();
  return texts.flatMap(({ source, value }): readonly Copy[] => {
    const key = `${source.field}|${fold(value).replace(/\d[\d.,/]*/g, "#")}`;
    const known = first.get(key);
    if (!known) first.set(key, { source, value });
    return known && known.source.unit !== source.unit
      ? [{ type: "other-unit", source, text: value, of: known.source, likeness: 1 }]
      : [];
  });
}
