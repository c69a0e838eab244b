import { addDays, type CalendarDate, partsOf, weekday } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { CalendarYear, DayOff } from "./year.ts";

/** Which days are worked. A year that was never entered has weekends only; `knows` says so. */
export interface Calendar {
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly off: ReadonlyMap<CalendarDate, DayOff>;
  readonly worked: ReadonlySet<CalendarDate>;
}

/**
 * Later years in the list replace earlier ones, so that an imported year overrides the one delivered with the
 * program.
 */
export function calendarOf(list: readonly CalendarYear[]): Calendar {
  const years = new Map(list.map((year) => [year.year, year]));
  const kept = [...years.values()];
  return {
    years,
    off: new Map(kept.flatMap(({ daysOff }) => daysOff.map((day) => [day.date, day] as const))),
    worked: new Set(kept.flatMap(({ workingDays }) => workingDays)),
  };
}

export function isWorkingDay(calendar: Calendar, date: CalendarDate): boolean {
  if (calendar.worked.has(date)) return true;
  return weekday(date) <= 5 && !calendar.off.has(date);
}

/** The day itself when it is worked, else the next one that is (Civil Code 2015, art. 148.5). */
export function workingDayFrom(calendar: Calendar, date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The Nth working day after the date, or before it when N is negative; the date itself is never counted
 * (art. 147.2), whether it is worked or not. N = 0 gives the date back.
 */
export function addWorkingDays(calendar: Calendar, date: CalendarDate, count: number): CalendarDate {
  const known = counted.get(calendar) ?? new Map<string, CalendarDate>();
  counted.set(calendar, known);
  const name = `${date} ${count}`;
  const found = known.get(name) ?? countOut(calendar, date, count);
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, found);
  return found;
}

/**
 * A sweep counts the same few distances for ten thousand obligations; a calendar never changes, so the answer
 * stands.
 */
const counted = new WeakMap<Calendar, Map<string, CalendarDate>>();
const REMEMBERED = 10_000;

function countOut(calendar: Calendar, date: CalendarDate, count: number): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Why a day is not worked, in words an officer can answer for; undefined on working days. */
export function reasonOff(calendar: Calendar, date: CalendarDate): string | undefined {
  if (isWorkingDay(calendar, date)) return undefined;
  const off = calendar.off.get(date);
  if (off) return off.kind === "in-lieu" ? `nghỉ bù ${off.name}` : off.name;
  return weekday(date) === 6 ? "thứ Bảy" : "Chủ nhật";
}

/** What is still unsure about the year a day lies in; undefined when the year was entered and checked. */
export function doubtAbout(calendar: Calendar, date: CalendarDate): Misdated | undefined {
  const { year } = partsOf(date);
  const known = calendar.years.get(year);
  if (!known) return { code: "year-unknown", year };
  return known.checked ? undefined : { code: "year-unchecked", year };
}
