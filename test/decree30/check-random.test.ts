import fc from "fast-check";
import { expect, it } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { printed } from "../support/press.ts";
import { documents } from "../support/random-documents.ts";

/** A thousand where every suite is run, fewer at a desk; CHECK_RUNS asks for so many, CHECK_SEED for others. */
const numRuns = Number(process.env.CHECK_RUNS ?? (process.env.CI ? 1000 : 200));
const seed = Number(process.env.CHECK_SEED ?? 30_2020);

it(`T49: keeps every clause of the decree in ${numRuns} random documents (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      expect(breachesIn(await checkPdf(printed(document)))).toEqual([]);
    }),
    { seed, numRuns, endOnFailure: true },
  );
}, 600_000);
