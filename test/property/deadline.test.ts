import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import { dueInWords } from "../../functions/core/deadline/words.ts";
import { amend } from "../../functions/core/directives/amendment.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { addDays, addMilliseconds, dateIn, type Instant, startOfDay } from "../../functions/core/instant.ts";
import { clockOf } from "../../functions/core/ladder/clock.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { takeMeasures } from "../../functions/core/ladder/take.ts";
import { extend, revokeExtension } from "../../functions/core/obligation/extension.ts";
import type { Deed } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { accept, returnForRevision, waive } from "../../functions/core/obligation/review.ts";
import type { Acted, Setting } from "../../functions/core/obligation/setting.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { withdraw } from "../../functions/core/obligation/withdrawal.ts";
import { lateAnnex, lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { at, due, officer, owedByB, received, spring } from "../support/spring-round.ts";

const HOUR = 3_600_000;

const step = fc.record({
  act: fc.constantFrom(
    ...(["extend", "extend", "revoke", "amend", "amend", "send", "return", "accept"] as const),
    ...(["withdraw", "waive", "sweep", "sweep", "sweep twice"] as const),
  ),
  hours: fc.nat({ max: 120 }),
  /** From the moment of the act to the day it gives. */
  days: fc.integer({ min: 1, max: 25 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What has happened so far to what unit b owes. */
interface Course {
  readonly now: Instant;
  readonly obligation: Obligation;
  readonly setting: Setting;
  readonly deeds: readonly Deed[];
  /** What the last step alone wrote down and sent. */
  readonly last: Pick<Acted, "deeds" | "notices">;
}

const begin: Course = {
  now: at("2026-04-10T09:00+07:00"),
  obligation: owedByB(),
  setting: spring,
  deeds: [],
  last: { deeds: [], notices: [] },
};

function next(course: Course, { act, hours, days }: Step): Course {
  const now = addMilliseconds(course.now, hours * HOUR);
  const day = startOfDay(addDays(dateIn(now), days));
  const setting =
    act === "amend" ? { ...course.setting, directive: dueOn(course.setting, day) } : course.setting;
  const acted = done({ ...course, now }, act, setting, day);
  const last = acted ?? { obligation: course.obligation, deeds: [], notices: [] };
  return {
    ...{ now, setting, obligation: last.obligation, last },
    deeds: [...course.deeds, ...last.deeds],
  };
}

function done(course: Course, act: Step["act"], amended: Setting, day: Instant): Acted | undefined {
  const { obligation, setting, now } = course;
  const by = { by: officer, at: now };
  const judged = () => {
    switch (act) {
      case "extend":
        return extend(obligation, setting, { ...by, until: day, reason: "bão lũ" });
      case "revoke":
        return revokeExtension(obligation, setting, { ...by, reason: "hết lý do" });
      case "return":
        return returnForRevision(obligation, setting, { ...by, dueBefore: day, reasons: [] });
      case "accept":
        return accept(obligation, setting, by);
      case "waive":
        return waive(obligation, setting, { ...by, reason: "giải thể" });
      case "withdraw": {
        const revision = obligation.latest?.revision ?? 0;
        return withdraw(obligation, setting, { ...by, revision, reason: "nhầm biểu", jobs: [] });
      }
      case "send":
        return { ok: !obligation.waived, value: received(obligation, setting, now) } as const;
      case "amend":
        return { ok: true, value: amend([obligation], setting, amended.directive, by).moved[0] } as const;
      case "sweep":
        return { ok: true, value: swept(course, obligation) } as const;
      case "sweep twice": {
        const first = swept(course, obligation);
        const second = swept(course, first.obligation);
        return { ok: true, value: { ...second, deeds: [...first.deeds, ...second.deeds] } } as const;
      }
    }
  };
  const outcome = judged();
  return outcome.ok ? outcome.value : undefined;
}

const swept = ({ setting, now }: Course, obligation: Obligation) =>
  takeMeasures(obligation, setting, rulesOf(setting.roster.authority, setting.directive), now);

function dueOn({ directive }: Setting, dueBefore: Instant): Directive {
  const demands = directive.demands.map((demand) =>
    demand.deadline.type === "dated" ? { ...demand, deadline: { ...demand.deadline, dueBefore } } : demand,
  );
  return { ...directive, demands };
}

/** The same once more out of the ledger alone, as plainly as it can be said. */
function told(deeds: readonly Deed[]): { readonly due: Instant | undefined; readonly owed: boolean } {
  let [demand, until, revision, back] = [due, undefined, 0, undefined] as [
    Instant,
    Instant | undefined,
    number,
    { due: Instant; revision: number } | undefined,
  ];
  let sent = 0;
  for (const { act, detail } of deeds) {
    if (act === "obliged") {
      demand = detail.dueBefore as Instant;
      if (back && back.due < demand) back = { ...back, due: demand };
    }
    if (act === "extended") until = detail.until as Instant;
    if (act === "extension-revoked") until = undefined;
    if (act === "received") [sent, revision] = [Number(detail.revision), Number(detail.revision)];
    if (act === "withdrawn") revision = 0;
    if (act === "returned") back = { due: detail.dueBefore as Instant, revision: sent };
    if (act === "accepted") back = undefined;
    if (act === "waived") return { due: undefined, owed: false };
  }
  const sentBack = back !== undefined && back.revision === revision;
  const first = until !== undefined && until > demand ? until : demand;
  return { due: sentBack ? back?.due : first, owed: revision === 0 || sentBack };
}

const courses = fc.array(step, { minLength: 1, maxLength: 14 });

/** Every moment of a random course of acts. */
function holds(property: (course: Course, before: Course) => void): void {
  fc.assert(
    fc.property(courses, (steps) => {
      let course = begin;
      for (const each of steps) {
        const before = course;
        course = next(before, each);
        property(course, before);
      }
    }),
    { numRuns: 1500 },
  );
}

describe("whatever was extended, amended, returned, revoked, withdrawn or waived", () => {
  test("the deadline in force is the one that the ledger's own words give", () => {
    holds(({ obligation, deeds }) => {
      expect(deadlineInForce(obligation)?.dueBefore).toBe(told(deeds).due);
    });
  });

  test("the ladder waits for that instant, and for none where nothing is owed", () => {
    holds(({ obligation, setting, deeds }) => {
      const { due: expected, owed } = told(deeds);
      expect(clockOf(obligation, setting.directive)?.dueBefore).toBe(owed ? expected : undefined);
    });
  });

  test("the gate opens a millisecond before it and is shut at it, and the list of the late prints it", () => {
    holds(({ obligation, setting, deeds }) => {
      const { due: expected } = told(deeds);
      if (expected === undefined || obligation.latest) return;
      const { directive, roster } = setting;
      const [demand] = directive.demands;
      if (!demand) throw new Error("a demand");
      const roll = (now: Instant) => lateUnder({ directive, roster, obligations: [obligation], now }, demand);
      expect(standingOf(obligation, addMilliseconds(expected, -1)).type).toBe("awaited");
      expect(standingOf(obligation, expected).type).toBe("overdue");
      expect(roll(addMilliseconds(expected, -1))).toBeUndefined();
      const late = roll(expected);
      expect(JSON.stringify(late && lateAnnex(late, ""))).toContain(dueInWords(expected));
    });
  });

  test("no mark is made and no letter written against another date, by a sweep late or run twice", () => {
    holds(({ now, obligation, last, deeds }, before) => {
      const { due: expected, owed } = told(deeds);
      for (const { detail } of last.deeds.filter((deed) => deed.by === "clock")) {
        expect(detail.dueBefore).toBe(expected);
        expect(detail.measure?.split("@")[1]?.split("~")[0]).toBe(expected);
      }
      for (const { act } of last.deeds) {
        if (act === "marked-overdue") expect(now >= (expected ?? "9")).toBe(true);
      }
      const measured = last.notices.filter(({ because }) => because !== undefined);
      for (const { text } of measured) expect(text).toContain(dueInWords(expected ?? now));
      for (const { calendar } of last.notices) {
        if (!calendar) continue;
        expect(calendar.cancelled ?? false).toBe(!owed);
        if (owed) expect(calendar.at).toBe(expected);
      }
      const claims = obligation.taken ?? [];
      expect(new Set(claims).size).toBe(claims.length);
      expect(claims.slice(0, before.obligation.taken?.length ?? 0)).toEqual(before.obligation.taken ?? []);
    });
  });

  test("no letter about a change of the deadline names a day alone that does not bind", () => {
    holds(({ last, deeds }) => {
      const { due: expected } = told(deeds);
      const changes = last.notices.filter(({ subject }) => /thời hạn|Gia hạn|Thu hồi gia hạn/.test(subject));
      for (const { text } of changes) expect(text).toContain(dueInWords(expected ?? due));
    });
  });
});
