import * as v from "valibot";

/**
 * Moments and calendar days. Vietnam has kept +07:00 without summer time since 1975, so the offset is a
 * constant and the host's own zone, whatever it is, never enters.
 */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

const unreadable = "Không đọc được thời điểm. Viết như 2022-06-27T17:00:00+07:00.";

/**
 * A moment as `YYYY-MM-DDTHH:mm:ss.sssZ`, so that order as text is order in time. Any ISO moment that names
 * its offset is read; finer than a millisecond is cut off, never rounded up past a deadline.
 */
export const Instant = v.pipe(
  v.string(),
  v.regex(isoInstant, unreadable),
  v.check((text) => normalised(text) !== undefined, unreadable),
  v.transform((text) => normalised(text) ?? text),
  v.brand("Instant"),
);
export type Instant = v.InferOutput<typeof Instant>;

/** A day of the calendar, `YYYY-MM-DD`. Days that do not exist, such as 31/4 or 29/2/2023, are refused. */
export const CalendarDate = v.pipe(
  v.string(),
  v.check(isRealDate, "Ngày này không có trong lịch. Viết như 2022-06-27."),
  v.brand("CalendarDate"),
);
export type CalendarDate = v.InferOutput<typeof CalendarDate>;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

function normalised(text: string): string | undefined {
  // Date.parse takes 30 February for 2 March, so the day is judged before it is trusted.
  const at = isRealDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  // Past the years 0000 to 9999 the text grows a sign and no longer sorts.
  return Number.isNaN(at) || new Date(at).toISOString().length !== 24
    ? undefined
    : new Date(at).toISOString();
}

/**
 * Days outside these years are slips of the hand, and reckoning on from 9999 would leave the years that sort.
 */
const YEARS = { first: 1900, last: 2200 };

function isRealDate(text: string): boolean {
  const parts = isoDate.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= YEARS.first && year <= YEARS.last && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month has; none when there is no such month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The day with these numbers, or nothing when the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return isRealDate(text) ? (text as CalendarDate) : undefined;
}

export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The moment that many milliseconds after 1970 began in UTC. */
export function instantOf(milliseconds: number): Instant {
  return sortable(milliseconds) as Instant;
}

/** Ladders are planned by the ten thousand, so what is right by construction is not parsed again. */
function sortable(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  if (text.length !== 24) throw new RangeError(`${text} lies outside the years 0000 to 9999.`);
  return text;
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Midnight in Vietnam at which the day begins. */
export function startOfDay(date: CalendarDate): Instant {
  return instantOf(Date.parse(date) - OFFSET_MS);
}

/**
 * The moment a clock in Vietnam shows this hour and minute of the day. 24:00 is where the next day begins.
 */
export function atTime(date: CalendarDate, hour: number, minute = 0): Instant {
  return instantOf(Date.parse(date) - OFFSET_MS + (hour * 60 + minute) * 60_000);
}

/** The day it is in Vietnam at this moment. */
export function dateIn(instant: Instant): CalendarDate {
  return localText(instant).slice(0, 10) as CalendarDate;
}

/** Milliseconds since midnight in Vietnam. */
export function timeOfDay(instant: Instant): number {
  return millisecondsOf(instant) - millisecondsOf(startOfDay(dateIn(instant)));
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return sortable(Date.parse(date) + days * DAY_MS).slice(0, 10) as CalendarDate;
}

export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

export function weekday(date: CalendarDate): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}

/** The moment as a clock in Vietnam shows it, still in ISO order: 2022-06-28T00:00:00.000. */
function localText(instant: Instant): string {
  return new Date(millisecondsOf(instant) + OFFSET_MS).toISOString().slice(0, 23);
}

/** 2022-06-28T00:00:00+07:00, for who reads it outside. */
export function instantInVietnam(instant: Instant): string {
  return `${localText(instant).slice(0, 19)}+07:00`;
}

const weekdayNames = {
  1: "thứ Hai",
  2: "thứ Ba",
  3: "thứ Tư",
  4: "thứ Năm",
  5: "thứ Sáu",
  6: "thứ Bảy",
  7: "Chủ nhật",
} as const satisfies Record<Weekday, string>;

export function weekdayName(date: CalendarDate): string {
  return weekdayNames[weekday(date)];
}

/** Days below 10 are padded, and of the months January and February only (Decree 30/2020, Annex I, II.4). */
export const dayDigits = (day: number) => digits(day, 2);
export const monthDigits = (month: number) => digits(month, month <= 2 ? 2 : 1);

/** 27/6/2022, 04/6/2021, 28/02/2021 */
export function inWords(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${dayDigits(day)}/${monthDigits(month)}/${year}`;
}

/** ngày 05 tháng 01 năm 2020, as a document's head and its body write it. */
export function dateWords(day: number, month: number, year: number): string {
  return `ngày ${dayDigits(day)} tháng ${monthDigits(month)} năm ${year}`;
}

/** ngày 27 tháng 6 năm 2022 */
export function inFullWords(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return dateWords(day, month, year);
}

/** thứ Hai, 27/6/2022 */
export function inWordsWithWeekday(date: CalendarDate): string {
  return `${weekdayName(date)}, ${inWords(date)}`;
}

/** 14:32 on a clock in Vietnam. */
export function clockDigits(instant: Instant): string {
  return localText(instant).slice(11, 16);
}

/** 14:32:07, for receipts, where a second may decide. */
export function clockDigitsToTheSecond(instant: Instant): string {
  return localText(instant).slice(11, 19);
}

/**
 * The first whole minute that everything up to the instant came before: "trước 08 giờ 09 phút" takes in
 * 08:08:19.
 */
export function minuteBounding(instant: Instant): Instant {
  return instantOf(Math.ceil(millisecondsOf(instant) / MINUTE_MS) * MINUTE_MS);
}

/** 14 giờ 32 phút */
export function clockWords(instant: Instant): string {
  const [hour, minute] = clockDigits(instant).split(":");
  return `${hour} giờ ${minute} phút`;
}

/**
 * còn 2 ngày 7 giờ; quá hạn 3 ngày. The two largest units, each cut off rather than rounded, so that nobody
 * is promised an hour that is not there. At the very moment of the deadline it is already past.
 */
export function timeLeft(now: Instant, until: Instant): string {
  const milliseconds = millisecondsOf(until) - millisecondsOf(now);
  return milliseconds > 0 ? `còn ${timeSpan(milliseconds)}` : `quá hạn ${timeSpan(-milliseconds)}`;
}

/** 1 ngày 12 giờ: the two largest units of a span, cut off. */
export function timeSpan(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 0) return `${days} ngày${hours > 0 ? ` ${hours} giờ` : ""}`;
  if (hours > 0) return `${hours} giờ${rest > 0 ? ` ${rest} phút` : ""}`;
  return minutes > 0 ? `${minutes} phút` : "dưới 1 phút";
}

const digits = (value: number, width: number) => String(value).padStart(width, "0");
