import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf } from "../../functions/core/report/difference.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

const side = (before: string, after: string, not: "new" | "gone") =>
  differenceOf(before, after)
    .filter(({ type }) => type !== not)
    .map(({ words }) => words)
    .join(" ");

describe("two wordings side by side", () => {
  test("shows which words went and which came, and keeps the rest", () => {
    expect(differenceOf("đã tổ chức 02 hội nghị", "đã tổ chức kịp thời 03 hội nghị")).toEqual([
      { type: "same", words: "đã tổ chức" },
      { type: "gone", words: "02" },
      { type: "new", words: "kịp thời 03" },
      { type: "same", words: "hội nghị" },
    ]);
  });

  test("always gives both wordings back whole", () => {
    const words = fc.array(fc.constantFrom("thi", "đua", "khen", "thưởng", "xã", "02"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(" "), b.join(" ")];
        expect([side(before, after, "new"), side(before, after, "gone")]).toEqual([before, after]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("shows what changed in a text of thousands of words, and keeps the rest", () => {
    const word = (at: number) => `chữ${at % 700} số${at}`;
    const long = Array.from({ length: 3000 }, (_, at) => word(at));
    const changed = long.map((each, at) => (at === 1500 ? "đã sửa" : each)).join(" ");
    expect(differenceOf(long.join(" "), changed).filter(({ type }) => type !== "same")).toEqual([
      { type: "gone", words: "chữ100 số1500" },
      { type: "new", words: "đã sửa" },
    ]);
  });

  test("takes time that grows with the texts, also where nothing stays in its place", () => {
    const turned = (length: number): readonly [string, string] => {
      const words = Array.from({ length }, (_, at) => `chữ${(at * 7919) % length}`);
      return [words.join(" "), [...words.slice(length / 2), ...words.slice(0, length / 2)].join(" ")];
    };
    const compare = ([before, after]: readonly [string, string]) => differenceOf(before, after);
    expect(growth(compare, turned(8_000), turned(16_000))).toBeLessThanOrEqual(MOST_GROWTH);
    const same = (length: number): readonly [string, string] => [
      "xã ".repeat(length),
      `thôn ${"xã huyện ".repeat(length / 2)}`,
    ];
    expect(growth(compare, same(20_000), same(40_000))).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
