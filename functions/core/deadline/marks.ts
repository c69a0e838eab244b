import { type CalendarDate, calendarDate, daysIn, type Weekday } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { Boundary } from "./deadline.ts";

/**
 * What can be seen in a sentence: days, hours, and the words that say which side of a day counts. Nothing is
 * decided here. Sentences come in lower case, in NFC, with single spaces.
 */
export interface SeenDate {
  readonly index: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly shortYear?: boolean;
}

const dates = [
  /(\d{1,2}) tháng (\d{1,2})(?:[ ,]+năm (\d{2,4}))?(?!\d)/g,
  /(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?![\d/])/g,
  /(?<=ngày )(\d{1,2}) ?[/-] ?(\d{1,2})(?![\d]| ?[/.-] ?\d)/g,
];

export function datesIn(sentence: string): readonly SeenDate[] {
  const seen = dates.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((found) => ({
      index: found.index,
      end: found.index + found[0].length,
      day: Number(found[1]),
      month: Number(found[2]),
      ...(found[3]?.length === 4 ? { year: Number(found[3]) } : {}),
      ...(found[3] !== undefined && found[3].length < 4 ? { shortYear: true } : {}),
    })),
  );
  return seen.sort((a, b) => a.index - b.index);
}

/** Why a day that was written is not in the calendar, or undefined when it is. */
export function impossible(day: number, month: number, year: number): Misdated | undefined {
  if (calendarDate(year, month, day) !== undefined) return undefined;
  if (month < 1 || month > 12) return { code: "no-such-month", month };
  if (day >= 1 && day <= daysIn(year, month)) return { code: "far-year", year };
  return { code: "no-such-day", day, month, year, days: daysIn(year, month) };
}

/** The first such day on or after another; undefined for 29/2 when no leap year is near. */
export function nextSuch(day: number, month: number, from: CalendarDate): CalendarDate | undefined {
  const year = Number(from.slice(0, 4));
  return [year, year + 1]
    .map((each) => calendarDate(each, month, day))
    .find((date) => date !== undefined && date >= from);
}

type SeenTime = { readonly ok: true; readonly time: string } | { readonly ok: false; readonly words: string };

const clock =
  /(?<![\d/])(\d{1,2}) ?(?:giờ|h|g|:)(?: ?(\d{1,2})(?!\d| tháng|\/))?(?: phút)?( sáng| chiều| tối)?(?![\p{L}\d])/u;

/** The hour in a sentence, if one is named: 17 giờ 00, 17h00, 17h, 17:00, 5 giờ chiều. */
export function timeIn(sentence: string): SeenTime | undefined {
  const found = clock.exec(sentence);
  if (!found) return undefined;
  const afternoon = found[3] === " chiều" || found[3] === " tối";
  const hour = Number(found[1]) + (afternoon && Number(found[1]) < 12 ? 12 : 0);
  const minute = Number(found[2] ?? 0);
  const real = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return real
    ? { ok: true, time: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` }
    : { ok: false, words: found[0].trim() };
}

const before = /(?:^|[^\p{L}])(?:trước)(?![\p{L}])/gu;
const within =
  /(?:^|[^\p{L}])(?:chậm nhất|muộn nhất|đến hết|hết|trong ngày|không quá|không muộn hơn|không chậm hơn|không trễ hơn)(?![\p{L}])/gu;

/** How far back a word may stand from the day it governs. */
const REACH = 60;

/**
 * The side the nearest word before the day, and after the day before it, puts it on; undefined when no word
 * does.
 */
export function boundaryBefore(sentence: string, index: number, after = 0): Boundary | undefined {
  const near = sentence.slice(Math.max(after, index - REACH), index);
  const [excluded, included] = [lastOf(near, before), lastOf(near, within)];
  if (excluded < 0 && included < 0) return undefined;
  return excluded > included ? "EXCLUSIVE" : "INCLUSIVE";
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

const weekdays: Readonly<Record<string, Weekday>> = {
  "thứ hai": 1,
  "thứ 2": 1,
  "thứ ba": 2,
  "thứ 3": 2,
  "thứ tư": 3,
  "thứ 4": 3,
  "thứ năm": 4,
  "thứ 5": 4,
  "thứ sáu": 5,
  "thứ 6": 5,
  "thứ bảy": 6,
  "thứ 7": 6,
  "chủ nhật": 7,
};

/** The weekday written right before or after a day: "thứ Hai, ngày 27/6/2022", "27/6/2022 (thứ Hai)". */
export function weekdayBeside(sentence: string, { index, end }: SeenDate): Weekday | undefined {
  const beside = `${sentence.slice(Math.max(0, index - 20), index)}|${sentence.slice(end, end + 14)}`;
  const found = /(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)/.exec(beside);
  return found?.[1] ? weekdays[found[1]] : undefined;
}
