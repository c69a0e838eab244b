import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likenessOf } from "../../functions/core/report/likeness.ts";

/** Few words, so that texts meet in all degrees; figures, dashes and links beside them. */
const word = fc.constantFrom(..."thôn xã đạt hộ ăn 12 3,5 05/2022 nông-dân # - (a) https://xa.vn".split(" "));
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));

describe("two texts", () => {
  test("are as alike whichever is named first, from nothing to all, and each is all like itself", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const alike = likenessOf(a, b);
        expect(likenessOf(b, a)).toBe(alike);
        expect(alike >= 0 && alike <= 1).toBe(true);
        expect(likenessOf(a, a)).toBe(1);
      }),
    );
  });

  test("are alike by the runs of three words that both have, among all that either has", () => {
    expect(likenessOf("a b c d", "b c d e")).toBe(1 / 3);
    expect(likenessOf("a b c d", "a b c e")).toBe(1 / 3);
    expect(likenessOf("a b c d e", "b c d e f")).toBe(1 / 2);
    expect(likenessOf("a b c", "d e f")).toBe(0);
    expect(likenessOf("a b", "a b")).toBe(1);
    expect(likenessOf("a b", "a c")).toBe(0);
  });

  test("are alike whatever figures and marks stand in them, and however often they say a thing", () => {
    expect(likenessOf("đạt 12 hộ, đạt", "đạt 1.205,5 hộ - đạt")).toBe(1);
    expect(likenessOf("a b c a b c a b c", "a b c a b c")).toBe(1);
    fc.assert(
      fc.property(text, (one) => {
        expect(likenessOf(`${one} 7`, `${one} 8,5`)).toBe(1);
      }),
    );
  });

  test("grow less alike with each word of their own", () => {
    fc.assert(
      fc.property(text, fc.nat(5), (words, more) => {
        const own = (many: number) =>
          [
            "phong trào thi đua",
            words,
            ...Array.from({ length: many }, (_, at) => "riêng".repeat(at + 1)),
          ].join(" ");
        const [fewer, longer] = [own(more), own(more + 1)].map((each) => likenessOf(own(0), each));
        expect(longer).toBeLessThan(fewer ?? 0);
      }),
    );
  });
});
