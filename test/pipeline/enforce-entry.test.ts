import { describe, expect, test, vi } from "vitest";
import type { World } from "../../functions/core/world.ts";
import { handler } from "../../functions/enforce.ts";
import { outbox } from "../../functions/notices/outbox.ts";
import { emptyMemory, worldOver } from "../support/memory-world.ts";
import { at, spring, springObligations } from "../support/spring-round.ts";

const stage = vi.hoisted(() => ({ world: undefined as unknown }));
vi.mock("../../functions/live.ts", () => ({
  live: () => ({
    world: stage.world,
    channels: async () => ({ first: outbox, linkTo: () => "https://mau.example/" }),
  }),
}));

const now = at("2026-05-14T08:00+07:00");
const { directive, roster } = spring;

async function lateRound() {
  const memory = emptyMemory();
  memory.people = spring.people;
  memory.rosters.set(roster.id, roster);
  const world = worldOver(memory, () => now);
  await world.directives.issue(directive, springObligations());
  return { ...world, uploads: { ...world.uploads, clear: async () => undefined } };
}

/** One obligation alone cannot be written: its partition is gone, say. */
function failingOn(world: World, broken: string): World {
  const change: World["obligations"]["change"] = async (asked) => {
    if (asked.obligation.id === broken) throw new Error("the store is away");
    return world.obligations.change(asked);
  };
  return { ...world, obligations: { ...world.obligations, change } };
}

describe("the minute's call", () => {
  test("succeeds when every measure that was due is taken", async () => {
    stage.world = await lateRound();
    await expect(handler()).resolves.toBeUndefined();
  });

  test("fails when one measure failed, and has taken all the others first", async () => {
    const world = await lateRound();
    const [broken, other] = springObligations();
    if (!broken || !other) throw new Error("the round obliges nobody");
    stage.world = failingOn(world, broken.id);
    await expect(handler()).rejects.toThrow(/Measures failed on 1 of/);
    expect(await world.obligations.claimsOf(directive.id, other.id)).not.toEqual([]);
    expect(await world.obligations.claimsOf(directive.id, broken.id)).toEqual([]);
  });

  test("on the hour clears away the parts of files that nobody came back for, and at no other minute", async () => {
    const cleared: string[] = [];
    for (const time of ["08:00", "08:01", "08:30", "09:00"]) {
      const world = await lateRound();
      const clear = async () => void cleared.push(time);
      const clock = () => at(`2026-05-14T${time}+07:00`);
      stage.world = { ...world, clock, uploads: { ...world.uploads, clear } };
      await handler();
    }
    expect(cleared).toEqual(["08:00", "09:00"]);
  });

  test("takes what failed when it is called again", async () => {
    const world = await lateRound();
    const [broken] = springObligations();
    if (!broken) throw new Error("the round obliges nobody");
    stage.world = failingOn(world, broken.id);
    await expect(handler()).rejects.toThrow();
    stage.world = world;
    await handler();
    expect(await world.obligations.claimsOf(directive.id, broken.id)).not.toEqual([]);
  });
});
