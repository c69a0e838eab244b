import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { amend } from "../../functions/core/directives/amendment.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { BlocId } from "../../functions/core/ids.ts";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { Ladder } from "../../functions/core/ladder/ladder.ts";
import { withNextDueIn } from "../../functions/core/ladder/next.ts";
import { whoWouldBeTold } from "../../functions/core/ladder/rehearsal.ts";
import { scoresOf } from "../../functions/core/ladder/score.ts";
import { extend } from "../../functions/core/obligation/extension.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { returnForRevision } from "../../functions/core/obligation/review.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { emptyMemory, worldOver } from "../support/memory-world.ts";
import {
  at,
  due,
  officer,
  owedByB,
  received,
  spring,
  springObligations,
  unreadObligations,
} from "../support/spring-round.ts";

const now = at("2026-04-27T08:00+07:00");
const by = { by: officer, at: now };

function orFail<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
}

describe("the dry run", () => {
  const told = whoWouldBeTold(spring, defaultLadder, publicCalendar);

  test("names who would be told what on which day, the lead of a bloc once for all its late units", () => {
    const lead = told.filter(({ to, date }) => to === "a@mau.example" && date === "2026-04-29");
    expect(lead).toMatchObject([{ parties: ["Đơn vị A", "Đơn vị B", "Đơn vị C"] }]);
    expect(told.map(({ date }) => date)).toEqual(told.map(({ date }) => date).toSorted());
  });

  test("foretells exactly the mail that goes out when nobody answers", async () => {
    const memory = emptyMemory();
    memory.people = spring.people;
    memory.rosters.set(spring.roster.id, spring.roster);
    const world = worldOver(memory, () => now);
    await world.directives.issue(spring.directive, unreadObligations());
    const sent: string[] = [];
    for (const moment of new Set(told.map((each) => each.at))) {
      await enforce(world, moment, {
        first: {
          name: "test",
          async send({ to }) {
            sent.push(`${moment} ${to}`);
            return { type: "sent" };
          },
        },
        linkTo: () => "",
      });
    }
    expect(sent.toSorted()).toEqual([...new Set(told.map((each) => `${each.at} ${each.to}`))].toSorted());
  });
});

describe("points off at the end of the year", () => {
  const after = at("2026-06-01T08:00+07:00");
  const onTime = received(owedByB(), spring, now).obligation;
  const late = received(owedByB(), spring, due).obligation;
  const until = at("2026-05-09T00:00+07:00");
  const extended = received(
    orFail(extend(owedByB(), spring, { ...by, until, reason: "bão" })).obligation,
    spring,
    due,
  );
  const back = orFail(
    returnForRevision(onTime, spring, {
      ...by,
      dueBefore: until,
      reasons: [{ section: "s1", text: "thiếu" }],
    }),
  ).obligation;

  test.each<[string, Obligation, number]>([
    ["a report in time", onTime, 0],
    ["a report in time of its extension", extended.obligation, 0],
    ["a late report", late, 1],
    ["a report that never came", owedByB(), 3],
    ["a correction that never came", back, 0.5],
    ["a correction in time", received(back, spring, due).obligation, 0],
  ])("%s costs what the ladder says", (_, obligation, points) => {
    const [party] = scoresOf([{ ladder: defaultLadder, obligations: [obligation] }], after);
    expect(party?.points ?? 0).toBe(points);
  });

  const round = (scores: Ladder["scores"], ...obligations: readonly Obligation[]) => ({
    ladder: { ...defaultLadder, scores },
    obligations,
  });
  const { scores } = defaultLadder;

  test("no unit loses more than the ceiling of the year's last round", () => {
    const nine = Array.from({ length: 9 }, () => owedByB());
    expect(scoresOf([round(scores, ...nine)], after)).toMatchObject([{ missing: 9, points: 10 }]);
    const lower = { ...scores, most: 4 };
    expect(scoresOf([round(scores, ...nine), round(lower, onTime)], after)).toMatchObject([{ points: 4 }]);
  });

  test("each round costs what the ladder it was issued under says, tenths of points added exactly", () => {
    const [first, second] = [round({ ...scores, late: 0.1 }, late), round({ ...scores, late: 0.2 }, late)];
    expect(scoresOf([first, second], after)).toMatchObject([{ late: 2, points: 0.3 }]);
  });

  test("those who lost most come first, a bloc apart from the unit that leads it, and who lost none not at all", () => {
    const bloc: Obligation = {
      ...late,
      party: { type: "bloc", unit: late.party.unit, bloc: v.parse(BlocId, "c1") },
    };
    const [a] = springObligations();
    if (!a) throw new Error("a owes");
    const found = scoresOf([round(scores, { ...onTime, party: a.party }, bloc, owedByB())], after);
    expect(found.map(({ obligation: { party }, points }) => [party.type, points])).toEqual([
      ["unit", 3],
      ["bloc", 1],
    ]);
  });
});

describe("an amended directive", () => {
  const later = at("2026-05-09T00:00+07:00");
  const [demand] = spring.directive.demands;
  const amended = (over: Partial<Directive>): Directive => ({ ...spring.directive, issuedAt: now, ...over });
  const moved = amended({
    demands: demand
      ? [{ ...demand, deadline: { ...demand.deadline, dueBefore: later } as typeof demand.deadline }]
      : [],
  });

  test("moves what is owed, keeps receipts, and tells exactly those whom it affects", () => {
    const [a, b, c] = springObligations();
    if (!a || !b || !c) throw new Error("three owe");
    const filed = received(b, spring, now).obligation;
    const amendment = amend([a, filed, c], spring, moved, by);
    expect(amendment).toMatchObject({ added: [], dropped: [], unaffected: 0 });
    expect(amendment.moved.map(({ obligation }) => obligation.dueBefore)).toEqual([later, later, later]);
    expect(amendment.moved[1]?.obligation.first).toEqual(filed.first);
    expect(amendment.moved.flatMap(({ notices }) => notices.map(({ to }) => to))).toEqual([
      "a@mau.example",
      "vanthu.b@mau.example",
      "b@mau.example",
      "c@mau.example",
    ]);
  });

  test("that asks the same of the same units affects nobody", () => {
    expect(amend(springObligations(), spring, amended({}), by)).toMatchObject({
      moved: [],
      added: [],
      dropped: [],
      unaffected: 3,
    });
  });

  test("that no longer asks a unit frees it, unless it has reported", () => {
    const groups = [{ id: "g1", words: "a", takes: { type: "units" as const, units: ["a"] } }];
    const [a, b, c] = springObligations();
    if (!a || !b || !c) throw new Error("three owe");
    const amendment = amend([a, received(b, spring, now).obligation, c], spring, amended({ groups }), by);
    expect(amendment.dropped.map(({ obligation }) => obligation.id)).toEqual(["bc.c"]);
    expect(amendment.dropped[0]?.obligation.waived).toBeDefined();
  });

  test("that asks more units obliges them", () => {
    const [a] = springObligations();
    if (!a) throw new Error("three owe");
    const { added } = amend([a], spring, moved, by);
    expect(added.map((each) => withNextDueIn(each, moved, spring.roster).id)).toEqual(["bc.b", "bc.c"]);
  });
});

describe("a ladder an authority writes", () => {
  test.each([
    ["a reminder after the deadline", { steps: [{ ...defaultLadder.steps[1], workingDays: 2 }] }],
    ["a chaser before it", { steps: [{ ...defaultLadder.steps[4], workingDays: -1 }] }],
    ["two steps of one name", { steps: [defaultLadder.steps[1], defaultLadder.steps[1]] }],
    ["mail that never leaves", { mail: { from: "18:00", to: "07:00" } }],
    ["an hour that is none", { at: "25:00" }],
  ])("is refused with %s", (_, over) => {
    expect(v.safeParse(Ladder, { ...defaultLadder, ...over }).success).toBe(false);
  });
});
