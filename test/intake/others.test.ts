import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openText } from "../../functions/intake/open.ts";
import { fixture, leavesIn, shown } from "./outline.ts";

const documents = readdirSync(join(import.meta.dirname, "documents")).filter((name) =>
  /^[^.]+\.txt$/.test(name),
);

/** Written for this, in the manner of public ones; what a careful reader makes of each stands beside it. */
describe("documents of other hands", () => {
  test.each(documents)("%s", async (name) => {
    const leaves = leavesIn(openText(fixture(`documents/${name}`)));
    await expect(shown(leaves)).toMatchFileSnapshot(`documents/${name.replace(/\.txt$/, ".outline.txt")}`);
  });
});
