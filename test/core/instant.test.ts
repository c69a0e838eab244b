import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  addDays,
  atTime,
  CalendarDate,
  calendarDate,
  clockDigits,
  clockDigitsToTheSecond,
  clockWords,
  dateIn,
  Instant,
  inFullWords,
  instantOf,
  inWords,
  inWordsWithWeekday,
  millisecondsOf,
  startOfDay,
  timeLeft,
  timeOfDay,
  timeSpan,
  weekday,
} from "../../functions/core/instant.ts";

const at = (text: string) => v.parse(Instant, text);
const day = (text: string) => v.parse(CalendarDate, text);
const options = { seed: 20261121, numRuns: 500 };
const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) }).map(instantOf);

describe("a moment", () => {
  test.each([
    ["2022-06-28T00:00:00+07:00", "2022-06-27T17:00:00.000Z"],
    ["2022-06-27T17:00Z", "2022-06-27T17:00:00.000Z"],
    ["2022-06-27T13:00:00.5-04:00", "2022-06-27T17:00:00.500Z"],
    // Finer than a millisecond is cut off: rounding up could carry a report over its deadline.
    ["2022-06-27T16:59:59.9999Z", "2022-06-27T16:59:59.999Z"],
  ])("%s is kept as %s", (text, kept) => {
    expect(at(text)).toBe(kept);
  });

  test.each([
    "2022-06-27T17:00:00",
    "2022-06-27",
    "2022-02-30T00:00:00Z",
    "2022-06-27T25:00:00Z",
    "27/6/2022",
    "9999-12-31T23:00:00-07:00",
    "0022-06-27T17:00:00+07:00",
    "",
  ])("“%s” is refused", (text) => {
    expect(v.safeParse(Instant, text).success).toBe(false);
  });

  test("sorts as text as it does in time", () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        expect(one < other).toBe(millisecondsOf(one) < millisecondsOf(other));
      }),
      options,
    );
  });

  test("outside the years that sort is a fault", () => {
    expect(() => instantOf(8.64e15)).toThrow(RangeError);
    expect(() => addDays(day("2200-12-31"), 3_000_000)).toThrow(RangeError);
  });
});

describe("a day in Vietnam", () => {
  test("begins at 17:00 UTC of the day before", () => {
    expect(startOfDay(day("2022-06-28"))).toBe("2022-06-27T17:00:00.000Z");
    expect(atTime(day("2022-06-27"), 24)).toBe(startOfDay(day("2022-06-28")));
    expect(dateIn(at("2022-06-27T16:59:59.999Z"))).toBe("2022-06-27");
    expect(dateIn(at("2022-06-27T17:00:00.000Z"))).toBe("2022-06-28");
  });

  test("and the time of day make up every moment", () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(millisecondsOf(startOfDay(dateIn(moment))) + timeOfDay(moment)).toBe(millisecondsOf(moment));
        expect(timeOfDay(moment)).toBeLessThan(86_400_000);
      }),
      options,
    );
  });

  test.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [2000, 2, 29, true],
    [2100, 2, 29, false],
    [2024, 4, 31, false],
    [2024, 13, 1, false],
    [2024, 0, 1, false],
  ])("%i-%i-%i exists: %s", (year, month, date, exists) => {
    expect(calendarDate(year, month, date) !== undefined).toBe(exists);
  });

  test("is as far from another as the days added", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -4000, max: 4000 }), (moment, days) => {
        const from = dateIn(moment);
        expect(Date.parse(addDays(from, days)) - Date.parse(from)).toBe(days * 86_400_000);
        expect(weekday(addDays(from, 7 * days))).toBe(weekday(from));
      }),
      options,
    );
  });
});

describe("days and moments in words", () => {
  test.each([
    ["2022-06-27", "27/6/2022", "ngày 27 tháng 6 năm 2022", "thứ Hai, 27/6/2022"],
    ["2021-06-04", "04/6/2021", "ngày 04 tháng 6 năm 2021", "thứ Sáu, 04/6/2021"],
    ["2021-02-28", "28/02/2021", "ngày 28 tháng 02 năm 2021", "Chủ nhật, 28/02/2021"],
    ["2020-01-05", "05/01/2020", "ngày 05 tháng 01 năm 2020", "Chủ nhật, 05/01/2020"],
    ["2026-10-12", "12/10/2026", "ngày 12 tháng 10 năm 2026", "thứ Hai, 12/10/2026"],
  ])("%s is %s: January and February are padded, other months are not", (date, short, full, named) => {
    expect([inWords(day(date)), inFullWords(day(date)), inWordsWithWeekday(day(date))]).toEqual([
      short,
      full,
      named,
    ]);
  });

  test("a clock shows Vietnam's time", () => {
    const moment = at("2022-06-27T07:32:07Z");
    expect([clockDigits(moment), clockDigitsToTheSecond(moment), clockWords(moment)]).toEqual([
      "14:32",
      "14:32:07",
      "14 giờ 32 phút",
    ]);
  });

  test.each([
    [2 * 86_400_000 + 7 * 3_600_000, "còn 2 ngày 7 giờ"],
    [59_999, "còn dưới 1 phút"],
    [60_000, "còn 1 phút"],
    [1, "còn dưới 1 phút"],
    [0, "quá hạn dưới 1 phút"],
    [-3 * 86_400_000, "quá hạn 3 ngày"],
  ])("%i ms away is “%s”: nobody is promised time that is not there", (distance, words) => {
    const now = at("2022-06-27T00:00:00Z");
    expect(timeLeft(now, instantOf(millisecondsOf(now) + distance))).toBe(words);
  });

  test("a span names its two largest units", () => {
    expect(timeSpan(36 * 3_600_000)).toBe("1 ngày 12 giờ");
    expect(timeSpan(3_660_000)).toBe("1 giờ 1 phút");
  });
});
