import type { Leaf } from "./leaf.ts";
import type { Read, Sureness } from "./proposal.ts";

/** A piece with the lines it came from, how sure it is and by which mark. */
export function reading<T>(
  value: T,
  lines: readonly number[],
  sure: Sureness,
  why: string,
  others: readonly T[] = [],
): Read<T> {
  return { value, lines, sure, why, others };
}

export const linesOf = (leaves: readonly Leaf[]): readonly number[] => leaves.map(({ line }) => line);

/** In capitals throughout: a name, a title, an office. */
export const isCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);

export const wordCount = (words: string): number => words.split(/\s+/u).filter(Boolean).length;

/** Those at the front of a list that pass. */
export function leading<T>(list: readonly T[], passes: (each: T) => boolean): readonly T[] {
  const end = list.findIndex((each) => !passes(each));
  return end < 0 ? list : list.slice(0, end);
}
