import * as v from "valibot";
import { CalendarDate } from "../instant.ts";

/**
 * Why an office is shut: the holiday itself, a day in lieu of one at the weekend, or a day swapped for a
 * Saturday.
 */
export const DayOff = v.object({
  date: CalendarDate,
  name: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(["holiday", "in-lieu", "swapped"]),
});
export type DayOff = v.InferOutput<typeof DayOff>;

/**
 * One year of the public calendar, as an officer imports it when the Government has announced it. `checked`
 * is true only when someone compared the year with the announcement; until then whoever reads a date from it
 * is warned.
 */
export const CalendarYear = v.pipe(
  v.object({
    year: v.pipe(v.number(), v.integer(), v.minValue(1975), v.maxValue(9998)),
    source: v.string(),
    checked: v.boolean(),
    daysOff: v.array(DayOff),
    /** Saturdays worked in exchange for a swapped day off. */
    workingDays: v.array(CalendarDate),
  }),
  v.check(
    ({ year, daysOff, workingDays }) =>
      [...daysOff.map(({ date }) => date), ...workingDays].every((date) => date.startsWith(`${year}-`)),
    "days-of-another-year",
  ),
  v.check(({ daysOff, workingDays }) => {
    const off = new Set<string>(daysOff.map(({ date }) => date));
    return off.size === daysOff.length && workingDays.every((date) => !off.has(date));
  }, "day-twice"),
);
export type CalendarYear = v.InferOutput<typeof CalendarYear>;
