import { describe, expect, test } from "vitest";
import { endSeries } from "../../functions/acts/end-series.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { addDays, addMilliseconds, dateIn, type Instant, startOfDay } from "../../functions/core/instant.ts";
import type { Channels } from "../../functions/notices/channel.ts";
import { openFollowing } from "../../functions/pipeline/enforce/follow.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { chanceFrom, type Played, scheduleBy } from "../support/interleaving.ts";
import { emptyMemory, type Memory, worldOver } from "../support/memory-world.ts";
import { at, officer, spring, unreadObligations } from "../support/spring-round.ts";
import { standing } from "../support/standing-order.ts";

const channels: Channels = {
  first: { name: "mail", send: async () => ({ type: "sent" }) },
  linkTo: () => "https://mau.example",
};
const monthly = standing("trước ngày 25 hằng tháng");

async function begun(directive: Directive = monthly): Promise<Memory> {
  const memory = emptyMemory();
  memory.rosters.set(spring.roster.id, spring.roster);
  memory.people = spring.people;
  await worldOver(memory, () => directive.issuedAt).directives.issue(
    directive,
    unreadObligations({ ...spring, directive }),
  );
  return memory;
}

const days = (memory: Memory) =>
  [...memory.directives.values()].flatMap(({ demands }) =>
    demands.flatMap(({ deadline }) => (deadline.type === "dated" ? [deadline.statedDate] : [])),
  );

const person = spring.people[1];
if (!person) throw new Error("an officer");
const contextAt = (directive: Directive, now: Instant) => ({ directive, roster: spring.roster, person, now });

describe("a round that follows by itself", () => {
  test("is opened when the day of the one before has passed, with all that it obliges, and not sooner", async () => {
    const memory = await begun();
    const world = worldOver(memory, () => monthly.issuedAt);
    await enforce(world, at("2026-04-24T23:59+07:00"), channels);
    expect(memory.directives.size).toBe(1);
    await enforce(world, at("2026-04-25T00:00+07:00"), channels);
    expect([...memory.directives.keys()]).toEqual(["mau-2026-q1", "mau-2026-q1-month-2"]);
    const owed = [...memory.obligations.values()].filter(
      ({ directive }) => directive === "mau-2026-q1-month-2",
    );
    expect(owed.map(({ id }) => id).sort()).toEqual(["bc.a", "bc.b", "bc.c"]);
    expect(owed.every(({ nextDueAt }) => nextDueAt !== undefined)).toBe(true);
  });

  test("36 hours late, or months, every round is opened once and none is skipped", async () => {
    const memory = await begun();
    const world = worldOver(memory, () => monthly.issuedAt);
    await enforce(world, at("2026-04-26T12:00+07:00"), channels);
    await enforce(world, at("2026-09-26T12:00+07:00"), channels);
    expect(days(memory)).toEqual([
      ...["2026-04-25", "2026-05-25", "2026-06-25", "2026-07-25"],
      ...["2026-08-25", "2026-09-25", "2026-10-25"],
    ]);
  });

  test("an officer ends the order, and no further round is opened", async () => {
    const memory = await begun();
    const world = worldOver(memory, () => monthly.issuedAt);
    const now = at("2026-04-20T08:00+07:00");
    expect(await endSeries(world, contextAt(monthly, now), "month")).toMatchObject({ type: "ended" });
    expect(await endSeries(world, contextAt(monthly, now), "month")).toMatchObject({ type: "ended" });
    await enforce(world, at("2026-06-26T08:00+07:00"), channels);
    expect(memory.directives.size).toBe(1);
    expect(memory.following.size).toBe(0);
    expect(await endSeries(world, contextAt(monthly, now), "year")).toEqual({ type: "no-series" });
  });

  test("whoever ends it after the next round was opened is told so", async () => {
    const memory = await begun();
    const world = worldOver(memory, () => monthly.issuedAt);
    const now = at("2026-04-25T08:00+07:00");
    await openFollowing(world, now);
    expect(await endSeries(world, contextAt(monthly, now), "month")).toEqual({ type: "overtaken" });
  });

  test("one that cannot be opened is counted and told, and opened by a later run", async () => {
    const memory = await begun();
    memory.rosters.clear();
    const world = worldOver(memory, () => monthly.issuedAt);
    const now = at("2026-04-25T08:00+07:00");
    expect(await openFollowing(world, now)).toEqual({ opened: 0, unopened: 1 });
    memory.rosters.set(spring.roster.id, spring.roster);
    expect(await openFollowing(world, now)).toEqual({ opened: 1, unopened: 0 });
  });

  test("however runs interleave, die and come late, each is opened once, in order, or the order is ended", async () => {
    const seen = { deaths: 0, ended: 0, overtaken: 0 };
    for (let seed = 0; seed < 300; seed += 1) {
      const chance = chanceFrom(seed);
      const memory = await begun();
      let now = monthly.issuedAt;
      for (let turn = 0; turn < 6; turn += 1) {
        now = addMilliseconds(now, chance.below(40) * 86_400_000);
        const moment = now;
        const schedule = scheduleBy(chance);
        const cast: Played[] = Array.from({ length: chance.below(4) }, () => {
          const { gate, died } = schedule.process(chance.below(3) === 0 ? chance.below(14) + 1 : undefined);
          return {
            work: openFollowing(
              worldOver(memory, () => moment, gate),
              moment,
            ),
            died,
          };
        });
        if (chance.below(4) === 0) {
          const { gate, died } = schedule.process();
          const [latest = monthly] = [...memory.directives.values()].slice(-1);
          const ending = endSeries(
            worldOver(memory, () => moment, gate),
            contextAt(latest, moment),
            "month",
          );
          const counted = ending.then(({ type }) => {
            if (type !== "no-series") seen[type] += 1;
          });
          cast.push({ work: counted, died });
        }
        await schedule.run(cast);
        seen.deaths += cast.filter(({ died }) => died()).length;
      }
      // What broke off is finished by the next run; one run more changes nothing.
      await openFollowing(
        worldOver(memory, () => now),
        now,
      );
      const opened = days(memory);
      await openFollowing(
        worldOver(memory, () => now),
        now,
      );
      expect(days(memory), `seed ${seed}`).toEqual(opened);
      const last = opened.at(-1) ?? "";
      expect(opened, `seed ${seed}`).toEqual(everyMonth(last));
      const isOpen = startOfDay(addDays(dateIn(now), 1)) <= at(`${last}T23:59+07:00`);
      expect(isOpen || memory.seriesEnds.length > 0 || last > dateIn(now), `seed ${seed}`).toBe(true);
    }
    for (const what of ["deaths", "ended", "overtaken"] as const) expect(seen[what], what).toBeGreaterThan(3);
  }, 60_000);
});

/** The 25th of every month from the first round to this one. */
function everyMonth(last: string): readonly string[] {
  const all: string[] = [];
  for (let month = 4; all.at(-1) !== last && month < 60; month += 1) {
    const [year, rest] = [2026 + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
    all.push(`${year}-${String(rest).padStart(2, "0")}-25`);
  }
  return all;
}

test("the officer is the one who ends it", () => expect(person.id).toBe(officer));
