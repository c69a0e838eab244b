import * as v from "valibot";
import { expect, test } from "vitest";
import { Edition } from "../../functions/core/edition.ts";
import { editions } from "../../functions/store/editions.ts";
import { clerk, directive, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const hash = (letter: string) => letter.repeat(64);
const anEdition = (number: number, letter = "a") =>
  v.parse(Edition, {
    directive,
    number,
    asOf: noon,
    pdf: { key: `editions/${letter}.pdf`, bytes: 9, hash: hash(letter), pages: 1 },
    report: { key: `editions/${letter}.json`, hash: hash(letter) },
    snapshot: hash(letter),
    proof: "7HXK-4MPW-R2CD",
    reported: 1,
    owed: 2,
    breaches: [],
    builtAt: noon,
  });

onEveryTable("assemblies and editions", (table) => {
  test("presses at the same moment get numbers of their own, in a row", async () => {
    const jobs = await Promise.all(
      Array.from({ length: 6 }, () => editions(table()).ask(directive, clerk, noon)),
    );
    expect(jobs.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await editions(table()).jobs(directive)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a job may fail and start over, but done stays done", async () => {
    const job = await editions(table()).ask(directive, clerk, noon);
    await editions(table()).progress({
      ...job,
      stage: "gather",
      failed: { at: noon, reason: "Mất kết nối." },
    });
    await editions(table()).progress({ ...job, stage: "merge", done: 3, of: 5 });
    expect(await editions(table()).job(directive, 1)).toEqual({ ...job, stage: "merge", done: 3, of: 5 });
    await editions(table()).progress({ ...job, stage: "done", done: 5, of: 5 });
    await editions(table()).progress({ ...job, stage: "gather" });
    expect(await editions(table()).job(directive, 1)).toMatchObject({ stage: "done", done: 5 });
  });

  test("an edition published again is the first one, whatever the second says", async () => {
    const published = await Promise.all([
      editions(table()).publish(anEdition(1, "a")),
      editions(table()).publish(anEdition(1, "b")),
    ]);
    const stored = await editions(table()).find(directive, 1);
    expect(published).toEqual([stored, stored]);
    await editions(table()).publish(anEdition(2, "c"));
    expect((await editions(table()).all(directive)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await editions(table()).find(directive, 3)).toBeUndefined();
  });
});
