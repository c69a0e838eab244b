import { describe, expect, test } from "vitest";
import { size } from "../support/size.ts";
import { playOut } from "../support/spring-play.ts";

/** Each seed is a play of its own; a failure names it, and `playOut(seed)` plays it again. */
const SEEDS = size("PLAYS");

const WATCHED = ["deaths", "mails", "crossed", "repeated", "measures", "withdrawn"] as const;

describe("random interleavings of sweeps, crashes, receipts, withdrawals, extensions, returns and clock steps", () => {
  const seen = { deaths: 0, mails: 0, crossed: 0, measures: 0, repeated: 0, withdrawn: 0 };

  test.each(Array.from({ length: 10 }, (_, tenth) => Math.ceil((tenth * SEEDS) / 10)))(
    "take each measure exactly once and blame nobody after a receipt (seeds from %i)",
    async (first) => {
      for (let seed = first; seed < first + SEEDS / 10; seed += 1) {
        const play = await playOut(seed);
        expect(play.complaints, `seed ${seed}`).toEqual([]);
        for (const what of WATCHED) seen[what] += play[what];
      }
    },
    120_000,
  );

  test("meet everything that can go wrong: plays in which nothing dies and nothing crosses prove nothing", () => {
    for (const what of WATCHED) expect(seen[what], what).toBeGreaterThan(SEEDS / 500);
  });
});
