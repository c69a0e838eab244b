import { addWorkingDays, type Calendar } from "../calendar/calendar.ts";
import { addDays, type CalendarDate, calendarDate, daysIn, partsOf } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { SeenLength } from "./grammar/lengths.ts";
import type { SeenPart } from "./grammar/parts.ts";
import type { SeenDay } from "./grammar/seen-day.ts";

/** The day that words come to, or why they come to none; `ask` where only a person can say. */
export type Day =
  | { readonly ok: true; readonly date: CalendarDate; readonly warnings: readonly Misdated[] }
  | { readonly ok: false; readonly wrong: Misdated; readonly ask?: true };

/** What the words around a day add to it where it is short: its year, its month. */
export interface Around {
  readonly issueDate?: CalendarDate | undefined;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
}

/** A day without its year that lies further ahead than this was hardly meant. */
const MONTHS_AHEAD = 10;

export function dayIn(seen: SeenDay, { issueDate, year: beside, month: near }: Around): Day {
  const { day = 1, year: own, yearOf, shortYear } = seen;
  if (shortYear) return { ok: false, wrong: { code: "short-year" } };
  if (yearOf) return { ok: false, wrong: { code: "which-year", words: yearOf }, ask: true };
  // The year before another one, which only that other one tells.
  if (seen.shift === -1 && own === undefined)
    return { ok: false, wrong: { code: "which-year", words: "năm trước" }, ask: true };
  const month = seen.month ?? near;
  if (month === undefined) return { ok: false, wrong: { code: "which-month", day }, ask: true };
  const year = own ?? shifted(seen, issueDate) ?? beside;
  if (year !== undefined) return inCalendar(day, month, year);
  if (!issueDate) return { ok: false, wrong: { code: "no-year" } };
  const date = nextSuch(day, month, issueDate);
  if (!date) {
    const wrong = impossible(day, month, partsOf(issueDate).year) ?? { code: "no-calendar-day" as const };
    return { ok: false, wrong };
  }
  if (date > monthsLater(issueDate, MONTHS_AHEAD))
    return { ok: false, wrong: { code: "far-off", date }, ask: true };
  return { ok: true, date, warnings: [{ code: "year-assumed", date }] };
}

/** "năm sau" counts from the year of the issue; of "năm báo cáo" the first such day is meant. */
function shifted({ shift }: SeenDay, issueDate: CalendarDate | undefined): number | undefined {
  return shift === undefined || shift === 0 || !issueDate ? undefined : partsOf(issueDate).year + shift;
}

function inCalendar(day: number, month: number, year: number): Day {
  const date = calendarDate(year, month, day);
  return date
    ? { ok: true, date, warnings: [] }
    : { ok: false, wrong: impossible(day, month, year) ?? { code: "no-calendar-day" } };
}

/** Why a day that was written is not in the calendar, or undefined when it is. */
function impossible(day: number, month: number, year: number): Misdated | undefined {
  if (calendarDate(year, month, day) !== undefined) return undefined;
  if (month < 1 || month > 12) return { code: "no-such-month", month };
  if (day >= 1 && day <= daysIn(year, month)) return { code: "far-year", year };
  return { code: "no-such-day", day, month, year, days: daysIn(year, month) };
}

/** The first such day on or after another; undefined for 29/2 when no leap year is near. */
function nextSuch(day: number, month: number, from: CalendarDate): CalendarDate | undefined {
  const { year } = partsOf(from);
  return [year, year + 1]
    .map((each) => calendarDate(each, month, day))
    .find((date) => date !== undefined && date >= from);
}

/** The such day nearest to another: a cut-off may lie before or behind its deadline. */
export function nearestSuch(day: number, month: number, to: CalendarDate): CalendarDate | undefined {
  const { year } = partsOf(to);
  const distance = (date: CalendarDate) => Math.abs(Date.parse(date) - Date.parse(to));
  return [year - 1, year, year + 1]
    .flatMap((each) => calendarDate(each, month, Math.min(day, daysIn(each, month))) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * The last day of a length. The day it is counted from is not counted itself (Civil Code 2015, art.
 * 147.2).
 */
export function endOfLength(
  { count, unit }: SeenLength,
  from: CalendarDate,
  calendar: Calendar,
): CalendarDate | undefined {
  switch (unit) {
    case "ngày làm việc":
      return addWorkingDays(calendar, from, count);
    case "ngày":
      return addDays(from, count);
    case "tuần":
      return addDays(from, 7 * count);
    case "tháng":
      return monthsLater(from, count);
    case "giờ":
      return count % 24 === 0 ? addDays(from, count / 24) : undefined;
  }
}

/** Art. 148.3: the same day of the last month, or that month's last day where it is shorter. */
export function monthsLater(from: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(from);
  const [years, rest] = [Math.floor((month - 1 + months) / 12), (((month - 1 + months) % 12) + 12) % 12];
  const last = Math.min(day, daysIn(year + years, rest + 1));
  return calendarDate(year + years, rest + 1, last) ?? from;
}

/** Civil Code 2015, art. 146: đầu is the first day, giữa tháng the 15th, giữa năm 30/6, cuối the last day. */
export function dayOfPart({ which, of, number = 1 }: SeenPart, year: number): CalendarDate | undefined {
  if (of === "month") {
    const day = which === "begin" ? 1 : which === "middle" ? 15 : daysIn(year, number);
    return calendarDate(year, number, day);
  }
  if (of === "quarter") {
    const last = 3 * number;
    if (which === "begin") return calendarDate(year, last - 2, 1);
    // The Code names no middle of a quarter; the 15th of its second month is the plain reading.
    if (which === "middle") return calendarDate(year, last - 1, 15);
    return calendarDate(year, last, daysIn(year, last));
  }
  const [month, day] = which === "begin" ? [1, 1] : which === "middle" ? [6, 30] : [12, 31];
  return calendarDate(year, month, day);
}
