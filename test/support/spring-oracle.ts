import * as v from "valibot";
import { atTime, CalendarDate, dateIn, type Instant, startOfDay } from "../../functions/core/instant.ts";
import type { Entry } from "../../functions/core/obligation/ledger.ts";
import { at, due as issued, spring } from "./spring-round.ts";

/**
 * The ladder once more, as plainly as it can be said, for the spring round only: it reads nothing but the
 * ledger, and shares neither calendar nor plan with what it judges.
 */
export interface Known {
  /** The demand's own instant, where an amendment gave it another. */
  readonly due?: Instant;
  readonly extended?: { readonly until: Instant; readonly at: Instant; readonly revokedAt?: Instant };
  readonly revision: number;
  readonly returned?: { readonly dueBefore: Instant; readonly at: Instant; readonly revision: number };
  /** When reports were taken back. */
  readonly withdrawn: readonly Instant[];
  readonly waived: boolean;
  readonly opened: boolean;
}

export interface Expected {
  readonly id: string;
  readonly dueAt: Instant;
}

/** What the record says after these entries. */
export function known(entries: readonly Entry[]): Known {
  let state: Known = { revision: 0, withdrawn: [], waived: false, opened: false };
  for (const { deed } of entries) {
    const { at, detail } = deed;
    if (deed.act === "obliged") {
      const moved = detail.dueBefore as Instant;
      const { returned } = state;
      const back =
        returned && returned.dueBefore < moved ? { returned: { ...returned, dueBefore: moved } } : {};
      state = { ...state, due: moved, ...back };
    }
    if (deed.act === "extended") state = { ...state, extended: { until: detail.until as Instant, at } };
    if (deed.act === "extension-revoked" && state.extended) {
      state = { ...state, extended: { ...state.extended, revokedAt: at } };
    }
    if (deed.act === "received") state = { ...state, revision: Number(detail.revision) };
    if (deed.act === "withdrawn") state = { ...state, revision: 0, withdrawn: [...state.withdrawn, at] };
    if (deed.act === "returned") {
      const dueBefore = detail.dueBefore as Instant;
      state = { ...state, returned: { dueBefore, at, revision: Number(detail.revision) } };
    }
    if (deed.act === "accepted") {
      const { returned: _, ...rest } = state;
      state = rest;
    }
    if (deed.act === "opened") state = { ...state, opened: true };
    if (deed.act === "waived") state = { ...state, waived: true };
  }
  return state;
}

/** Everything the clock that runs now will ever owe; nothing when none runs. */
export function expectedBy(state: Known, closesAt?: Instant): readonly Expected[] {
  const clock = runningIn(state);
  if (!clock) return [];
  const last = dayBefore(clock.due);
  const afresh = clock.resumed && dateIn(clock.resumed) > last ? dateIn(clock.resumed) : last;
  const first = clock.correction
    ? []
    : ([
        ["letter", 3],
        ["leader-list", 5],
        ["criticism", 10],
      ] as const);
  const rungs = [
    ...(
      [
        ["remind-7", -7],
        ["remind-3", -3],
        ["remind-1", -1],
      ] as const
    ).map(([id, days]) => rung(id, clock, last, days)),
    ...([["chase", 1], ...first] as const).map(([id, days]) => rung(id, clock, afresh, days)),
    ...(state.opened || clock.correction
      ? []
      : [{ id: `acknowledge@${clock.key}`, dueAt: at("2026-04-03T08:00+07:00") }]),
  ].filter(({ id, dueAt }) => dueAt >= clock.since && (dueAt < clock.due || !/^(remind|ack)/.test(id)));
  // Whichever is later: moments are text, and text sorts.
  const overdueAt = [clock.since, clock.due].sort().at(-1) ?? clock.due;
  const all = [...rungs, { id: `overdue@${clock.key}`, dueAt: overdueAt }];
  if (closesAt === undefined) return all;
  return [...all.filter(({ dueAt }) => dueAt < closesAt), { id: `close@${clock.key}`, dueAt: closesAt }];
}

/** The name of the clock that runs, or nothing when the party is waited for no more. */
export function clockIn(state: Known): string | undefined {
  return runningIn(state)?.key;
}

interface Running {
  readonly key: string;
  readonly due: Instant;
  readonly since: Instant;
  readonly correction: boolean;
  readonly resumed?: Instant;
}

function runningIn(state: Known): Running | undefined {
  const clock = waitingIn(state);
  if (!clock || clock.correction) return clock;
  // Whoever takes a report back after the deadline is waited for from then: once, however often it is done.
  const [back] = state.withdrawn.filter((moment) => moment >= clock.due);
  return back && back > clock.since ? { ...clock, since: back, resumed: back } : clock;
}

function waitingIn({ waived, revision, returned, extended, due = issued }: Known): Running | undefined {
  if (waived) return undefined;
  if (revision > 0) {
    if (returned?.revision !== revision) return undefined;
    const key = `${returned.dueBefore}~${revision}`;
    return { key, due: returned.dueBefore, since: returned.at, correction: true };
  }
  if (extended && !extended.revokedAt && extended.until > due) {
    return { key: extended.until, due: extended.until, since: extended.at, correction: false };
  }
  const resumed = extended && extended.until > due ? extended.revokedAt : undefined;
  const since = resumed ?? spring.directive.issuedAt;
  return { key: due, due, since, correction: false, ...(resumed ? { resumed } : {}) };
}

function rung(id: string, clock: { readonly key: string }, from: CalendarDate, days: number): Expected {
  return { id: `${id}@${clock.key}`, dueAt: atTime(workingDays(from, days), 8) };
}

const holidays = new Set(["2026-04-27", "2026-04-30", "2026-05-01"]);

const counted = new Map<string, CalendarDate>();

function workingDays(from: CalendarDate, count: number): CalendarDate {
  const name = `${from} ${count}`;
  const day = counted.get(name) ?? countedOut(from, count);
  counted.set(name, day);
  return day;
}

function countedOut(from: CalendarDate, count: number): CalendarDate {
  let day = from;
  let left = Math.abs(count);
  while (left > 0) {
    day = shifted(day, Math.sign(count));
    const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
    if (!weekend && !holidays.has(day)) left -= 1;
  }
  return day;
}

function shifted(day: CalendarDate, by: number): CalendarDate {
  const moved = new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000);
  return v.parse(CalendarDate, moved.toISOString().slice(0, 10));
}

/** The day on which the last millisecond before the instant lies. */
function dayBefore(instant: Instant): CalendarDate {
  const day = dateIn(instant);
  return startOfDay(day) === instant ? shifted(day, -1) : day;
}
