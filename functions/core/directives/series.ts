import * as v from "valibot";
import type { Calendar } from "../calendar/calendar.ts";
import { Every } from "../deadline/deadline.ts";
import { deadlineAfter, type RecurringDeadline, shifted } from "../deadline/deadline-after.ts";
import { monthsLater } from "../deadline/reckon.ts";
import { monthsIn } from "../deadline/recurrence.ts";
import { DirectiveId, PersonId } from "../ids.ts";
import {
  addMilliseconds,
  type CalendarDate,
  Instant,
  inFullWords,
  inWords,
  millisecondsOf,
} from "../instant.ts";
import type { Roster } from "../people/roster.ts";
import { type Demand, Directive } from "./directive.ts";
import { labelAfter, nextPeriod, type Period, spanOf } from "./period.ts";

/**
 * A directive with a demand that comes back is a standing order. Each time is a round of its own: the same
 * document, outline and groups, the next period and the next day. It is opened when the running round's day
 * has passed, so that a unit always has exactly one of them before it.
 */
interface Recurring extends Omit<Demand, "deadline"> {
  readonly deadline: RecurringDeadline;
}

/** In which rhythms a directive comes back; of a round that followed, only in the one that it follows in. */
export function rhythmsOf(directive: Directive): readonly Every[] {
  return [...new Set(recurringIn(directive).map(({ deadline }) => deadline.recurs.every))];
}

/**
 * When the next round of this rhythm is opened: the standing day of this one, whatever an amendment
 * moved.
 */
export function followsAt(directive: Directive, every: Every): Instant | undefined {
  return ofRhythm(directive, every)
    .map(({ deadline }) => deadline.dueBefore)
    .sort()
    .at(-1);
}

/** The same on every machine and at every run, so that a round is opened once. */
export function idAfter({ id, series }: Directive, every: Every): DirectiveId {
  return v.parse(DirectiveId, `${series?.of ?? id}-${every}-${numberOf(series) + 1}`);
}

const numberOf = (series: Directive["series"]) => series?.number ?? 1;

interface Given {
  readonly roster: Roster;
  readonly calendar: Calendar;
  readonly now: Instant;
}

/** The next round, or undefined where the directive does not come back in this rhythm. */
export function roundAfter(
  directive: Directive,
  every: Every,
  { roster, calendar, now }: Given,
): Directive | undefined {
  const pairs = ofRhythm(directive, every).flatMap((demand) => {
    const deadline = deadlineAfter(demand.deadline, calendar);
    return deadline ? [{ demand, deadline }] : [];
  });
  const [first] = pairs;
  if (!first) return undefined;
  const [before, after] = [first.demand.deadline, first.deadline];
  const period = periodAfter(directive.period, every, after);
  const nextPeriodLabel = labelAfter(period);
  const { dataCutoff, closesAt, amendments: _, ...kept } = directive;
  const cutoff = dataCutoff && shifted(dataCutoff.date, every, before.statedDate, after.statedDate);
  const moved = millisecondsOf(after.dueBefore) - millisecondsOf(before.dueBefore);
  const renamed = renaming([
    [directive.period.label, period.label],
    [directive.nextPeriodLabel, nextPeriodLabel],
    ...(dataCutoff && cutoff
      ? ([inWords, inFullWords] as const).map((say): [string, string] => [say(dataCutoff.date), say(cutoff)])
      : []),
  ]);
  const demands = pairs.map(({ demand, deadline }) => ({ ...demand, deadline }));
  return v.parse(Directive, {
    ...kept,
    ...{ id: idAfter(directive, every), roster: roster.id, period, nextPeriodLabel, issuedAt: now },
    ...(dataCutoff && cutoff ? { dataCutoff: { date: cutoff, wording: renamed(dataCutoff.wording) } } : {}),
    sections: renamed(kept.sections),
    ...(kept.outline ? { outline: renamed(kept.outline) } : {}),
    demands: renamed(demands),
    series: { of: directive.series?.of ?? directive.id, every, number: numberOf(directive.series) + 1 },
    ...(closesAt ? { closesAt: addMilliseconds(closesAt, moved) } : {}),
  });
}

function ofRhythm(directive: Directive, every: Every): readonly Recurring[] {
  return recurringIn(directive).filter(({ deadline }) => deadline.recurs.every === every);
}

/** An amendment that gave one round another day leaves the order as it stood before it. */
function recurringIn({ demands, amendments = [], recalled }: Directive): readonly Recurring[] {
  if (recalled) return [];
  return demands.flatMap((demand) => {
    const stood = amendments.filter((each) => each.demand === demand.id).map(({ before }) => before);
    const standing = [demand.deadline, ...stood.reverse()].find(
      (each): each is RecurringDeadline => each.type === "dated" && each.recurs !== undefined,
    );
    return standing ? [{ ...demand, deadline: standing }] : [];
  });
}

/**
 * What the next round is about. A rhythm of whole periods goes on by as many of them (the first half of next
 * year for "hằng năm" about a first half); a shorter one stays in its period until a day lies beyond it.
 */
function periodAfter(period: Period, every: Every, deadline: RecurringDeadline): Period {
  const rhythm = every === "day" || every === "week" ? 0 : monthsIn[every];
  const length = lengthOf(period);
  const steps = length && rhythm >= length && rhythm % length === 0 ? rhythm / length : undefined;
  if (steps !== undefined) {
    let next: Period | undefined = period;
    for (let step = 0; next && step < steps; step += 1) next = nextPeriod(next);
    return next ?? period;
  }
  const about = monthsLater(deadline.statedDate, -rhythm * (deadline.recurs.after ?? 0));
  return beyond(period, about) ? (nextPeriod(period) ?? period) : period;
}

function beyond(period: Period, day: CalendarDate): boolean {
  const span = spanOf(period);
  return span !== undefined && day > span.to;
}

/** In months; of nine months a year, since they come once in one. */
function lengthOf(period: Period): number | undefined {
  const lengths: Readonly<Record<string, number>> = {
    ...{ MONTH: 1, QUARTER: 3, TERM: 6, H1: 6, H2: 6, M9: 12, YEAR: 12, SCHOOL_YEAR: 12 },
    YEARS: 12 * ((period.toYear ?? period.year) - period.year + 1),
  };
  return lengths[period.type];
}

/**
 * The words of the round before that name its period or its cut-off, said of the next. All at once, for the
 * period that was planned for is often the one that is now reported on.
 */
function renaming(pairs: readonly (readonly [string, string])[]): <T>(said: T) => T {
  const inJson = (words: string) => JSON.stringify(words).slice(1, -1);
  const names = new Map(
    pairs.filter(([from, to]) => from !== "" && from !== to).map(([from, to]) => [inJson(from), inJson(to)]),
  );
  if (names.size === 0) return (said) => said;
  const words = [...names.keys()].sort((a, b) => b.length - a.length);
  const literal = words.map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");
  // "ngày 11 tháng 1 năm 2026" is a day and not the month.
  const known = new RegExp(`(?<!\\d )(?:${literal})`, "g");
  return (said) => JSON.parse(JSON.stringify(said).replace(known, (word) => names.get(word) ?? word));
}

/** That no round follows this one, by an officer's act. */
export const SeriesEnd = v.object({
  directive: DirectiveId,
  every: Every,
  by: PersonId,
  at: Instant,
});
export type SeriesEnd = v.InferOutput<typeof SeriesEnd>;
