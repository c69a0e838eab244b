import * as v from "valibot";
import { type CalendarDate, inWords } from "../instant.ts";
import type { Misdrafted } from "../problem/misdrafted.ts";
import type { Problem } from "../problem/outcome.ts";
import { dateFrom } from "../text/date-read.ts";
import { textRead } from "../text/door.ts";
import { CalendarYear, type DayOff } from "./year.ts";

type Line = { readonly off: DayOff } | { readonly works: CalendarDate } | { readonly problem: Misdrafted };

/**
 * Reads a year of holidays as the announcement is copied down, one day a line: "02/9/2027 Quốc khánh",
 * "03/02/2027 nghỉ bù Tết Nguyên đán", "02/01/2027 hoán đổi Tết Dương lịch", "09/01/2027 làm việc".
 */
export function readYear(
  year: number,
  text: string,
  source: string,
):
  | { readonly ok: true; readonly year: CalendarYear }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const lines = textRead(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(lineFrom);
  const problems: Problem[] = lines.flatMap((line) =>
    "problem" in line ? [{ field: "days", ...line.problem }] : [],
  );
  if (lines.length === 0) problems.push({ field: "days", code: "no-days-off" });
  if (problems.length > 0) return { ok: false, problems };
  const read = v.safeParse(CalendarYear, {
    ...{ year, source: source.trim() || `lịch nghỉ lễ, tết năm ${year}`, checked: true },
    daysOff: lines.flatMap((line) => ("off" in line ? [line.off] : [])),
    workingDays: lines.flatMap((line) => ("works" in line ? [line.works] : [])),
  });
  if (read.success) return { ok: true, year: read.output };
  return {
    ok: false,
    problems: read.issues.map(({ message }) => ({ field: "days", code: codeOf(message) })),
  };
}

/**
 * The schema names what is wrong by the code it is said under; a year that cannot be has no code of its own.
 */
function codeOf(message: string) {
  return message === "days-of-another-year" || message === "day-twice" ? message : "year-out-of-range";
}

function lineFrom(line: string): Line {
  const [said = "", ...words] = line.split(/\s+/);
  const date = dateFrom(said);
  const name = words.join(" ");
  if (!date) return { problem: { code: "no-holiday-date", read: said } };
  if (/^làm việc/i.test(name)) return { works: date };
  if (name === "") return { problem: { code: "unnamed-day", date } };
  if (/^nghỉ bù/i.test(name)) return { off: { date, name: bare(name, /^nghỉ bù\s*/i), kind: "in-lieu" } };
  if (/^hoán đổi/i.test(name)) return { off: { date, name: bare(name, /^hoán đổi\s*/i), kind: "swapped" } };
  return { off: { date, name, kind: "holiday" } };
}

function bare(name: string, prefix: RegExp): string {
  return name.replace(prefix, "") || name;
}

/** A year as it would be typed in, for correcting it. */
export function printYear({ daysOff, workingDays }: CalendarYear): string {
  const prefix = { holiday: "", "in-lieu": "nghỉ bù ", swapped: "hoán đổi " } as const;
  const lines = [
    ...daysOff.map(({ date, name, kind }) => ({ date, text: `${inWords(date)} ${prefix[kind]}${name}` })),
    ...workingDays.map((date) => ({ date, text: `${inWords(date)} làm việc` })),
  ];
  return lines
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ text }) => text)
    .join("\n");
}
