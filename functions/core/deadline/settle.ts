import * as v from "valibot";
import {
  addWorkingDays,
  type Calendar,
  doubtAbout,
  reasonOff,
  workingDayFrom,
} from "../calendar/calendar.ts";
import { addDays, atTime, type CalendarDate, dateIn, type Instant, startOfDay, weekday } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import { type Boundary, type DatedDeadline, RollPolicy } from "./deadline.ts";

/**
 * Which deadlines move on from a day that is not worked, by how they are written. The authority's choice, not
 * law.
 */
export const RollPolicies = v.object({
  inclusive: RollPolicy,
  exclusive: RollPolicy,
  timed: RollPolicy,
  relative: RollPolicy,
});
export type RollPolicies = v.InferOutput<typeof RollPolicies>;

/**
 * Periods roll by Civil Code 2015, art. 148.5, and "chậm nhất ngày D" is read like one. "Trước ngày D" and an
 * hour that was named stay where they are: rolled, "trước ngày 15/6" would end on the very day it excludes.
 */
export const defaultRoll: RollPolicies = {
  inclusive: "NEXT_WORKING_DAY",
  exclusive: "NONE",
  timed: "NONE",
  relative: "NEXT_WORKING_DAY",
};

/** A deadline as it is stated, before weekends and holidays are considered. */
export interface Stated {
  readonly date: CalendarDate;
  /** "17:00"; "24:00" is no hour but an inclusive day. */
  readonly time?: string;
  readonly boundary: Boundary;
  readonly relative?: boolean;
  readonly wording: string;
  /** The sentence's own word about days of rest, which goes before the authority's policy. */
  readonly roll?: RollPolicy;
  /** "kể cả thứ bảy, chủ nhật": no day of rest is a surprise. */
  readonly restCounted?: boolean;
}

interface SettledDeadline {
  readonly deadline: DatedDeadline;
  readonly warnings: readonly Misdated[];
}

/** The one place where a stated day becomes the instant before which a report is on time. */
export function settle(
  stated: Stated,
  calendar: Calendar,
  roll: RollPolicies = defaultRoll,
): SettledDeadline {
  const { date, time, boundary, wording } = stated;
  const rollPolicy = policyFor(stated, roll);
  const last = lastDayOf(stated);
  const off = reasonOff(calendar, last);
  const day = rollPolicy === "NEXT_WORKING_DAY" ? workingDayFrom(calendar, last) : last;
  const dueBefore = time === undefined ? startOfDay(addDays(day, 1)) : onClock(day, time);
  return {
    deadline: {
      type: "dated",
      statedDate: date,
      ...(time === undefined ? {} : { time }),
      wording,
      boundary,
      rollPolicy,
      dueBefore,
    },
    warnings:
      off === undefined || stated.restCounted
        ? []
        : [restDay(calendar, last, off, day, dueBefore), ...doubtOver(calendar, last)],
  };
}

function policyFor({ time, boundary, relative, roll: own }: Stated, roll: RollPolicies): RollPolicy {
  if (own) return own;
  if (relative) return roll.relative;
  if (time !== undefined) return roll.timed;
  return boundary === "INCLUSIVE" ? roll.inclusive : roll.exclusive;
}

/** The last day on which a report is on time: D itself, or the day before it for "trước ngày D". */
function lastDayOf({ date, time, boundary }: Stated): CalendarDate {
  return time === undefined && boundary === "EXCLUSIVE" ? addDays(date, -1) : date;
}

function restDay(
  calendar: Calendar,
  last: CalendarDate,
  off: string,
  day: CalendarDate,
  due: Instant,
): Misdated {
  const before = day === last ? { before: addWorkingDays(calendar, last, -1) } : {};
  return { code: "rest-day", last, off, holiday: calendar.off.has(last), ...before, due };
}

/** A weekend is certain in any year; a holiday is only as sure as the calendar it stands in. */
function doubtOver(calendar: Calendar, day: CalendarDate): readonly Misdated[] {
  return weekday(day) > 5 ? [] : doubts(calendar, day);
}

export function doubts(calendar: Calendar, date: CalendarDate): readonly Misdated[] {
  const doubt = doubtAbout(calendar, date);
  return doubt ? [doubt] : [];
}

function onClock(day: CalendarDate, time: string): Instant {
  return atTime(day, Number(time.slice(0, 2)), Number(time.slice(3)));
}

/** Whether a deadline lies before the day its directive bears, which is a slip of the pen in most cases. */
export function isBeforeIssue(deadline: DatedDeadline, issued: CalendarDate): Misdated | undefined {
  return dateIn(deadline.dueBefore) <= issued
    ? { code: "before-issue", due: deadline.dueBefore, issued }
    : undefined;
}
