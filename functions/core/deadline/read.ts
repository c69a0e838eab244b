import type { Calendar } from "../calendar/calendar.ts";
import { type CalendarDate, calendarDate, partsOf, weekday } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { Problem } from "../problem/outcome.ts";
import { textRead } from "../text/door.ts";
import type { Boundary, Deadline } from "./deadline.ts";
import {
  boundaryBefore,
  datesIn,
  impossible,
  nextSuch,
  type SeenDate,
  timeIn,
  weekdayBeside,
} from "./marks.ts";
import { endOfPeriod, type Period, periodIn, type VagueDay, vagueDayIn } from "./periods.ts";
import { defaultRoll, doubts, isBeforeIssue, type RollPolicies, type Stated, settle } from "./settle.ts";

/** What a wording is read by. Without `issueDate`, a day must name its year and a period its first day. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly roll?: RollPolicies;
  readonly issueDate?: CalendarDate;
  /** When offices close, for "hết giờ làm việc". */
  readonly officeCloses?: string;
  /** Form entry that problems name. */
  readonly field?: string;
}

/**
 * The deadline with what its drafter should know about it, or why it cannot be read. `ask` is set where the
 * words are understood and leave something open that only a person can say (an event's day, one of two
 * readings); the same stands among the problems, for nothing is issued before it is answered.
 */
export type Reading =
  | {
      readonly ok: true;
      readonly deadline: Deadline;
      readonly warnings: readonly Misdated[];
      readonly cutoff?: CalendarDate;
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly ask?: Misdated;
      readonly cutoff?: CalendarDate;
    };

const undated = /(thường xuyên|định kỳ|kịp thời|khi có yêu cầu|khi được yêu cầu|đột xuất)/;
const recurring = /(hằng|hàng) (tuần|tháng|quý|năm)/;
const officeHours = /(hết giờ (làm việc|hành chính)|giờ hành chính)/;
// The period reported on, the cut-off of its figures and the date of a cited document are days too, but not
// the deadline.
const asides = [
  /từ ngày (?:\d{1,2} tháng \d{1,2}(?: năm \d{4})?|[\d/.-]*\d) đến(?: hết)? ngày (?:\d{1,2} tháng \d{1,2}(?: năm \d{4})?|[\d/.-]*\d)/g,
  /(?:chốt |lấy )?số liệu[^.;]{0,40}?(?:đến|từ)(?: hết)? ngày [\d/. -]*(?:\d|\d tháng \d{1,2}(?: năm \d{4})?)/g,
  /tính đến(?: hết)? ngày (?:\d{1,2} tháng \d{1,2}(?: năm \d{4})?|[\d/. -]*\d)/g,
  /số [\p{L}\d./-]+ ngày (?:\d{1,2} tháng \d{1,2} năm \d{4}|[\d/. -]*\d)/gu,
];

/** The longest sentence about a deadline in any directive known has some 300 letters. */
const LONGEST = 2_000;

/**
 * Reads a deadline as officials write it: "chậm nhất ngày 27 tháng 6 năm 2022", "trước 17 giờ 00 ngày
 * 25/9/2026", "trong thời hạn 10 ngày làm việc kể từ ngày ban hành", "giữa năm 2027", "thường xuyên". Doubt
 * becomes a warning with the reading that was chosen; a day that does not exist is refused.
 */
export function readDeadline(wording: string, reckoning: Reckoning): Reading {
  const kept = textRead(wording).replace(/\s+/g, " ").trim();
  if (kept.length > LONGEST) {
    return unread(reckoning, { code: "long-wording", length: kept.length, most: LONGEST });
  }
  const sentence = asides.reduce(
    (text, aside) => text.replace(aside, (words) => "…".repeat(words.length)),
    kept.toLowerCase(),
  );
  const period = periodIn(sentence);
  if (period) return relative(kept, period, reckoning);
  const dates = datesIn(sentence);
  if (dates.length > 0 && !recurring.test(sentence)) return dated(kept, sentence, dates, reckoning);
  if (recurring.test(sentence)) {
    return { ok: true, deadline: { type: "undated", wording: kept }, warnings: [recurs] };
  }
  const vague = vagueDayIn(sentence);
  if (vague) return inPartOfYear(kept, sentence, vague, reckoning);
  if (undated.test(sentence)) return { ok: true, deadline: { type: "undated", wording: kept }, warnings: [] };
  return unread(reckoning, { code: "no-day", wording: kept });
}

const recurs: Misdated = { code: "recurs" };

function dated(kept: string, sentence: string, dates: readonly SeenDate[], reckoning: Reckoning): Reading {
  const sided = (seen: SeenDate) => boundaryBefore(sentence, seen.index, dates[dates.indexOf(seen) - 1]?.end);
  const marked = dates.filter((seen) => sided(seen) !== undefined);
  const seen = dates.length === 1 ? dates[0] : marked.length === 1 ? marked[0] : undefined;
  if (!seen) {
    return unread(reckoning, { code: "several-days", count: dates.length, wording: kept });
  }
  if (seen.shortYear) return unread(reckoning, { code: "short-year" });
  const day = dayOf(seen, reckoning);
  if (!day.ok) return unread(reckoning, day.wrong);
  const time = timeIn(sentence);
  if (time?.ok === false) return unread(reckoning, { code: "no-such-hour", words: time.words });
  const office = time === undefined && officeHours.test(sentence);
  const clock = office ? (reckoning.officeCloses ?? "17:00") : time?.time;
  const boundary = sided(seen);
  const stated = statedAs(kept, day.date, boundary, clock);
  return settled(stated, reckoning, [
    ...(dates.length > 1 ? [{ code: "other-day" as const, date: day.date }] : []),
    ...day.warnings,
    ...sideWarnings(boundary, clock, office),
    ...weekdayWarning(day.date, weekdayBeside(sentence, seen)),
  ]);
}

/** 24 giờ is the end of the day, which is what an inclusive day means. */
function statedAs(
  wording: string,
  date: CalendarDate,
  boundary: Boundary | undefined,
  time?: string,
): Stated {
  if (time === "24:00") return { wording, date, boundary: "INCLUSIVE" };
  return { wording, date, boundary: boundary ?? "INCLUSIVE", ...(time === undefined ? {} : { time }) };
}

function sideWarnings(
  boundary: Boundary | undefined,
  time: string | undefined,
  office: boolean,
): readonly Misdated[] {
  if (office) return [{ code: "office-hours", time: time ?? "" }];
  if (boundary === undefined) {
    return [{ code: "day-counted-in" }];
  }
  return boundary === "INCLUSIVE" && time !== undefined && time !== "24:00"
    ? [{ code: "hour-is-late", time }]
    : [];
}

function weekdayWarning(date: CalendarDate, written: number | undefined): readonly Misdated[] {
  return written === undefined || written === weekday(date) ? [] : [{ code: "weekday-off", date }];
}

type Day =
  | { readonly ok: true; readonly date: CalendarDate; readonly warnings: readonly Misdated[] }
  | { readonly ok: false; readonly wrong: Misdated };

function dayOf(seen: SeenDate, { issueDate }: Reckoning): Day {
  const { day, month, year } = seen;
  if (year !== undefined) {
    const date = calendarDate(year, month, day);
    return date
      ? { ok: true, date, warnings: [] }
      : { ok: false, wrong: impossible(day, month, year) ?? { code: "no-calendar-day" } };
  }
  if (!issueDate) return { ok: false, wrong: { code: "no-year" } };
  const date = nextSuch(day, month, issueDate);
  return date
    ? { ok: true, date, warnings: [{ code: "year-assumed", date }] }
    : { ok: false, wrong: impossible(day, month, partsOf(issueDate).year) ?? { code: "no-calendar-day" } };
}

function relative(kept: string, period: Period, reckoning: Reckoning): Reading {
  const [named] = datesIn(period.from);
  const start = named ? dayOf(named, reckoning) : undefined;
  if (start && !start.ok) return unread(reckoning, start.wrong);
  const from = start?.date ?? reckoning.issueDate;
  if (!from) return unread(reckoning, { code: "no-start", wording: kept });
  const onReceipt = /nhận được/.test(period.from);
  const date = endOfPeriod(period, from, reckoning.calendar);
  return settled({ wording: kept, date, boundary: "INCLUSIVE", relative: true }, reckoning, [
    ...(start?.warnings ?? []),
    ...(named ? [] : [{ code: "from-issue" as const, date: from }]),
    ...(onReceipt ? [{ code: "receipt-differs" as const }] : []),
    ...(period.unit === "ngày làm việc" ? doubts(reckoning.calendar, date) : []),
  ]);
}

function inPartOfYear(kept: string, sentence: string, vague: VagueDay, reckoning: Reckoning): Reading {
  const year = vague.year ?? (reckoning.issueDate && partsOf(reckoning.issueDate).year);
  if (year === undefined) return unread(reckoning, { code: "which-year", words: vague.words });
  const date = vague.dayIn(year);
  if (!date) return unread(reckoning, { code: "no-such-part", words: vague.words });
  const boundary = boundaryBefore(sentence, vague.index) ?? "INCLUSIVE";
  return settled({ wording: kept, date, boundary }, reckoning, [
    { code: "part-of-year", words: vague.words, date },
  ]);
}

function settled(stated: Stated, reckoning: Reckoning, warnings: readonly Misdated[]): Reading {
  const { deadline, warnings: more } = settle(stated, reckoning.calendar, reckoning.roll ?? defaultRoll);
  const early = reckoning.issueDate && isBeforeIssue(deadline, reckoning.issueDate);
  return { ok: true, deadline, warnings: once([...warnings, ...more, ...(early ? [early] : [])]) };
}

/** A doubt that two steps have is told once. */
function once(warnings: readonly Misdated[]): readonly Misdated[] {
  return [...new Map(warnings.map((each) => [JSON.stringify(each), each])).values()];
}

function unread({ field = "deadline" }: Reckoning, wrong: Misdated): Reading {
  return { ok: false, problems: [{ field, ...wrong }] };
}
