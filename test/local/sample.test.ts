import { describe, expect, test } from "vitest";
import { hasReported, standingOf } from "../../functions/core/standing.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { withEngines } from "../support/engines.ts";
import { clockAt, worldOn } from "../support/world.ts";

const engines = withEngines();

describe("the sample round", () => {
  test("on the morning of 24 June most units have sent, some are writing, some are silent and one was late", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const directive = await world.directives.find(sampleDirective);
    const roster = directive && (await world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error("the sample was not loaded");
    const boards = await Promise.all(
      roster.blocs.map(({ id }) => world.obligations.onBoard(directive.id, id)),
    );
    const standings = boards.flat().map((obligation) => standingOf(obligation, beginsAt));
    const count = (type: string) => standings.filter((standing) => standing.type === type).length;
    expect(standings.filter(hasReported).length).toBeGreaterThan(34);
    expect(standings.filter((each) => each.type === "awaited" && each.started).length).toBeGreaterThan(5);
    expect(standings.filter((each) => each.type === "awaited" && !each.started).length).toBeGreaterThan(7);
    expect(count("late")).toBe(1);
  });

  test("loading it again changes nothing", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const before = await world.obligations.onBoard(sampleDirective, "cum-1");
    await loadSample(world, async () => {});
    expect(await world.obligations.onBoard(sampleDirective, "cum-1")).toEqual(before);
  });
});
