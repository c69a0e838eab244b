import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, workingDayFrom } from "../../functions/core/calendar/calendar.ts";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { isOnTime } from "../../functions/core/deadline/gate.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { readStated } from "../../functions/core/deadline/stated.ts";
import {
  addDays,
  CalendarDate,
  inFullWords,
  inWords,
  partsOf,
  startOfDay,
} from "../../functions/core/instant.ts";

const seed = 20261121;
const days = fc
  .integer({ min: 0, max: 2555 })
  .map((offset) => addDays(v.parse(CalendarDate, "2021-01-01"), offset));
const counts = fc.integer({ min: 1, max: 60 });

describe("working days", () => {
  test("going forth and back again comes to the working day one started from", () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const start = workingDayFrom(publicCalendar, day);
        const there = addWorkingDays(publicCalendar, start, count);
        expect(isWorkingDay(publicCalendar, there)).toBe(true);
        expect(addWorkingDays(publicCalendar, there, -count)).toBe(start);
        const passed = Array.from({ length: count }, (_, step) =>
          addWorkingDays(publicCalendar, start, step + 1),
        );
        expect(new Set(passed).size).toBe(count);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("two steps one after the other are one step of their sum", () => {
    fc.assert(
      fc.property(days, counts, counts, (day, one, two) => {
        const once = addWorkingDays(publicCalendar, addWorkingDays(publicCalendar, day, one), two);
        expect(once).toBe(addWorkingDays(publicCalendar, day, one + two));
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("deadlines", () => {
  const boundaries = fc.constantFrom("INCLUSIVE" as const, "EXCLUSIVE" as const);

  test("the same day is read alike from numbers, from words, and from a form", () => {
    fc.assert(
      fc.property(days, boundaries, (date, boundary) => {
        const word = boundary === "INCLUSIVE" ? "chậm nhất" : "trước";
        const [short, full] = [inWords(date), inFullWords(date)].map((words) => {
          const wording = words.startsWith("ngày") ? `${word} ${words}` : `${word} ngày ${words}`;
          return readDeadline(wording, { calendar: publicCalendar });
        });
        const { year, month, day } = partsOf(date);
        const picked = readStated(
          "",
          { day: `${day}/${month}/${year}`, time: "", boundary },
          { calendar: publicCalendar },
        );
        const instants = [short, full, picked].map((reading) =>
          reading?.ok && reading.deadline.type === "dated" ? reading.deadline.dueBefore : undefined,
        );
        expect(instants[0]).toBeDefined();
        expect(new Set(instants).size).toBe(1);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("“chậm nhất ngày D” takes in all of D, “trước ngày D” nothing of it", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (date, into) => {
        const moment = startOfDay(date);
        const at = new Date(Date.parse(moment) + into).toISOString() as typeof moment;
        const due = (wording: string) => {
          const reading = readDeadline(wording, { calendar: publicCalendar });
          if (!reading.ok || reading.deadline.type !== "dated") throw new Error(wording);
          return reading.deadline.dueBefore;
        };
        expect(isOnTime(at, due(`chậm nhất ngày ${inWords(date)}`))).toBe(true);
        expect(isOnTime(at, due(`trước ngày ${inWords(date)}`))).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("no sentence makes the reader fail", () => {
    const words = fc.constantFrom(
      ..."trước chậm nhất ngày tháng năm 27/6/2022 31/4 17h00 giờ giữa cuối quý iii 10 làm việc kể từ hết đến 99 …".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 14 }), (parts) => {
        const reading = readDeadline(parts.join(" "), { calendar: publicCalendar });
        expect(reading.ok ? reading.deadline.type : reading.problems.length).toBeTruthy();
      }),
      { seed, numRuns: 2000 },
    );
  });
});
