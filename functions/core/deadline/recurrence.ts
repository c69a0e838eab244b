import { addDays, type CalendarDate, calendarDate, daysIn, partsOf, weekday } from "../instant.ts";
import type { Recurrence } from "./deadline.ts";

/** How many months each span has; days and weeks have none of their own. */
export const monthsIn = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/** Spans that are looked at: the one the day lies in, the one before it, and two that follow. */
const AROUND = [-1, 0, 1, 2] as const;

/** The days of a recurring demand on or after another, the nearest first. */
export function occurrencesFrom(recurs: Recurrence, from: CalendarDate): readonly CalendarDate[] {
  return occurrencesAround(recurs, from).filter((date) => date >= from);
}

function occurrencesAround(recurs: Recurrence, around: CalendarDate): readonly CalendarDate[] {
  const { every, day, month = 1, also = [] } = recurs;
  if (every === "day") return AROUND.map((ahead) => addDays(around, ahead));
  if (every === "week") return AROUND.map((ahead) => addDays(around, day - weekday(around) + 7 * ahead));
  const { year, month: now } = partsOf(around);
  const length = monthsIn[every];
  const first = Math.floor((now - 1) / length) * length;
  return AROUND.flatMap((ahead) =>
    [{ day, month }, ...also].flatMap((each) => dayOf(year, first + ahead * length + each.month, each.day)),
  ).sort();
}

/** Months run on into the years beside; a day that a month is too short for is its last. */
function dayOf(year: number, month: number, day: number): readonly CalendarDate[] {
  const [years, rest] = [Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  const date = calendarDate(year + years, rest, Math.min(day, daysIn(year + years, rest)));
  return date ? [date] : [];
}

/** Two days of a year half a year apart are one of each half, four a quarter apart one of each quarter. */
export function recurrenceOfDays(
  days: readonly { readonly day: number; readonly month: number }[],
  after: number,
): Recurrence {
  const sorted = [...days].sort((a, b) => a.month - b.month || a.day - b.day);
  const [{ day, month } = { day: 1, month: 1 }, ...also] = sorted;
  if (also.length === 0) return { every: "year", day, month, after };
  const apart = 12 / sorted.length;
  const isEven = sorted.every((each, index) => each.day === day && each.month === month + index * apart);
  if (isEven && sorted.length === 2) return { every: "half-year", day, month, after: 0 };
  if (isEven && sorted.length === 4) return { every: "quarter", day, month, after: 0 };
  if (isEven && sorted.length === 12) return { every: "month", day, month: 1, after: 0 };
  return { every: "year", day, month, after, also };
}
