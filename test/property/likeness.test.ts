import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leadersOf, likenessOf } from "../../functions/core/report/likeness.ts";

/** The rule as it is said, pair by pair and slowly. */
function runsOf(text: string): ReadonlySet<string> {
  const words = text
    .replace(/\d[\d.,/]*/g, "#")
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  if (words.length < 3) return new Set([words.join(" ")]);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

function likenessBySets(a: string, b: string): number {
  const [one, other] = [runsOf(a), runsOf(b)];
  const common = [...one].filter((run) => other.has(run)).length;
  return common / (one.size + other.size - common);
}

function leadersPairByPair(texts: readonly string[]): number[] {
  const leaders: number[] = [];
  for (const [place, text] of texts.entries()) {
    let best = place;
    let most = 0;
    for (let earlier = 0; earlier < place; earlier += 1) {
      if (leaders[earlier] !== earlier) continue;
      const alike = likenessBySets(text, texts[earlier] ?? "");
      if (alike >= 0.5 && alike > most) [best, most] = [earlier, alike];
    }
    leaders.push(best);
  }
  return leaders;
}

/** Few words, so that texts meet in all degrees; figures, dashes and links beside them. */
const word = fc.constantFrom(..."thôn xã đạt hộ ăn 12 3,5 05/2022 nông-dân # - (a) https://xa.vn".split(" "));
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));
const mould = fc
  .tuple(
    fc.array(word, { minLength: 5, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(39), word), { maxLength: 12 }),
  )
  .map(([words, changes]) => {
    const changed = [...words];
    for (const [at, other] of changes) changed[at % changed.length] = other;
    return [words.join(" "), changed.join(" ")];
  });

describe("nearly the same sentences", () => {
  test("are the ones that comparing every pair finds, each under the one it is most like", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            text.map((one) => [one]),
            mould,
          ),
          { maxLength: 40 },
        ),
        (groups) => {
          const texts = groups.flat();
          expect([...leadersOf(texts)]).toEqual(leadersPairByPair(texts));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("are found in a text of more different words than any report has", () => {
    const many = Array.from({ length: 4_000 }, (_, at) =>
      Array.from({ length: 9 }, (_, place) => letters(at * 9 + place)).join(" "),
    );
    const again = many.map((one) => `${one} thêm`);
    const leaders = leadersOf([...many, ...again]);
    expect([...leaders.subarray(4_000)]).toEqual(many.map((_, at) => at));
  });

  test("are as alike as the runs of three words they share, whichever is named first", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(likenessOf(a, b)).toBe(likenessBySets(a, b));
        expect(likenessOf(b, a)).toBe(likenessOf(a, b));
      }),
    );
  });

  test("that are half alike, neither more nor less, are nearly the same", () => {
    expect([...leadersOf(["a b c d", "b c d e", "a b c d e"])]).toEqual([0, 1, 0]);
    expect([...leadersOf(["a b c d", "a b c e"])]).toEqual([0, 1]);
    expect([...leadersOf(["a b c d e", "b c d e f"])]).toEqual([0, 0]);
  });
});

/** A word of its own for each number. */
function letters(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join("");
}
