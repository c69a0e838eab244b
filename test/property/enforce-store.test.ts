import { describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { freely } from "../support/interleaving.ts";
import { size } from "../support/size.ts";
import { playOut } from "../support/spring-play.ts";
import { inStore } from "../support/store-stage.ts";

const engines = withEngines();

/**
 * The plays of enforce.test.ts where the conditions are DynamoDB's own: fewer, since every wait is a real
 * one.
 */
const SEEDS = size("STORE_PLAYS");

describe("the same interleavings on the real store", () => {
  test("take each measure exactly once and blame nobody after a receipt", async () => {
    const seen = { deaths: 0, mails: 0, measures: 0 };
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const play = await playOut(seed, await inStore(engines()), freely);
      expect(play.complaints, `seed ${seed}`).toEqual([]);
      seen.deaths += play.deaths;
      seen.mails += play.mails;
      seen.measures += play.measures;
    }
    expect(seen.deaths).toBeGreaterThan(SEEDS / 2);
    expect(seen.mails).toBeGreaterThan(SEEDS);
    expect(seen.measures).toBeGreaterThan(SEEDS);
  }, 300_000);
});
