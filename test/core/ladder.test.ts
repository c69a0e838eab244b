import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { addDays, dateIn, type Instant } from "../../functions/core/instant.ts";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { mailOpensAt } from "../../functions/core/ladder/hours.ts";
import { measuresOwed, nextDue, plannedMeasures } from "../../functions/core/ladder/measures.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { takeMeasures } from "../../functions/core/ladder/take.ts";
import { extend, revokeExtension } from "../../functions/core/obligation/extension.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { waive } from "../../functions/core/obligation/review.ts";
import { at, due, officer, owedByB, spring, unreadObligations } from "../support/spring-round.ts";

const rules = rulesOf(spring.roster.authority, spring.directive);
const take = (obligation: Obligation, now: Instant) => takeMeasures(obligation, spring, rules, now);
const owed = (obligation: Obligation, now: Instant) =>
  measuresOwed(obligation, spring.directive, defaultLadder, publicCalendar, now);
const plan = (obligation: Obligation) =>
  plannedMeasures(obligation, spring.directive, defaultLadder, publicCalendar).map(
    ({ id, dueAt }) => `${id.split("@")[0]} ${dueAt}`,
  );

describe("the ladder of a round due by the end of 28/4/2026", () => {
  test("counts working days over the weekend, Giỗ Tổ, 30/4 and 1/5", () => {
    expect(plan(owedByB())).toEqual([
      `remind-7 ${at("2026-04-16T08:00+07:00")}`,
      `remind-3 ${at("2026-04-22T08:00+07:00")}`,
      `remind-1 ${at("2026-04-24T08:00+07:00")}`,
      `overdue ${at("2026-04-29T00:00+07:00")}`,
      `chase ${at("2026-04-29T08:00+07:00")}`,
      `letter ${at("2026-05-05T08:00+07:00")}`,
      `leader-list ${at("2026-05-07T08:00+07:00")}`,
      `criticism ${at("2026-05-14T08:00+07:00")}`,
    ]);
  });

  test("owes nothing a millisecond before a rung, and the rung at its very moment", () => {
    expect(owed(owedByB(), at("2026-04-16T07:59:59.999+07:00"))).toEqual([]);
    expect(owed(owedByB(), at("2026-04-16T08:00:00.000+07:00")).map(({ id }) => id)).toEqual([
      `remind-7@${due}`,
    ]);
  });

  test("marks a unit overdue at the instant of its deadline and not before", () => {
    const reminded = { ...owedByB(), taken: [`remind-7@${due}`, `remind-3@${due}`, `remind-1@${due}`] };
    expect(owed(reminded, at("2026-04-28T23:59:59.999+07:00"))).toEqual([]);
    expect(owed(reminded, due).map(({ kind }) => kind)).toEqual(["mark-overdue"]);
  });

  test("the next look is at the first rung not yet taken, and never again after the last", () => {
    let obligation = owedByB();
    const looks: (string | undefined)[] = [];
    while (obligation.nextDueAt !== undefined) {
      looks.push(obligation.nextDueAt);
      obligation = take(obligation, obligation.nextDueAt).obligation;
    }
    expect(looks).toHaveLength(8);
    expect(nextDue(obligation, spring.directive, defaultLadder, publicCalendar)).toBeUndefined();
  });
});

describe("a directive that nobody acknowledged", () => {
  const unread = unreadObligations()[1] ?? owedByB();

  test("is asked about on the second working day after its issue, and no more once it was read", () => {
    const twoDaysOn = at("2026-04-03T08:00+07:00");
    expect(take(unread, twoDaysOn).deeds).toMatchObject([
      { act: "reminded", detail: { measure: `acknowledge@${due}` } },
    ]);
    expect(take(owedByB(), twoDaysOn).deeds).toEqual([]);
  });

  test("is asked about by the later reminder when the sweep slept through both", () => {
    const { deeds } = take(unread, at("2026-04-16T08:00+07:00"));
    expect(deeds.map(({ act }) => act)).toEqual(["superseded-measure", "reminded"]);
  });
});

describe("T18: a sweep that slept", () => {
  test("36 hours takes the step it missed, and says how late", () => {
    const { deeds } = take(owedByB(), at("2026-04-17T20:00+07:00"));
    expect(deeds).toMatchObject([{ act: "reminded", detail: { caughtUp: "chậm 1 ngày 12 giờ" } }]);
  });

  test("through two reminders sends the later one and writes the earlier off", () => {
    const { deeds, notices } = take(owedByB(), at("2026-04-22T09:30+07:00"));
    expect(deeds.map(({ act, detail }) => [act, detail.measure?.split("@")[0]])).toEqual([
      ["superseded-measure", "remind-7"],
      ["reminded", "remind-3"],
    ]);
    expect(notices).toHaveLength(1);
  });

  test("past the deadline reminds of nothing, and skips no step that follows it", () => {
    const { deeds, obligation } = take(owedByB(), at("2026-05-20T09:00+07:00"));
    expect(deeds.map(({ act }) => act)).toEqual([
      "superseded-measure",
      "superseded-measure",
      "superseded-measure",
      "marked-overdue",
      "chased",
      "drafted-letter",
      "escalated",
      "drafted-criticism",
    ]);
    expect(take(obligation, at("2026-05-20T09:00+07:00")).deeds).toEqual([]);
  });

  test("with more to say than one change can hold takes the rest in the next", () => {
    const [officerOfMany] = spring.people.filter(({ role }) => role === "officer");
    if (!officerOfMany) throw new Error("an officer");
    const officers = Array.from({ length: 50 }, (_, place) => ({
      ...officerOfMany,
      email: `chuyenvien-${place}@mau.example`,
    }));
    const crowded = { ...spring, people: officers };
    const late = at("2026-05-20T09:00+07:00");
    const first = takeMeasures(owedByB(), crowded, rules, late);
    expect(first.claims.at(-1)).toBe(`leader-list@${due}`);
    expect(first.obligation.nextDueAt).toBe(at("2026-05-14T08:00+07:00"));
    const second = takeMeasures(first.obligation, crowded, rules, late);
    expect(second.claims).toEqual([`criticism@${due}`]);
    expect(second.obligation).not.toHaveProperty("nextDueAt");
  });

  test("a step taken at its hour is not called late", () => {
    const { deeds } = take(owedByB(), at("2026-04-16T08:05+07:00"));
    expect(deeds[0]?.detail).not.toHaveProperty("caughtUp");
  });
});

describe("who is told", () => {
  const acting = at("2026-04-29T08:00+07:00");
  const told = (now: Instant) => take({ ...owedByB(), taken: [] }, now).notices.map(({ to }) => to);

  test("a reminder goes to the unit's clerk alone", () => {
    expect(told(at("2026-04-16T08:00+07:00"))).toEqual(["vanthu.b@mau.example"]);
  });

  test("the first chaser goes to the clerk, the head of the unit and the lead of its bloc", () => {
    expect(told(acting)).toEqual(["vanthu.b@mau.example", "b@mau.example", "a@mau.example"]);
  });

  test("the drafted letter goes to the officer, the list to the leader, the drafted criticism to the officer again", () => {
    const { notices } = take(owedByB(), at("2026-05-14T08:00+07:00"));
    expect(notices.slice(3).map(({ to }) => to)).toEqual([
      "chuyenvien@mau.example",
      "chutich@mau.example",
      "chuyenvien@mau.example",
    ]);
  });
});

describe("quiet hours", () => {
  test.each([
    ["2026-04-16T08:00+07:00", "2026-04-16T08:00+07:00"],
    ["2026-04-16T06:59+07:00", "2026-04-16T07:00+07:00"],
    ["2026-04-16T18:00+07:00", "2026-04-17T07:00+07:00"],
    ["2026-04-25T10:00+07:00", "2026-04-28T07:00+07:00"],
    ["2026-04-29T22:00+07:00", "2026-05-04T07:00+07:00"],
  ])("mail written at %s leaves at %s", (written, leaves) => {
    expect(mailOpensAt(defaultLadder, publicCalendar, at(written))).toBe(at(leaves));
  });

  test("a measure caught up at night is in the ledger at once, and its mail waits for the morning", () => {
    const { deeds, notices } = take(owedByB(), at("2026-04-16T22:00+07:00"));
    expect(deeds[0]?.at).toBe(at("2026-04-16T22:00+07:00"));
    expect(notices[0]?.notBefore).toBe(at("2026-04-17T07:00+07:00"));
  });
});

describe("what stops the ladder", () => {
  const acting = { by: officer, at: at("2026-04-20T09:00+07:00") };

  test("a waiver, for good", () => {
    const waived = waive(owedByB(), spring, { ...acting, reason: "đơn vị đã giải thể", ground: "dissolved" });
    expect(waived).toMatchObject({ ok: true, value: { deeds: [{ act: "waived" }] } });
    if (waived.ok) expect(waived.value.obligation).not.toHaveProperty("nextDueAt");
  });

  test("an extension, which begins a ladder of its own", () => {
    const until = at("2026-05-13T00:00+07:00");
    const extended = extend(owedByB(), spring, { ...acting, until, reason: "bão lũ" });
    if (!extended.ok) throw new Error("refused");
    expect(plan(extended.value.obligation)).toEqual([
      `remind-7 ${at("2026-04-29T08:00+07:00")}`,
      `remind-3 ${at("2026-05-07T08:00+07:00")}`,
      `remind-1 ${at("2026-05-11T08:00+07:00")}`,
      `overdue ${at("2026-05-13T00:00+07:00")}`,
      `chase ${at("2026-05-13T08:00+07:00")}`,
      `letter ${at("2026-05-15T08:00+07:00")}`,
      `leader-list ${at("2026-05-19T08:00+07:00")}`,
      `criticism ${at("2026-05-26T08:00+07:00")}`,
    ]);
  });

  test("an extension revoked long after the deadline does not bring every rung at once", () => {
    const until = at("2026-06-01T00:00+07:00");
    const extended = extend(owedByB(), spring, { ...acting, until, reason: "bão lũ" });
    if (!extended.ok) throw new Error("refused");
    const revokedAt = at("2026-05-11T10:00+07:00");
    const revoked = revokeExtension(extended.value.obligation, spring, {
      by: officer,
      at: revokedAt,
      reason: "lý do không còn",
    });
    if (!revoked.ok) throw new Error("refused");
    expect(plan(revoked.value.obligation).slice(0, 3)).toEqual([
      `overdue ${revokedAt}`,
      `chase ${at("2026-05-12T08:00+07:00")}`,
      `letter ${at("2026-05-14T08:00+07:00")}`,
    ]);
  });

  test("the closing of the round: rungs that would follow it are not owed, and it is noted once", () => {
    const closing = { ...spring.directive, closesAt: at("2026-05-06T00:00+07:00") };
    const ids = plannedMeasures(owedByB(), closing, defaultLadder, publicCalendar).map(({ id }) => id);
    expect(ids.slice(-2)).toEqual([`letter@${due}`, `close@${due}`]);
  });
});

describe("an authority's own ladder", () => {
  test("binds rounds issued while it is valid, and no others", () => {
    const own = { ...defaultLadder, id: "rieng", validFrom: defaultLadder.validFrom, steps: [] };
    const authority = { ...spring.roster.authority, rules: { ladders: [own], calendarYears: [] } };
    expect(rulesOf(authority, spring.directive).ladder.id).toBe("rieng");
    const later = { ...own, validFrom: addDays(dateIn(spring.directive.issuedAt), 1) };
    const changed = { ...authority, rules: { ladders: [later], calendarYears: [] } };
    expect(rulesOf(changed, spring.directive).ladder.id).toBe("mac-dinh");
  });
});
