import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  calendarOf,
  doubtAbout,
  isWorkingDay,
  reasonOff,
  workingDayFrom,
} from "../../functions/core/calendar/calendar.ts";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { CalendarYear } from "../../functions/core/calendar/year.ts";
import { CalendarDate, weekday } from "../../functions/core/instant.ts";

const day = (text: string) => v.parse(CalendarDate, text);
const years = [...publicCalendar.years.values()];

describe("the public calendar", () => {
  test("covers 2021 to 2027, and no year claims to be checked", () => {
    expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(years.filter(({ checked }) => checked)).toEqual([]);
  });

  test.each(years)(
    "$year has the eleven days of the Labour Code, and 24/11 besides from 2026",
    ({ year, daysOff }) => {
      const days = daysOff.filter(({ kind }) => kind === "holiday");
      expect(days).toHaveLength(year >= 2026 ? 12 : 11);
      expect(days.some(({ date }) => date === `${year}-11-24`)).toBe(year >= 2026);
    },
  );

  test.each(years)(
    "$year gives a day in lieu for every holiday at a weekend, and none else",
    ({ daysOff }) => {
      const lost = daysOff.filter(({ date, kind }) => kind === "holiday" && weekday(date) > 5);
      const lieu = daysOff.filter(({ kind }) => kind === "in-lieu");
      expect(lieu.map(({ date }) => weekday(date)).filter((each) => each > 5)).toEqual([]);
      expect(lieu.map(({ name }) => name).toSorted()).toEqual(lost.map(({ name }) => name).toSorted());
    },
  );

  test.each(years)("$year works one Saturday for each day it swapped", ({ daysOff, workingDays }) => {
    const swapped = daysOff.filter(({ kind }) => kind === "swapped");
    expect(workingDays.map((date) => weekday(date))).toEqual(swapped.map(() => 6));
    expect(swapped.filter(({ date }) => weekday(date) > 5)).toEqual([]);
  });

  test.each([
    ["2024-04-29", false],
    ["2024-05-04", true],
    ["2025-04-26", true],
    ["2026-01-02", false],
    ["2026-01-10", true],
    ["2026-04-27", false],
    ["2026-08-22", true],
    ["2026-11-24", false],
    ["2025-11-24", true],
    ["2023-05-03", false],
  ])("T16: on %s offices work: %s", (date, worked) => {
    expect(isWorkingDay(publicCalendar, day(date))).toBe(worked);
  });

  test("a day off says why", () => {
    expect(reasonOff(publicCalendar, day("2026-04-27"))).toBe("nghỉ bù Giỗ Tổ Hùng Vương");
    expect(reasonOff(publicCalendar, day("2026-06-14"))).toBe("Chủ nhật");
    expect(reasonOff(publicCalendar, day("2026-06-15"))).toBeUndefined();
  });
});

describe("working days", () => {
  test("are counted over Tết", () => {
    expect(addWorkingDays(publicCalendar, day("2026-02-13"), 1)).toBe("2026-02-23");
    expect(addWorkingDays(publicCalendar, day("2026-02-23"), -1)).toBe("2026-02-13");
    expect(workingDayFrom(publicCalendar, day("2026-02-14"))).toBe("2026-02-23");
    expect(addWorkingDays(publicCalendar, day("2026-02-13"), 2)).toBe("2026-02-24");
  });
});

describe("a year an officer imports", () => {
  const withYear = (year: CalendarYear) => calendarOf([...publicCalendar.years.values(), year]);

  const announced = {
    year: 2028,
    source: "Thông báo nghỉ lễ, tết năm 2028",
    checked: true,
    daysOff: [{ date: "2028-01-03", name: "Tết Dương lịch", kind: "in-lieu" }],
    workingDays: ["2028-01-08"],
  };

  test("stands beside the others, and ends the doubt about its days", () => {
    expect(doubtAbout(publicCalendar, day("2028-01-03"))).toMatchObject({ code: "year-unknown" });
    const calendar = withYear(v.parse(CalendarYear, announced));
    expect(isWorkingDay(calendar, day("2028-01-03"))).toBe(false);
    expect(isWorkingDay(calendar, day("2028-01-08"))).toBe(true);
    expect(doubtAbout(calendar, day("2028-01-03"))).toBeUndefined();
    expect(isWorkingDay(calendar, day("2026-04-27"))).toBe(false);
  });

  test("replaces the year as delivered, whole", () => {
    const calendar = withYear(
      v.parse(CalendarYear, { ...announced, year: 2027, daysOff: [], workingDays: [] }),
    );
    expect(isWorkingDay(calendar, day("2027-11-24"))).toBe(true);
  });

  test.each([
    ["a day of another year", { workingDays: ["2027-01-09"] }],
    ["a day that does not exist", { workingDays: ["2028-02-30"] }],
    ["a day both off and worked", { workingDays: ["2028-01-03"] }],
  ])("is refused with %s", (_, part) => {
    expect(v.safeParse(CalendarYear, { ...announced, ...part }).success).toBe(false);
  });

  test("the calendar of no years knows weekends", () => {
    expect(isWorkingDay(calendarOf([]), day("2026-11-24"))).toBe(true);
    expect(isWorkingDay(calendarOf([]), day("2026-11-22"))).toBe(false);
  });
});
