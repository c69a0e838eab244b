import type { Calendar } from "../calendar/calendar.ts";
import {
  addDays,
  addMilliseconds,
  atTime,
  type CalendarDate,
  dateIn,
  type Instant,
  timeOfDay,
} from "../instant.ts";
import type { DatedDeadline, Every, Recurrence } from "./deadline.ts";
import { monthsLater } from "./reckon.ts";
import { monthsIn, occurrencesFrom } from "./recurrence.ts";
import { settle } from "./settle.ts";

export interface RecurringDeadline extends DatedDeadline {
  readonly recurs: Recurrence;
}

/** The same demand's deadline the next time, by the same words, side, hour and policy. */
export function deadlineAfter(
  deadline: RecurringDeadline,
  calendar: Calendar,
): RecurringDeadline | undefined {
  const { statedDate, time, boundary, wording, rollPolicy: roll, recurs, opensAt } = deadline;
  const date = occurrencesFrom(recurs, addDays(statedDate, 1))[0];
  if (!date) return undefined;
  const stated = { date, boundary, wording, roll, ...(time === undefined ? {} : { time }) };
  const opened = opensAt && openedAfter(opensAt, recurs, statedDate, date);
  return { ...settle(stated, calendar).deadline, recurs, ...(opened ? { opensAt: opened } : {}) };
}

/** A window keeps its days of the month; where days are not those of a month, its length. */
function openedAfter(
  opensAt: Instant,
  recurs: Recurrence,
  before: CalendarDate,
  after: CalendarDate,
): Instant {
  const day = shifted(dateIn(opensAt), recurs.also ? "day" : recurs.every, before, after);
  return addMilliseconds(atTime(day, 0), timeOfDay(opensAt));
}

/** A day that goes with a deadline, moved on as far as the deadline was: by whole months, or by days. */
export function shifted(
  date: CalendarDate,
  every: Every,
  before: CalendarDate,
  after: CalendarDate,
): CalendarDate {
  if (every === "day" || every === "week") {
    return addDays(date, Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000));
  }
  const later = monthsLater(date, monthsIn[every]);
  // The last day of a month goes with the last day of another.
  const isLast = addDays(date, 1).endsWith("-01");
  return isLast ? addDays(monthsLater(addDays(date, 1), monthsIn[every]), -1) : later;
}
