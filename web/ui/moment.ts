import {
  type CalendarDate,
  clockDigits,
  clockDigitsToTheSecond,
  dateIn,
  type Instant,
  inWordsWithWeekday,
} from "../../functions/core/instant.ts";

/** 14:32 thứ Hai, 27/6/2022 */
export function momentWords(at: Instant): string {
  return `${clockDigits(at)} ${inWordsWithWeekday(dateIn(at))}`;
}

/** 14:32 of today, 14:32 thứ Hai, 27/6/2022 of any other day, which `day` says in the reader's language. */
export function savedMoment(at: Instant, now: Instant, day: (date: CalendarDate) => string): string {
  return dateIn(at) === dateIn(now) ? clockDigits(at) : `${clockDigits(at)} ${day(dateIn(at))}`;
}

/** 14:32:07 thứ Hai, 27/6/2022: for receipts, where a second may decide. */
export function momentToTheSecond(at: Instant): string {
  return `${clockDigitsToTheSecond(at)} ${inWordsWithWeekday(dateIn(at))}`;
}
