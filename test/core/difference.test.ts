import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf } from "../../functions/core/report/difference.ts";

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
});
