import type { CalendarDate } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import { dateFrom } from "../text/date-read.ts";
import { textRead } from "../text/door.ts";

/** Longer than any line of a document's head; what is longer is refused with every word kept. */
export const LONGEST_LINE = 400;

/** One box of an entry's form, read through the door. */
export function said(entries: Entries, field: string, problems: Problem[]): string {
  const text = textRead(entries[field] ?? "").trim();
  if (text.length > LONGEST_LINE)
    problems.push({ field, code: "too-long", length: text.length, most: LONGEST_LINE });
  return text;
}

/** What stands on paper in words: signs of mark-up, of an address and what no key types are asked about. */
export function saidOnPaper(entries: Entries, field: string, problems: Problem[]): string {
  const text = said(entries, field, problems);
  if (/[\p{Cc}<>@{}]/u.test((entries[field] ?? "").replace(/[\t\r\n]/gu, " ")))
    problems.push({ field, code: "not-on-paper", read: text });
  return text;
}

/** From when an entry holds, today where nothing is said, and until when; undefined where a day is none. */
export function termIn(
  entries: Entries,
  today: CalendarDate,
  problems: Problem[],
): { readonly validFrom: CalendarDate; readonly validTo?: CalendarDate } | undefined {
  const before = problems.length;
  const day = (field: string) => {
    const typed = said(entries, field, problems);
    const read = typed === "" ? undefined : dateFrom(typed);
    if (typed !== "" && !read) problems.push({ field, code: "not-in-calendar", read: typed });
    return read;
  };
  const [validFrom = today, validTo] = [day("since"), day("until")];
  if (validTo !== undefined && validTo < validFrom) problems.push({ field: "until", code: "term-turned" });
  if (problems.length > before) return undefined;
  return { validFrom, ...(validTo ? { validTo } : {}) };
}
