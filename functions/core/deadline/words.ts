import {
  addDays,
  type CalendarDate,
  clockWords,
  dateIn,
  type Instant,
  inWords,
  inWordsWithWeekday,
  timeLeft,
  timeOfDay,
  weekdayName,
} from "../instant.ts";
import type { Deadline } from "./deadline.ts";

/**
 * hết thứ Hai, 27/6/2022; trước 17 giờ 00 phút thứ Sáu, 25/9/2026. A half-open midnight is said as the day it
 * ends.
 */
export function dueInWords(dueBefore: Instant): string {
  const day = dateIn(dueBefore);
  return timeOfDay(dueBefore) === 0
    ? `hết ${inWordsWithWeekday(addDays(day, -1))}`
    : `trước ${clockWords(dueBefore)} ${inWordsWithWeekday(day)}`;
}

/** chậm nhất hết thứ Hai, 27/6/2022: the same as the end of a sentence that asks for something. */
export function dueAtLatest(dueBefore: Instant): string {
  return timeOfDay(dueBefore) === 0 ? `chậm nhất ${dueInWords(dueBefore)}` : dueInWords(dueBefore);
}

/** The same with what is left, for pages: hết thứ Hai, 27/6/2022 (còn 2 ngày 7 giờ). */
export function dueWithTimeLeft(dueBefore: Instant, now: Instant): string {
  return `${dueInWords(dueBefore)} (${timeLeft(now, dueBefore)})`;
}

/** The deadline as the system understood it; an undated one is given back in its own words. */
export function deadlineInWords(deadline: Deadline, now: Instant): string {
  switch (deadline.type) {
    case "dated":
      return dueWithTimeLeft(deadline.dueBefore, now);
    case "undated":
      return deadline.wording;
  }
}

/**
 * The last day on which something may still be done: the 27th of "before the 28th, 00:00", of "before the
 * 27th, 17:00".
 */
export function lastDayBefore(dueBefore: Instant): CalendarDate {
  const day = dateIn(dueBefore);
  return timeOfDay(dueBefore) === 0 ? addDays(day, -1) : day;
}

/** 27/6/2022 (thứ Hai), the last day on which a report is still on time: for narrow columns of a board. */
export function lastDayInWords(dueBefore: Instant): string {
  const last = lastDayBefore(dueBefore);
  return `${inWords(last)} (${weekdayName(last)})`;
}
