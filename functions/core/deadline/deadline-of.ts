import { atTime, type CalendarDate, type Instant, partsOf, startOfDay, weekday } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { Boundary, Recurrence } from "./deadline.ts";
import type { SeenCount } from "./grammar/counts.ts";
import type { SeenDay } from "./grammar/days.ts";
import type { SeenHour } from "./grammar/hours.ts";
import type { Parsed, Sayings } from "./grammar/parse.ts";
import type { Roled } from "./grammar/roles.ts";
import type { SeenTime } from "./grammar/times.ts";
import type { Reading, Reckoning } from "./reading.ts";
import { type Day, dayIn, dayOfPart, endOfLength } from "./reckon.ts";
import { occurrencesFrom, recurrenceOfDays } from "./recurrence.ts";
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

export function wordsOf({ text, tokens }: Parsed, { first, end }: Pick<SeenTime, "first" | "end">): string {
  const [from, to] = [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
  return text.slice(from, to);
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

type Again =
  | { readonly type: "once" }
  | { readonly type: "recurs"; readonly recurs: Recurrence; readonly warnings: readonly Misdated[] }
  | { readonly type: "ask"; readonly wrong: Misdated };

const once: Again = { type: "once" };

/** Whether the day comes back: by what stands right behind it, by its list, or by what its sentence says. */
function recurrenceAt(parsed: Parsed, at: number, says: Sayings): Again {
  const mates = matesOf(parsed, at);
  const [seen] = mates;
  const last = mates.at(-1);
  const roled = parsed.roled[at];
  if (!seen || !last || !roled) return once;
  const { day = 1, of } = seen;
  if (of) {
    if (of.after < 0) return { type: "ask", wrong: { code: "which-month", day } };
    const { every, month, after } = of;
    if (every !== "period") return { type: "recurs", recurs: { every, day, month, after }, warnings: [] };
    const wrong = { code: "which-period", words: wordsOf(parsed, roled.time) } as const;
    // "tháng kế tiếp sau kỳ": read by the month, and said so; a last month has no such plain reading.
    if (after === 0 || month === 0) return { type: "ask", wrong };
    return { type: "recurs", recurs: { every: "month", day, month: 1, after }, warnings: [wrong] };
  }
  if (mates.some(({ year, shortYear, yearOf }) => year !== undefined || shortYear || yearOf)) return once;
  const beside = last.marker ?? seen.marker;
  const apart = beside
    ? undefined
    : (says.marker?.every ?? (says.periodic && seen.month ? "year" : undefined));
  const every = beside ?? apart;
  if (!every) return once;
  const warnings: readonly Misdated[] =
    beside || says.periodic || isBefore(parsed, at, says) ? [] : [{ code: "recurs-assumed" }];
  if (seen.month === undefined) {
    if (every === "month") return { type: "recurs", recurs: { every, day, month: 1, after: 0 }, warnings };
    return { type: "ask", wrong: { code: "which-month", day } };
  }
  const days = mates.flatMap(({ day: each = 1, month }) =>
    month === undefined ? [] : [{ day: each, month }],
  );
  const bad = days.find((each) => each.month < 1 || each.month > 12 || each.day < 1 || each.day > 31);
  if (bad) return once;
  return { type: "recurs", recurs: recurrenceOfDays(days, seen.shift === 1 ? 1 : 0), warnings };
}

/** "Hằng năm, …" said first rules what follows; said behind it may belong to another word. */
function isBefore({ roled, tokens }: Parsed, at: number, { marker }: Sayings): boolean {
  if (marker === undefined || marker.at >= (roled[at]?.time.first ?? 0)) return false;
  const before = tokens[marker.at - 1];
  return !before || before.kind === "sign" || before.text === "kỳ";
}

/** The days of the list that the time at this place stands in, first to last. */
function matesOf({ roled }: Parsed, at: number): readonly SeenDay[] {
  let first = at;
  while (roled[first]?.listed) first -= 1;
  const days: SeenDay[] = [];
  for (let next = first; next === first || roled[next]?.listed; next += 1) {
    const time = roled[next]?.time;
    if (time?.type === "day") days.push(time.day);
  }
  // Days of two rhythms ("ngày 25 tháng cuối quý và ngày 10 tháng 12 hằng năm") are no one list.
  const own = dayAtIndex(roled, at);
  return own && days.some(({ of }) => of) ? [own] : days;
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

/** A year or a month that a day of the same list or span names for this one too. */
function besideOf({ roled }: Parsed, at: number): { readonly year?: number; readonly month?: number } {
  const own = dayAtIndex(roled, at);
  let near: SeenDay | undefined;
  for (let next = at + 1; roled[next]?.listed || roled[next]?.ranged; next += 1)
    near ??= dayAtIndex(roled, next);
  for (let next = at; !near && (roled[next]?.listed || roled[next]?.ranged); next -= 1)
    near = dayAtIndex(roled, next - 1);
  if (!own || !near) return {};
  return {
    ...(near.year !== undefined ? { year: near.year } : {}),
    ...(own.month === undefined && near.month !== undefined ? { month: near.month } : {}),
  };
}

function dayAtIndex(roled: readonly Roled[], at: number): SeenDay | undefined {
  const time = roled[at]?.time;
  return time?.type === "day" ? time.day : undefined;
}

/** A window and an entry of a timetable name calendar days: what ends with them is not moved on. */
function isWindow({ roled }: Parsed, at: number): boolean {
  return roled[at]?.ranged === true && roled[at - 1]?.role === "opening";
}

/** From when it may be handed in: the beginning of the span that ends with this time. */
function openingBefore(
  parsed: Parsed,
  at: number,
  date: CalendarDate,
  reckoning: Reckoning,
): Instant | undefined {
  const begin = parsed.roled[at - 1];
  if (begin?.role !== "opening") return undefined;
  const { time } = begin;
  if (time.type === "hour") {
    const clock = clockOf(time.hour, reckoning);
    return clock.ok && clock.time ? onClock(date, clock.time) : undefined;
  }
  if (time.type !== "day") return undefined;
  const { year, month } = partsOf(date);
  const { day = 1 } = time.day;
  const opened = [time.day.year ?? year, year - 1]
    .map((each) => dayIn({ day, month: time.day.month ?? month, year: each }, {}))
    .find((each) => each.ok && each.date <= date);
  const clock = clockOf(time.hour, reckoning);
  if (!opened?.ok || !clock.ok) return undefined;
  return clock.time ? onClock(opened.date, clock.time) : startOfDay(opened.date);
}

function onClock(date: CalendarDate, time: string): Instant {
  return atTime(date, Number(time.slice(0, 2)), Number(time.slice(3)));
}

type Clock =
  | {
      readonly ok: true;
      readonly time?: string;
      readonly office?: true;
      readonly warnings: readonly Misdated[];
    }
  | { readonly ok: false; readonly wrong: Misdated };

function clockOf(hour: SeenHour | undefined, { officeCloses = "17:00" }: Reckoning): Clock {
  if (!hour) return { ok: true, warnings: [] };
  switch (hour.type) {
    case "office":
      return {
        ok: true,
        time: officeCloses,
        office: true,
        warnings: [{ code: "office-hours", time: officeCloses }],
      };
    case "noon":
      return {
        ok: true,
        time: "12:00",
        office: true,
        warnings: [{ code: "part-of-day", words: hour.words }],
      };
    case "clock": {
      const real = hour.minute < 60 && (hour.hour < 24 || (hour.hour === 24 && hour.minute === 0));
      if (!real) return { ok: false, wrong: { code: "no-such-hour", words: hour.words } };
      const digits = (value: number) => String(value).padStart(2, "0");
      return { ok: true, time: `${digits(hour.hour)}:${digits(hour.minute)}`, warnings: [] };
    }
  }
}

function sideWarnings({ boundary, ranged }: Roled, clock: Extract<Clock, { ok: true }>): readonly Misdated[] {
  const { time, office } = clock;
  if (office || time === "24:00") return [];
  if (time !== undefined) return boundary === "EXCLUSIVE" ? [] : [{ code: "hour-is-late", time }];
  return boundary === undefined && !ranged ? [{ code: "day-counted-in" }] : [];
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

export function unread({ field = "deadline" }: Reckoning, wrong: Misdated): Reading {
  return { ok: false, problems: [{ field, ...wrong }] };
}

/** The words are understood, and leave open what only a person can say. */
export function asked(reckoning: Reckoning, ask: Misdated): Reading {
  return { ok: false, problems: [{ field: reckoning.field ?? "deadline", ...ask }], ask };
}
