import { addWorkingDays, type Calendar } from "../calendar/calendar.ts";
import { isOnTime } from "../deadline/gate.ts";
import type { Directive } from "../directives/directive.ts";
import {
  addMilliseconds,
  atTime,
  type CalendarDate,
  dateIn,
  type Instant,
  millisecondsOf,
} from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { type Clock, clockOf } from "./clock.ts";
import type { Audience, Ladder, Step } from "./ladder.ts";

/**
 * One thing enforcement does to one obligation, once. `id` is its claim: the step and the clock it belongs
 * to.
 */
export interface Measure {
  readonly id: string;
  readonly kind: Step["measure"] | "mark-overdue" | "close";
  readonly dueAt: Instant;
  readonly tells: readonly Audience[];
}

/** A measure as it is to be taken now: carried out, or only written down because its moment has passed. */
export interface OwedMeasure extends Measure {
  readonly superseded: boolean;
  /** How late it is taken, when that is later than the ladder lets pass without a word. */
  readonly lateByMs?: number;
}

/**
 * Everything the clock now running holds in store for the obligation, taken or not, in the order it falls
 * due.
 */
export function plannedMeasures(
  obligation: Obligation,
  directive: Directive,
  ladder: Ladder,
  calendar: Calendar,
): readonly Measure[] {
  const clock = clockOf(obligation, directive);
  if (!clock) return [];
  const close = directive.closesAt;
  const rungs = ladder.steps
    .filter((step) => clock.type === "first" || step.corrections)
    .filter((step) => step.measure !== "acknowledge" || obligation.openedAt === undefined)
    .map((step) => rung(step, clock, directive, ladder, calendar))
    .filter((each) => each.dueAt >= clock.since && !(isReminder(each) && each.dueAt >= clock.dueBefore));
  return [...rungs, overdueMark(clock)]
    .filter(({ dueAt }) => close === undefined || dueAt < close)
    .concat(close === undefined ? [] : [closing(clock, close)])
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

/**
 * What is owed by `now` and was not taken. A reminder, or asking for an acknowledgement, is superseded when
 * the deadline has passed or a later reminder is owed as well, so that a sweep that slept sends one and skips
 * none; what follows a deadline is always carried out.
 */
export function measuresOwed(
  obligation: Obligation,
  directive: Directive,
  ladder: Ladder,
  calendar: Calendar,
  now: Instant,
): readonly OwedMeasure[] {
  const clock = clockOf(obligation, directive);
  const owed = untaken(obligation, directive, ladder, calendar).filter(({ dueAt }) => dueAt <= now);
  const lastReminder = owed.findLast(isReminder);
  const due = clock?.dueBefore;
  return owed.map((measure) => {
    const lateByMs = millisecondsOf(now) - millisecondsOf(measure.dueAt);
    return {
      ...measure,
      superseded:
        isReminder(measure) && (measure !== lastReminder || due === undefined || !isOnTime(now, due)),
      ...(lateByMs > ladder.lateAfterMinutes * 60_000 ? { lateByMs } : {}),
    };
  });
}

/** When the sweep must look at the obligation again; undefined while the ladder holds nothing more for it. */
export function nextDue(
  obligation: Obligation,
  directive: Directive,
  ladder: Ladder,
  calendar: Calendar,
): Instant | undefined {
  return untaken(obligation, directive, ladder, calendar)[0]?.dueAt;
}

function untaken(...planned: Parameters<typeof plannedMeasures>): readonly Measure[] {
  const taken = new Set(planned[0].taken);
  return plannedMeasures(...planned).filter(({ id }) => !taken.has(id));
}

/** What only makes sense while there is still time. */
function isReminder({ kind }: Measure): boolean {
  return kind === "remind" || kind === "acknowledge";
}

function rung(step: Step, clock: Clock, directive: Directive, ladder: Ladder, calendar: Calendar): Measure {
  const from = step.measure === "acknowledge" ? dateIn(directive.issuedAt) : countedFrom(step, clock);
  const day = addWorkingDays(calendar, from, step.workingDays);
  return { ...named(step.id, clock), kind: step.measure, dueAt: atClock(day, ladder.at), tells: step.tells };
}

/**
 * T is the last day on time; after a revoked extension the rungs that blame start afresh on the day of the
 * revocation.
 */
function countedFrom(step: Step, clock: Clock): CalendarDate {
  const last = dateIn(addMilliseconds(clock.dueBefore, -1));
  const resumed = clock.resumedAt && dateIn(clock.resumedAt);
  return step.measure !== "remind" && resumed !== undefined && resumed > last ? resumed : last;
}

function overdueMark(clock: Clock): Measure {
  const dueAt = isOnTime(clock.since, clock.dueBefore) ? clock.dueBefore : clock.since;
  return { ...named("overdue", clock), kind: "mark-overdue", dueAt, tells: [] };
}

function closing(clock: Clock, closesAt: Instant): Measure {
  return { ...named("close", clock), kind: "close", dueAt: closesAt, tells: ["head"] };
}

function named(step: string, clock: Clock): { readonly id: string } {
  return { id: `${step}@${clock.key}` };
}

/** The moment a clock in Vietnam shows "08:00" on the day. */
export function atClock(day: CalendarDate, clock: string): Instant {
  return atTime(day, Number(clock.slice(0, 2)), Number(clock.slice(3)));
}
