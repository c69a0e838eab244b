import { calendarDate, inWords } from "../instant.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Boundary } from "./deadline.ts";
import { impossible } from "./marks.ts";
import type { Reading, Reckoning } from "./read.ts";
import { defaultRoll, isBeforeIssue, type Stated, settle } from "./settle.ts";

/** A deadline picked in a form: three numbers, perhaps an hour, and whether the day itself counts. */
export interface Picked {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time?: string;
  readonly boundary: Boundary;
}

/** Judges picked parts as strictly as words, and writes the words that belong to them. */
export function readPicked(picked: Picked, reckoning: Reckoning): Reading {
  const { field = "deadline" } = reckoning;
  const [day, month, year] = [picked.day, picked.month, picked.year].map(numeral);
  if (day === undefined || month === undefined || year === undefined || year < 1000) {
    return unread({ field, code: "not-in-numbers" });
  }
  const date = calendarDate(year, month, day);
  if (!date) return unread({ field, ...(impossible(day, month, year) ?? { code: "no-calendar-day" }) });
  const time = picked.time?.trim();
  if (time && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    return unread({ field, code: "hour-form" });
  }
  const timed: Pick<Stated, "time"> = time ? { time } : {};
  const wording = wordingFor(picked.boundary, inWords(date), time);
  const { deadline, warnings } = settle(
    { date, boundary: time ? "EXCLUSIVE" : picked.boundary, wording, ...timed },
    reckoning.calendar,
    reckoning.roll ?? defaultRoll,
  );
  const early = reckoning.issueDate && isBeforeIssue(deadline, reckoning.issueDate);
  return { ok: true, deadline, warnings: [...warnings, ...(early ? [early] : [])] };
}

function wordingFor(boundary: Boundary, day: string, time: string | undefined): string {
  if (time) return `trước ${time.replace(":", " giờ ")} ngày ${day}`;
  return boundary === "INCLUSIVE" ? `chậm nhất ngày ${day}` : `trước ngày ${day}`;
}

function numeral(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}

function unread(problem: Problem): Reading {
  return { ok: false, problems: [problem] };
}
