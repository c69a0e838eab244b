import { type CalendarDate, type Instant, partsOf, startOfDay, weekday } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import { besideOf, isWindow, openingBefore } from "./beside.ts";
import { clockOf, sideWarnings } from "./clock-of.ts";
import type { Boundary, Recurrence } from "./deadline.ts";
import type { SeenCount } from "./grammar/counts.ts";
import { type Parsed, type Sayings, wordsOf } from "./grammar/parse.ts";
import type { Roled } from "./grammar/role-of.ts";
import type { SeenTime } from "./grammar/times.ts";
import { asked, type Reading, type Reckoning, unread } from "./reading.ts";
import { type Day, dayIn, dayOfPart, endOfLength } from "./reckon.ts";
import { occurrencesFrom } from "./recurrence.ts";
import { recurrenceAt } from "./recurs-at.ts";
import { defaultRoll, doubts, isBeforeIssue, type Stated, settle } from "./settle.ts";

/** The time at this place read as a deadline: what instant its words come to, and what they leave open. */
export function deadlineAt(parsed: Parsed, at: number, wording: string, reckoning: Reckoning): Reading {
  const roled = parsed.roled[at];
  if (!roled) return unread(reckoning, { code: "no-day", wording });
  const says = sayingsAt(parsed, roled);
  const { time } = roled;
  switch (time.type) {
    case "day":
      return readDay(parsed, at, time, { wording, says, reckoning });
    case "weekly":
      return readWeekly(roled, time, { wording, says, reckoning });
    case "count":
      return readCount(parsed, roled, time.count, { wording, says, reckoning });
    case "part":
      return readPart(parsed, roled, time, { wording, says, reckoning });
    case "event":
      return asked(reckoning, { code: "which-event", words: wordsOf(parsed, time) });
    case "hour":
      return unread(reckoning, { code: "no-day", wording });
  }
}

interface Given {
  readonly wording: string;
  readonly says: Sayings;
  readonly reckoning: Reckoning;
}

export function sayingsAt(parsed: Parsed, { time }: Roled): Sayings {
  return parsed.sayings[parsed.tokens[time.first]?.sentence ?? 0] ?? {};
}

function readDay(
  parsed: Parsed,
  at: number,
  time: Extract<SeenTime, { type: "day" }>,
  given: Given,
): Reading {
  const { reckoning, says, wording } = given;
  const roled = parsed.roled[at];
  if (!roled) return unread(reckoning, { code: "no-day", wording });
  const clock = clockOf(time.hour, reckoning);
  if (!clock.ok) return unread(reckoning, clock.wrong);
  const again = recurrenceAt(parsed, at, says);
  if (again.type === "ask") return asked(reckoning, again.wrong);
  const day =
    again.type === "recurs"
      ? nextOf(again.recurs, given, roled.boundary, clock.time)
      : dayIn(time.day, { issueDate: reckoning.issueDate, ...besideOf(parsed, at) });
  if (!day.ok) return day.ask ? asked(reckoning, day.wrong) : unread(reckoning, day.wrong);
  const fixed = roled.scheduled || isWindow(parsed, at) ? { roll: "NONE" as const } : {};
  const stated = { ...fixed, ...statedAs(given, day.date, roled.boundary, clock.time) };
  const opensAt = openingBefore(parsed, at, day.date, reckoning);
  const warnings = [
    ...day.warnings,
    ...(again.type === "recurs" ? again.warnings : []),
    ...clock.warnings,
    ...sideWarnings(roled, clock),
    ...(time.weekday === undefined || time.weekday === weekday(day.date)
      ? []
      : [{ code: "weekday-off" as const, date: day.date }]),
    ...sentenceWarnings(roled, says),
  ];
  return settled(stated, reckoning, warnings, {
    ...(again.type === "recurs" ? { recurs: again.recurs } : {}),
    ...(opensAt ? { opensAt } : {}),
  });
}

/** The first time that does not end before the day of issue has begun. */
function nextOf(
  recurs: Recurrence,
  given: Given,
  boundary: Boundary | undefined,
  time: string | undefined,
): Day {
  const { reckoning } = given;
  const { issueDate, calendar, roll = defaultRoll } = reckoning;
  if (!issueDate) return { ok: false, wrong: { code: "no-start", wording: given.wording } };
  const date = occurrencesFrom(recurs, issueDate).find((each) => {
    const { deadline } = settle(statedAs(given, each, boundary, time), calendar, roll);
    return deadline.dueBefore > startOfDay(issueDate);
  });
  return date ? { ok: true, date, warnings: [] } : { ok: false, wrong: { code: "no-calendar-day" } };
}

function sentenceWarnings({ gathered }: Roled, { postmark, excepted }: Sayings): readonly Misdated[] {
  return [
    ...(gathered ? [{ code: "gathering-day" as const }] : []),
    ...(postmark ? [{ code: "postmark" as const }] : []),
    ...(excepted ? [{ code: "excepted" as const, words: excepted }] : []),
  ];
}

/** 24 giờ is the end of the day, which is what an inclusive day means. */
function statedAs(
  { wording, says }: Given,
  date: CalendarDate,
  side: Boundary | undefined,
  time?: string,
): Stated {
  return {
    ...{ wording, date, boundary: side ?? "INCLUSIVE" },
    ...(time === undefined ? {} : time === "24:00" ? { boundary: "INCLUSIVE" } : { time }),
    ...(says.restCounted
      ? { roll: "NONE", restCounted: true }
      : says.restRolls
        ? { roll: "NEXT_WORKING_DAY" }
        : {}),
  };
}

type Weekly = Extract<SeenTime, { type: "weekly" }>;

function readWeekly(roled: Roled, { weekday: day, hour, marker }: Weekly, given: Given): Reading {
  const { reckoning, says } = given;
  const every = marker ?? (says.marker?.every === "week" ? "week" : undefined);
  if ((every !== "week" && every !== "day") || (every === "week" && !day))
    return asked(reckoning, { code: "which-week", words: given.wording });
  const clock = clockOf(hour, reckoning);
  if (!clock.ok) return unread(reckoning, clock.wrong);
  const recurs: Recurrence = { every, day: day ?? 1, month: 1, after: 0 };
  const date = nextOf(recurs, given, roled.boundary, clock.time);
  if (!date.ok) return unread(reckoning, date.wrong);
  const warnings = [...clock.warnings, ...sideWarnings(roled, clock), ...sentenceWarnings(roled, says)];
  return settled(statedAs(given, date.date, roled.boundary, clock.time), reckoning, warnings, { recurs });
}

function readCount(parsed: Parsed, roled: Roled, count: SeenCount, given: Given): Reading {
  const { reckoning, wording } = given;
  if (count.way === "unclear")
    return asked(reckoning, { code: "within-or-after", words: wordsOf(parsed, roled.time) });
  const start = startOf(parsed, count, given);
  if (!start.ok) return start.ask ? asked(reckoning, start.wrong) : unread(reckoning, start.wrong);
  const length = count.way === "before" ? { ...count, count: -count.count } : count;
  const date = endOfLength(length, start.date, reckoning.calendar);
  if (!date) return asked(reckoning, { code: "no-start", wording });
  return settled({ ...statedAs(given, date, "INCLUSIVE"), relative: count.way === "within" }, reckoning, [
    ...start.warnings,
    ...(count.unit === "ngày làm việc" ? doubts(reckoning.calendar, date) : []),
    ...sentenceWarnings(roled, given.says),
  ]);
}

/** The day a length is counted from: written there, that of the issue, the end of a period, or an event's. */
function startOf(parsed: Parsed, { anchor }: SeenCount, { reckoning, wording }: Given): Day {
  const { issueDate } = reckoning;
  const inside = anchor.day ? dayIn(anchor.day, { issueDate }) : undefined;
  if (inside) return inside;
  switch (anchor.type) {
    case "none":
      return { ok: false, wrong: { code: "no-start", wording }, ask: true };
    case "event": {
      const end = anchor.part && issueDate ? endOfPart(anchor.part, issueDate) : undefined;
      if (end) return { ok: true, date: end, warnings: [{ code: "year-assumed", date: end }] };
      return { ok: false, wrong: { code: "which-event", words: wordsOf(parsed, anchor) }, ask: true };
    }
    case "issue":
    case "receipt":
      if (!issueDate) return { ok: false, wrong: { code: "no-start", wording } };
      return {
        ...{ ok: true, date: issueDate },
        warnings: [
          { code: "from-issue", date: issueDate },
          ...(anchor.type === "receipt" ? [{ code: "receipt-differs" as const }] : []),
        ],
      };
  }
}

/** Of a half-year or a year that ends: the first such end on or after the issue. */
function endOfPart(part: "H1" | "M9" | "YEAR", issueDate: CalendarDate): CalendarDate | undefined {
  const [month, day] = { H1: [6, 30], M9: [9, 30], YEAR: [12, 31] }[part] as [number, number];
  const end = dayIn({ day, month }, { issueDate });
  return end.ok ? end.date : undefined;
}

function readPart(
  parsed: Parsed,
  roled: Roled,
  time: Extract<SeenTime, { type: "part" }>,
  given: Given,
): Reading {
  const { reckoning } = given;
  const words = wordsOf(parsed, time);
  const { year: said, shift, yearOf, marker } = time.part.year ?? {};
  if (marker || given.says.marker) return asked(reckoning, { code: "which-year", words });
  const issued = reckoning.issueDate && partsOf(reckoning.issueDate).year;
  const year = said ?? (issued === undefined ? undefined : issued + (shift ?? 0));
  if (year === undefined || yearOf) return asked(reckoning, { code: "which-year", words });
  const date = dayOfPart(time.part, year);
  if (!date) return unread(reckoning, { code: "no-such-part", words });
  return settled(statedAs(given, date, roled.boundary), reckoning, [{ code: "part-of-year", words, date }]);
}

function settled(
  stated: Stated,
  reckoning: Reckoning,
  warnings: readonly Misdated[],
  more: { readonly recurs?: Recurrence; readonly opensAt?: Instant } = {},
): Reading {
  const { calendar, roll = defaultRoll, issueDate } = reckoning;
  const { deadline, warnings: onRest } = settle(stated, calendar, roll);
  const early = issueDate && !more.recurs && isBeforeIssue(deadline, issueDate);
  const all = [...warnings, ...onRest, ...(early ? [early] : [])];
  return { ok: true, deadline: { ...deadline, ...more }, warnings: eachOnce(all) };
}

/** A doubt that two steps have is told once. */
function eachOnce(warnings: readonly Misdated[]): readonly Misdated[] {
  return [...new Map(warnings.map((each) => [JSON.stringify(each), each])).values()];
}
