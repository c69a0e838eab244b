import { fold } from "../registry/spelling.ts";
import { likenessOf } from "./likeness.ts";
import type { Part, Source } from "./source.ts";

/** Prose that was not written for this report: taken over from the period before, or shared between units. */
export type Copy =
  | { readonly type: "last-period"; readonly source: Source; readonly likeness: number }
  | { readonly type: "other-unit"; readonly source: Source; readonly of: Source; readonly likeness: number };

/** Four fifths of the runs of words in common; figures are left out of the comparison. */
const copied = 0.8;
/** A sentence or two may well be alike by chance or by form. */
const leastWords = 25;

/**
 * Texts that repeat what the same unit said in the same field the period before, and texts that repeat another unit's.
 * Of two alike units the later in the roster is named as the one that repeats; who wrote first nobody knows.
 */
export function copiesIn(
  texts: readonly Part<string>[],
  before: readonly Part<string>[],
  predecessorsOf: (unit: string) => readonly string[] = (unit) => [unit],
): readonly Copy[] {
  const long = texts.filter(({ value }) => value.split(/\s+/, leastWords).length >= leastWords);
  return [...long.flatMap((text) => fromBefore(text, before, predecessorsOf)), ...sharedAmong(long)];
}

function fromBefore(
  { source, value }: Part<string>,
  before: readonly Part<string>[],
  predecessorsOf: (unit: string) => readonly string[],
): readonly Copy[] {
  const units = predecessorsOf(source.unit);
  const earlier = before.filter(
    (part) => units.includes(part.source.unit) && part.source.field === source.field,
  );
  const likeness = Math.max(0, ...earlier.map((part) => likenessOf(fold(value), fold(part.value))));
  return likeness >= copied ? [{ type: "last-period", source, likeness }] : [];
}

function sharedAmong(texts: readonly Part<string>[]): readonly Copy[] {
  const first = new Map<string, Part<string>>();
  return texts.flatMap(({ source, value }): readonly Copy[] => {
    const key = `${source.field}|${fold(value).replace(/\d[\d.,/]*/g, "#")}`;
    const known = first.get(key);
    if (!known) first.set(key, { source, value });
    return known && known.source.unit !== source.unit
      ? [{ type: "other-unit", source, of: known.source, likeness: 1 }]
      : [];
  });
}
