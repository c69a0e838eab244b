import fc from "fast-check";
import { expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { printed } from "../support/press.ts";
import { documents } from "../support/random-documents.ts";
import { size } from "../support/size.ts";

const numRuns = size("CHECK_RUNS");
/** Can be set to try others. */
const seed = Number(process.env.CHECK_SEED ?? 30_2020);

test(`T49: keeps every clause of the decree in ${numRuns} random documents (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      expect(breachesIn(await checkPdf(printed(document)))).toEqual([]);
    }),
    { seed, numRuns, endOnFailure: true },
  );
}, 600_000);
