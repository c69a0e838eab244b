import { describe, expect, test } from "vitest";
import { openText } from "../../functions/intake/open.ts";
import { fixture, leavesIn, shown } from "./outline.ts";

/** What a careful reader makes of each: beside it as NNN.outline.txt, held against the structured seeds. */
const seeds = {
  "000": "a district's letter broken at a margin, blank lines everywhere, numbers at two depths",
  "002": "a council's guidance that ends in the middle of a sentence",
  "003": "a town's letter with the marks of a web page, 2.2 and 5 without their stop",
  "004": "a launching letter of ten points that have no titles",
} as const;

describe("the directives of four districts as raw text", () => {
  test.each(Object.entries(seeds))("%s: %s", async (seed) => {
    const leaves = leavesIn(openText(fixture(`seeds/${seed}.txt`)));
    await expect(shown(leaves)).toMatchFileSnapshot(`seeds/${seed}.outline.txt`);
  });
});
