import { describe, expect, test } from "vitest";
import { scheduleBy } from "../support/interleaving.ts";
import { inMemory, playOut } from "../support/spring-play.ts";

const SEEDS = 250;

describe("random interleavings in which the directive's deadline is amended too, and its writer may die", () => {
  test("hold nobody to a day that no longer binds, move everyone once, and leave nothing half done", async () => {
    const seen = { deaths: 0, mails: 0, measures: 0 };
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const play = await playOut(seed, inMemory(), scheduleBy, true);
      expect(play.complaints, `seed ${seed}`).toEqual([]);
      for (const what of ["deaths", "mails", "measures"] as const) seen[what] += play[what];
    }
    for (const what of ["deaths", "mails", "measures"] as const) expect(seen[what], what).toBeGreaterThan(50);
  }, 120_000);
});
