import {
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

/** 14:32:07 thứ Hai, 27/6/2022: for receipts, where a second may decide. */
export function momentToTheSecond(at: Instant): string {
  return `${clockDigitsToTheSecond(at)} ${inWordsWithWeekday(dateIn(at))}`;
}
