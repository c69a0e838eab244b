import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { addMilliseconds, type Instant } from "../../functions/core/instant.ts";
import { clockOf } from "../../functions/core/ladder/clock.ts";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { measuresOwed, nextDue, plannedMeasures } from "../../functions/core/ladder/measures.ts";
import { lastRevision, type Obligation, withdrawalOf } from "../../functions/core/obligation/obligation.ts";
import { accept, returnForRevision } from "../../functions/core/obligation/review.ts";
import type { Acted } from "../../functions/core/obligation/setting.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { withdraw } from "../../functions/core/obligation/withdrawal.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import type { Job } from "../../functions/core/round/job.ts";
import { at, due, officer, owedByB, received, spring } from "../support/spring-round.ts";

const morning = at("2026-04-27T08:00+07:00");
const hours = (from: Instant, count: number) => addMilliseconds(from, count * 3_600_000);
const started = (): Obligation => ({ ...owedByB(), startedAt: at("2026-04-20T08:00+07:00") });
const filed = (obligation: Obligation, moment: Instant) => received(obligation, spring, moment).obligation;
const asking = (moment: Instant, over: Partial<Parameters<typeof withdraw>[2]> = {}) => ({
  ...{ by: officer, at: moment, revision: 1, reason: "Nhầm biểu.", jobs: [] as readonly Job[] },
  ...over,
});
const tried = (obligation: Obligation, moment: Instant, over = {}, setting = spring) =>
  withdraw(obligation, setting, asking(moment, over));
const refusal = (outcome: Outcome<Acted>) => (outcome.ok ? undefined : outcome.refusal.type);
function done(outcome: Outcome<Acted>): Acted {
  if (!outcome.ok) throw new Error(outcome.refusal.type);
  return outcome.value;
}
const withdrawn = (obligation: Obligation, moment: Instant) =>
  done(tried(obligation, moment, { revision: obligation.latest?.revision })).obligation;
const plan = (obligation: Obligation) =>
  plannedMeasures(obligation, spring.directive, defaultLadder, publicCalendar)
    .filter(({ id }) => !obligation.taken?.includes(id))
    .map(({ id, dueAt }) => `${id.split("@")[0]} ${dueAt}`);

describe("a report taken back before anyone looked at it", () => {
  test("is owed again, its words a draft, and its receipts stay on record", () => {
    const sent = filed(started(), morning);
    const { obligation, deeds } = done(tried(sent, hours(morning, 1)));
    expect(obligation).not.toHaveProperty("latest");
    expect(obligation).not.toHaveProperty("first");
    expect(withdrawalOf(obligation, 1)).toEqual({
      ...{ at: hours(morning, 1), by: officer, reason: "Nhầm biểu." },
      ...{ first: sent.first, latest: sent.latest },
    });
    expect(standingOf(obligation, hours(morning, 2))).toEqual({ type: "awaited", started: true });
    expect(deeds).toMatchObject([
      {
        ...{ act: "withdrawn", by: officer, at: hours(morning, 1) },
        detail: { reason: "Nhầm biểu.", reference: sent.latest?.reference, revision: "1" },
      },
    ]);
  });

  test("the officer is told who, which and why, and so is the unit's own head", () => {
    const { notices } = done(tried(filed(started(), morning), hours(morning, 1)));
    expect(notices.map(({ to }) => to)).toEqual(["chuyenvien@mau.example", "b@mau.example"]);
    expect(notices[0]?.text).toContain("Nhầm biểu.");
  });

  test("sent again is the next revision, judged by its own moment", () => {
    const again = filed(withdrawn(filed(started(), morning), hours(morning, 1)), due);
    expect(again.latest?.revision).toBe(2);
    expect(again.first).toEqual(again.latest);
    expect(standingOf(again, due)).toEqual({ type: "late", receivedAt: due });
    const inTime = filed(withdrawn(filed(started(), morning), hours(morning, 1)), addMilliseconds(due, -1));
    expect(standingOf(inTime, due).type).toBe("onTime");
  });

  test("takes back every revision sent on end, and only those", () => {
    const twice = filed(filed(started(), morning), hours(morning, 1));
    const gone = withdrawn(twice, hours(morning, 2));
    const again = filed(gone, hours(morning, 3));
    expect([1, 2, 3].map((revision) => withdrawalOf(again, revision)?.at)).toEqual([
      ...[hours(morning, 2), hours(morning, 2), undefined],
    ]);
    expect(lastRevision(withdrawn(again, hours(morning, 4)))).toBe(3);
  });
});

describe("a report can no longer be taken back", () => {
  const sent = filed(started(), morning);
  const later = hours(morning, 5);

  test("once it was accepted or returned, also after the correction came", () => {
    const taken = done(accept(sent, spring, { by: officer, at: hours(morning, 1) })).obligation;
    expect(refusal(tried(taken, later))).toBe("review-begun");
    const reasons = [{ section: "", text: "Thiếu biểu." }];
    const returned = { by: officer, at: hours(morning, 1), reasons, dueBefore: hours(due, 24) };
    const back = done(returnForRevision(sent, spring, returned)).obligation;
    expect(refusal(tried(back, later))).toBe("review-begun");
    expect(refusal(tried(filed(back, hours(morning, 2)), later, { revision: 2 }))).toBe("review-begun");
  });

  test("from the very moment at which the round closes", () => {
    const closing = { ...spring, directive: { ...spring.directive, closesAt: later } };
    expect(refusal(tried(sent, addMilliseconds(later, -1), {}, closing))).toBeUndefined();
    expect(refusal(tried(sent, later, {}, closing))).toBe("directive-closed");
  });

  test("once an edition counts it; one asked for before it came, or one that failed, does not", () => {
    const job = (askedAt: Instant, over: Partial<Job> = {}): Job => ({
      ...{ directive: sent.directive, number: 4, askedAt, askedBy: officer, stage: "done", done: 0, of: 0 },
      ...over,
    });
    expect(refusal(tried(sent, later, { jobs: [job(morning)] }))).toBeUndefined();
    expect(refusal(tried(sent, later, { jobs: [job(hours(morning, 1))] }))).toBe("already-counted");
    const failed = { at: later, reason: "Lỗi." };
    expect(refusal(tried(sent, later, { jobs: [job(hours(morning, 1), { failed })] }))).toBeUndefined();
  });

  test("without a reason, twice, before it was sent, or when another revision was meant", () => {
    expect(refusal(tried(sent, later, { reason: " \n " }))).toBe("withdrawal-reason-missing");
    expect(refusal(tried(sent, later, { revision: 2 }))).toBe("superseded");
    expect(refusal(tried(started(), later))).toBe("not-yet-received");
    expect(refusal(tried(withdrawn(sent, later), later))).toBe("withdrawn");
    expect(refusal(accept(withdrawn(sent, later), spring, { by: officer, at: later }))).toBe("withdrawn");
  });
});

describe("the ladder after a withdrawal", () => {
  test("before the deadline goes on as if nothing had been sent, with what was taken taken", () => {
    const reminded = { ...started(), taken: [`remind-7@${due}`, `remind-3@${due}`] };
    const back = withdrawn(filed(reminded, at("2026-04-23T08:00+07:00")), at("2026-04-23T09:00+07:00"));
    expect(plan(back)).toEqual(plan(reminded));
    expect(back.nextDueAt).toBe(at("2026-04-24T08:00+07:00"));
  });

  test("a reminder that fell due meanwhile is sent at once, for there is still time to use it", () => {
    const back = withdrawn(filed(started(), at("2026-04-15T08:00+07:00")), morning);
    const owed = measuresOwed(back, spring.directive, defaultLadder, publicCalendar, morning);
    expect(owed.map(({ id, superseded }) => [id.split("@")[0], superseded])).toEqual([
      ...[
        ["remind-7", true],
        ["remind-3", true],
        ["remind-1", false],
      ],
    ]);
  });

  test("after the deadline is overdue from that moment, and blame counts its days from then", () => {
    const moment = at("2026-05-12T09:00+07:00");
    const back = withdrawn(filed(started(), morning), moment);
    expect(standingOf(back, moment).type).toBe("overdue");
    expect(plan(back)[0]).toBe(`overdue ${moment}`);
    expect(plan(back)[1]).toBe(`chase ${at("2026-05-13T08:00+07:00")}`);
  });

  test("sending and withdrawing again and again puts no rung off a second time", () => {
    const first = withdrawn(filed(started(), due), at("2026-05-05T09:00+07:00"));
    const second = withdrawn(filed(first, at("2026-05-06T09:00+07:00")), at("2026-05-20T09:00+07:00"));
    expect(plan(second)).toEqual(plan(first));
    expect(clockOf(second, spring.directive)?.since).toBe(at("2026-05-05T09:00+07:00"));
  });
});

const moments = fc.integer({ min: -20 * 24, max: 20 * 24 }).map((count) => hours(due, count));

test("whenever it was sent and withdrawn, a report stands as if it had never been sent", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(moments, { minLength: 2, maxLength: 9 }),
      moments,
      fc.option(
        fc.integer({ min: 1, max: 200 }).map((count) => hours(due, count)),
        { nil: undefined },
      ),
      (cycle, look, until) => {
        const owed: Obligation = {
          ...started(),
          ...(until ? { extension: { until, reason: "", grantedBy: officer, grantedAt: morning } } : {}),
        };
        let obligation = owed;
        const ordered = [...cycle].sort().slice(0, cycle.length - (cycle.length % 2));
        for (const [place, moment] of ordered.entries()) {
          obligation = place % 2 === 0 ? filed(obligation, moment) : withdrawn(obligation, moment);
        }
        expect(standingOf(obligation, look)).toEqual(standingOf(owed, look));
        expect(lastRevision(obligation)).toBe(ordered.length / 2);
        // What is still to come is never less than the ladder holds for a unit that sent nothing.
        const clock = clockOf(obligation, spring.directive);
        expect([clock?.key, clock?.dueBefore]).toEqual([until ?? due, until ?? due]);
        expect(nextDue(obligation, spring.directive, defaultLadder, publicCalendar)).toBeDefined();
        const blames = (each: Obligation) =>
          plan(each)
            .map((line) => line.split(" ")[0])
            .slice(-5);
        expect(blames(obligation)).toEqual(blames(owed));
      },
    ),
    { numRuns: 300, seed: 627 },
  );
});
