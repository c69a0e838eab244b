import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { DirectiveId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { obligedBy } from "../../functions/core/ladder/next.ts";
import { outbox } from "../../functions/notices/outbox.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { scan } from "../../functions/store/table.ts";
import { keeping } from "../../infra/local/keep.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { withEngines } from "../support/engines.ts";
import { clockAt, worldOver } from "../support/world.ts";

const engines = withEngines();
const rehearsal = v.parse(DirectiveId, "dien-tap");

describe("wiping a rehearsal", () => {
  test("leaves nothing of it, and everything of the round in earnest", async () => {
    const { places, world } = await worldOver(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const earnest = await world.directives.find(sampleDirective);
    const roster = earnest && (await world.rosters.find(earnest.roster));
    if (!earnest || !roster) throw new Error("the sample was not loaded");
    const before = await named(places.table);
    const directive = { ...earnest, id: rehearsal, rehearsal: true };
    const owed = obligedBy(directive, roster);
    await world.directives.issue(directive, owed);
    await enforce(world, addMilliseconds(beginsAt, 14 * 86_400_000), { first: outbox, linkTo: () => "" });
    await world.editions.ask(rehearsal, v.parse(PersonId, "officer"), beginsAt);
    expect((await named(places.table)).filter((key) => key.includes("dien-tap")).length).toBeGreaterThan(100);

    const [said] = (await keeping(places, ["wipe", rehearsal], beginsAt)) ?? [];
    expect(said).toContain("Đã xóa đợt diễn tập dien-tap");
    expect((await named(places.table)).filter((key) => key.includes("dien-tap"))).toEqual([]);
    // The sweep went over both rounds: what it told of the one in earnest stays.
    expect((await named(places.table)).length).toBeGreaterThanOrEqual(before.length);
    expect((await world.notices.recent(1000)).filter(({ about }) => about.directive === rehearsal)).toEqual(
      [],
    );
  });

  test("is refused for a round in earnest, which is left as it is", async () => {
    const { places, world } = await worldOver(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const before = await named(places.table);
    await expect(keeping(places, ["wipe", sampleDirective], beginsAt)).rejects.toThrow(
      "không phải một đợt diễn tập",
    );
    expect(await named(places.table)).toEqual(before);
  });
});

async function named(table: Parameters<typeof scan>[0]): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { pk, sk } of scan(table)) keys.push(`${pk?.S} ${sk?.S}`);
  return keys.sort();
}
