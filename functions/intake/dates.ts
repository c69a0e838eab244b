import { type CalendarDate, calendarDate } from "../core/instant.ts";

/** A day as officials write it: "ngày 10 tháng 3 năm 2022", "28/3/2024", "03 (ba) tháng 7 năm 2024". */
export const dayWords =
  "(?:ngày\\s*)?\\d{1,2}(?:\\s*\\([^()]{1,20}\\))?(?:\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\s*tháng\\s*\\d{1,2}(?:\\s*\\([^()]{1,20}\\))?\\s*(?:năm|/)\\s*\\d{4})";

/** The day that such words name. */
export function dayOf(words: string): CalendarDate | undefined {
  const [day, month, year] = words.replace(/\([^()]*\)/gu, " ").match(/\d+/gu) ?? [];
  return calendarDate(Number(year), Number(month), Number(day));
}
