import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestFit, firstFit, type Line } from "../../functions/layout/lines.ts";
import { stub } from "./stub.ts";

const measure = { face: stub, size: 10, width: 100, indent: 0 };
const shown = (lines: readonly Line[]) => lines.map((line) => line.words.map((word) => word.text).join(" "));

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));

/**
 * How far a line's spaces are from plain ones, as the setter weighs it; a line that cannot be set costs
 * without end.
 */
function costOf(words: readonly string[], next: string | undefined): number {
  const spaces = (words.length - 1) * 5;
  const slack = 100 - words.join("").length * 5 - spaces;
  if (slack < -spaces * 0.2 - 1e-6) return Number.POSITIVE_INFINITY;
  if (slack >= 0 && next === undefined) return words.length === 1 ? 500_000 : 100;
  if (next !== undefined && slack > spaces * 3) {
    if (slack >= 5 + 5 * next.length) return Number.POSITIVE_INFINITY;
    const part = (slack / 100) ** 2;
    return spaces === 0 && slack < 20 ? 100_000_000 * part : 500_000_000 * (1 + part);
  }
  const ratio = slack < 0 ? -slack / (spaces * 0.2) : slack / Math.max(spaces * 0.5, 0.01);
  return (10 + 100 * ratio ** 3) ** 2;
}

function totalOf(lines: readonly (readonly string[])[]): number {
  return lines.reduce((sum, line, at) => sum + costOf(line, lines[at + 1]?.[0]), 0);
}

/** Tries every way to break. */
function leastCost(words: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let ways = 0; ways < 2 ** (words.length - 1); ways++) {
    const lines: string[][] = [[]];
    for (const [at, each] of words.entries()) {
      lines.at(-1)?.push(each);
      if (ways & (1 << at) && at < words.length - 1) lines.push([]);
    }
    least = Math.min(least, totalOf(lines));
  }
  return least;
}

describe("breaking a paragraph", () => {
  test("finds the breaks that no other choice betters", () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = bestFit(words, measure).map((line) => line.words.map((each) => each.text));
        expect(totalOf(lines)).toBeCloseTo(leastCost(words.split(" ")), 3);
      }),
      { seed: 30, numRuns: 200 },
    );
  });

  test("spreads looseness where filling each line in turn would tear one open", () => {
    const words = "ab abcd abcd a abc ab abcdefghi abcdefghi a abcdefghi";
    const widestGap = (lines: readonly Line[]) =>
      Math.max(...lines.slice(0, -1).map((line) => (100 - line.width) / (line.words.length - 1)));
    expect(widestGap(firstFit(words, measure))).toBe(45);
    expect(widestGap(bestFit(words, measure))).toBe(5);
  });

  test("loses no word and changes no order, whoever breaks", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 40 }), (words, indent) => {
        for (const breaks of [bestFit, firstFit]) {
          expect(shown(breaks(words, { ...measure, indent })).join(" ")).toBe(words);
        }
      }),
      { seed: 30, numRuns: 200 },
    );
  });

  test("makes room for the first line's indent", () => {
    const [first] = bestFit("aaaaaaaa bbbbbbbb cccccccc dddddddd", { ...measure, indent: 40 });
    expect(first && 40 + first.width).toBeLessThanOrEqual(100 + 2);
    expect(shown(first ? [first] : [])).toEqual(["aaaaaaaa"]);
  });

  test("keeps words together that cling, where it can", () => {
    const words = "a b c d e f g h số 25/KH ff gg hh ii jj kk ll";
    const cling = (word: string) => word === "số";
    const parted = (lines: readonly Line[]) => shown(lines).some((line) => line.endsWith("số"));
    expect(parted(bestFit(words, measure))).toBe(true);
    expect(parted(bestFit(words, { ...measure, cling }))).toBe(false);
  });

  test("ends a line where a person ended it", () => {
    expect(shown(firstFit("một hai\nba", measure))).toEqual(["một hai", "ba"]);
    expect(bestFit("một hai\nba", measure).map((line) => line.last)).toEqual([true, true]);
  });

  test("cuts a word that no line can hold, and keeps every letter of it", () => {
    const lines = firstFit(`xx ${"y".repeat(95)} zz`, measure);
    expect(lines.every((line) => line.width <= 100)).toBe(true);
    expect(shown(lines).join("").replaceAll(" ", "")).toBe(`xx${"y".repeat(95)}zz`);
  });
});
