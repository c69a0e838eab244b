import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakIn, chained, type Entry } from "../../functions/core/obligation/ledger.ts";
import { at, owedByB } from "../support/spring-round.ts";

const { directive, id } = owedByB();
const now = at("2026-05-05T08:00+07:00");

function chainOf(length: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let place = 0; place < length; place += 1) {
    const detail = { reason: `lý do ${place}` };
    entries.push(chained(directive, id, entries.at(-1), { act: "reminded", at: now, by: "clock", detail }));
  }
  return entries;
}

const place = fc.integer({ min: 0, max: 11 });
const options = { seed: 20261121, numRuns: 300 };

describe("the ledger", () => {
  test("as it was written is whole, also when nothing was written", () => {
    expect(breakIn(chainOf(12))).toBeUndefined();
    expect(breakIn([])).toBeUndefined();
  });

  test.each(["at", "by", "act", "detail"] as const)("shows where the %s of an entry was altered", (part) => {
    const other = {
      at: at("2026-05-05T08:00:00.001+07:00"),
      by: "ai-do",
      act: "accepted",
      detail: {},
    } as const;
    fc.assert(
      fc.property(place, (where) => {
        const altered = chainOf(12).map((entry, each) =>
          each === where ? { ...entry, deed: { ...entry.deed, [part]: other[part] } } : entry,
        );
        expect(breakIn(altered)).toBe(where);
      }),
      options,
    );
  });

  test("shows where an entry is missing from the beginning or the middle", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (where) => {
        expect(breakIn(chainOf(12).filter((_, each) => each !== where))).toBe(where);
      }),
      options,
    );
  });

  test("shows where two entries changed places", () => {
    fc.assert(
      fc.property(place, place, (one, two) => {
        fc.pre(one !== two);
        const chain = [...chainOf(12)];
        const [a, b] = [chain[one], chain[two]];
        if (!a || !b) throw new Error("outside the chain");
        [chain[one], chain[two]] = [b, a];
        expect(breakIn(chain)).toBe(Math.min(one, two));
      }),
      options,
    );
  });

  test("shows an altered entry even when its own hash was made anew", () => {
    const chain = chainOf(3);
    const forged = chained(directive, id, chain[0], { act: "accepted", at: now, by: "ai-do", detail: {} });
    expect(breakIn(chain.map((entry, each) => (each === 1 ? forged : entry)))).toBe(2);
  });
});
