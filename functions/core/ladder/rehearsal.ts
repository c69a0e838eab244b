import type { Calendar } from "../calendar/calendar.ts";
import { type CalendarDate, dateIn, type Instant } from "../instant.ts";
import { readersOf } from "../notice/reader.ts";
import { partyName } from "../obligation/naming.ts";
import { obligationsOf } from "../obligation/obliged.ts";
import type { Setting } from "../obligation/setting.ts";
import { clockOf } from "./clock.ts";
import { mailOpensAt } from "./hours.ts";
import type { Ladder } from "./ladder.ts";
import { plannedMeasures } from "./measures.ts";
import { whyUnfit } from "./take.ts";
import { messageFor } from "./wording.ts";

/** One mail that would go out if nobody answered: to whom, on which day, with what, about whom. */
export interface Foretold {
  readonly at: Instant;
  readonly date: CalendarDate;
  readonly person: string;
  readonly to: string;
  readonly what: string;
  readonly parties: readonly string[];
}

/**
 * Who would be told what, on which day, were the directive issued as it is and nobody ever answered: by the
 * same plan, readers and words as the sweep's own. Read before issuing; it writes and sends nothing.
 */
export function whoWouldBeTold(setting: Setting, ladder: Ladder, calendar: Calendar): readonly Foretold[] {
  const foretold = new Map<string, Foretold>();
  for (const obligation of obligationsOf(setting.directive, setting.roster)) {
    const clock = clockOf(obligation, setting.directive);
    if (!clock) continue;
    for (const measure of plannedMeasures(obligation, setting.directive, ladder, calendar)) {
      if (whyUnfit(measure, obligation, setting, ladder)) continue;
      const at = mailOpensAt(ladder, calendar, measure.dueAt);
      for (const reader of readersOf(measure.tells, obligation, setting)) {
        const key = [at, reader.to, measure.kind, clock.dueBefore].join(" ");
        const known = foretold.get(key);
        const { subject } = messageFor(measure, reader.audience, obligation, clock, setting, measure.dueAt);
        const parties = [...(known?.parties ?? []), partyName(obligation, setting)];
        foretold.set(key, {
          at,
          date: dateIn(at),
          person: reader.name,
          to: reader.to,
          what: known?.what ?? subject,
          parties,
        });
      }
    }
  }
  return [...foretold.values()].sort(
    (one, other) => order(one.at, other.at) || order(one.to, other.to) || order(one.what, other.what),
  );
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
