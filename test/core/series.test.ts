import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { nextPeriod, type Period, periodNamed, spanOf } from "../../functions/core/directives/period.ts";
import { followsAt, rhythmsOf, roundAfter } from "../../functions/core/directives/series.ts";
import { addDays, CalendarDate, instantInVietnam } from "../../functions/core/instant.ts";
import { at, officer, spring } from "../support/spring-round.ts";
import { standing } from "../support/standing-order.ts";

const given = { roster: spring.roster, calendar: publicCalendar, now: at("2026-06-20T08:00+07:00") };

/** The rounds after this one, each with its period and its day. */
function rounds(directive: Directive, count: number) {
  const all: (readonly [string, string])[] = [];
  let round: Directive | undefined = directive;
  for (let turn = 0; turn < count && round; turn += 1) {
    const [every] = rhythmsOf(round);
    round = every && roundAfter(round, every, given);
    const deadline = round?.demands[0]?.deadline;
    if (round && deadline?.type === "dated")
      all.push([round.period.label, instantInVietnam(deadline.dueBefore).slice(0, 10)]);
  }
  return all;
}

const period = (given: Parameters<typeof periodNamed>[0]): Period => {
  const named = periodNamed(given);
  if (!named) throw new Error("no period");
  return named;
};

describe("a standing order", () => {
  test("goes on quarter by quarter over the year's end, each named with its year", () => {
    expect(rounds(standing("trước ngày 06 của tháng cuối quý"), 4)).toEqual([
      ["quý II năm 2026", "2026-09-06"],
      ["quý III năm 2026", "2026-12-06"],
      ["quý IV năm 2026", "2027-03-06"],
      ["quý I năm 2027", "2027-06-06"],
    ]);
  });

  test("of two days a year goes from half to half", () => {
    const halves = standing("trước ngày 20/6 và ngày 20/12 hàng năm", {
      period: period({ type: "H1", year: 2026 }),
    });
    expect(rounds(halves, 2)).toEqual([
      ["6 tháng cuối năm 2026", "2026-12-20"],
      ["6 tháng đầu năm 2027", "2027-06-20"],
    ]);
  });

  test("every year about a first half stays with first halves", () => {
    const yearly = standing("trước ngày 25/6 hằng năm", { period: period({ type: "H1", year: 2026 }) });
    expect(rounds(yearly, 2)).toEqual([
      ["6 tháng đầu năm 2027", "2027-06-25"],
      ["6 tháng đầu năm 2028", "2028-06-25"],
    ]);
  });

  test("every week inside a year keeps the year's period until a day lies beyond it", () => {
    const issuedAt = at("2026-12-14T08:00+07:00");
    const weekly = standing("trước 17h00 thứ Sáu hằng tuần", {
      issuedAt,
      period: period({ type: "YEAR", year: 2026 }),
    });
    expect(rounds(weekly, 2)).toEqual([
      ["năm 2026", "2026-12-25"],
      ["năm 2027", "2027-01-01"],
    ]);
  });

  test("keeps the last day of a month the last day", () => {
    const monthly = standing("chậm nhất ngày cuối cùng của tháng", {
      issuedAt: at("2026-01-05T08:00+07:00"),
      period: period({ type: "MONTH", year: 2026, number: 1 }),
    });
    // 31/1 and 28/2/2026 are Saturdays: "chậm nhất" rolls on to the Monday, of which nothing is left after.
    expect(rounds(monthly, 3)).toEqual([
      ["tháng 2 năm 2026", "2026-03-03"],
      ["tháng 3 năm 2026", "2026-04-01"],
      ["tháng 4 năm 2026", "2026-05-05"],
    ]);
  });

  test("names the next period and cut-off where the words of the round before named theirs", () => {
    const cutoff = v.parse(CalendarDate, "2026-05-31");
    const order = standing("trước ngày 06 của tháng cuối quý", {
      dataCutoff: { date: cutoff, wording: "tính đến hết ngày 31/5/2026" },
      sections: [
        {
          ...{ id: "s1", number: "I", heading: "Kết quả quý I năm 2026; nhiệm vụ quý II năm 2026" },
          prompts: [{ id: "p", text: "So với ngày 31/5/2026", fields: [] }],
        },
      ],
    });
    const next = roundAfter(order, "quarter", given);
    expect(next).toMatchObject({
      period: { label: "quý II năm 2026" },
      nextPeriodLabel: "quý III năm 2026",
      dataCutoff: { date: "2026-08-31", wording: "tính đến hết ngày 31/8/2026" },
      sections: [
        {
          heading: "Kết quả quý II năm 2026; nhiệm vụ quý III năm 2026",
          prompts: [{ text: "So với ngày 31/8/2026" }],
        },
      ],
      document: order.document,
      demands: [{ id: "bc", action: "gửi báo cáo quý II năm 2026" }],
    });
  });

  test("keeps its rhythm when an amendment moved one of its rounds", () => {
    const order = standing("trước ngày 06 của tháng cuối quý");
    const [demand] = order.demands;
    if (!demand) throw new Error("a demand");
    const once = { ...demand.deadline, dueBefore: at("2026-06-16T00:00+07:00"), recurs: undefined };
    const amended = v.parse(v.any(), {
      ...order,
      demands: [{ ...demand, deadline: once }],
      amendments: [
        {
          ...{ document: order.document, demand: demand.id, before: demand.deadline },
          ...{ reason: "bão", by: officer, at: at("2026-06-01T08:00+07:00") },
        },
      ],
    }) as Directive;
    expect(followsAt(amended, "quarter")).toBe(at("2026-06-06T00:00+07:00"));
    expect(rounds(amended, 1)).toEqual([["quý II năm 2026", "2026-09-06"]]);
  });

  test("with two rhythms follows each by itself, with the demands of that rhythm alone", () => {
    const [monthly] = standing("trước ngày 25 hằng tháng").demands;
    const [yearly] = standing("trước ngày 15/11 hằng năm").demands;
    if (!monthly || !yearly) throw new Error("demands");
    const both = { ...spring.directive, demands: [monthly, { ...yearly, id: "nam" }] };
    expect(rhythmsOf(both)).toEqual(["month", "year"]);
    expect(roundAfter(both, "month", given)).toMatchObject({
      id: "mau-2026-q1-month-2",
      demands: [{ id: "bc" }],
    });
    expect(roundAfter(both, "year", given)).toMatchObject({
      id: "mau-2026-q1-year-2",
      demands: [{ id: "nam" }],
    });
  });

  test("stays a rehearsal when it was one", () => {
    const order = standing("trước ngày 25 hằng tháng", { rehearsal: true });
    expect(roundAfter(order, "month", given)?.rehearsal).toBe(true);
  });
});

describe("one period after another", () => {
  const year = fc.integer({ min: 2021, max: 2090 });
  const periods = fc.oneof(
    fc.record({ type: fc.constantFrom("H1", "H2", "YEAR", "SCHOOL_YEAR") as fc.Arbitrary<"H1">, year }),
    fc.record({ type: fc.constant("QUARTER" as const), year, number: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ type: fc.constant("MONTH" as const), year, number: fc.integer({ min: 1, max: 12 }) }),
  );

  test("begins on the day after the one before it ends", () => {
    fc.assert(
      fc.property(periods, (unnamed) => {
        const now = period(unnamed);
        const next = nextPeriod(now);
        const [span, after] = [spanOf(now), next && spanOf(next)];
        expect(span && after && addDays(span.to, 1)).toBe(after?.from);
      }),
    );
  });

  test("of some days comes the same number of days", () => {
    const days = { from: v.parse(CalendarDate, "2026-01-15"), to: v.parse(CalendarDate, "2026-02-14") };
    expect(nextPeriod(period({ type: "SPAN", year: 2026, ...days }))).toMatchObject({
      from: "2026-02-15",
      to: "2026-03-17",
      label: "từ ngày 15/02/2026 đến ngày 17/3/2026",
    });
  });
});
