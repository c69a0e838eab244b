import type { Calendar } from "../calendar/calendar.ts";
import type { Directive } from "../directives/directive.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { obligationsOf } from "../obligation/obliged.ts";
import type { Roster } from "../people/roster.ts";
import type { Ladder } from "./ladder.ts";
import { nextDue } from "./measures.ts";
import { rulesOf } from "./rules.ts";

/**
 * The obligation with `nextDueAt` as the ladder now stands. Every writer of an obligation passes it through
 * here: the sweep reads nothing else, so a record that forgot is a deadline that is never held.
 */
export function withNextDue(
  obligation: Obligation,
  directive: Directive,
  ladder: Ladder,
  calendar: Calendar,
): Obligation {
  const { nextDueAt: _, ...rest } = obligation;
  const next = nextDue(obligation, directive, ladder, calendar);
  return next === undefined ? rest : { ...rest, nextDueAt: next };
}

/** The same under the rules of the round's own roster. */
export function withNextDueIn(obligation: Obligation, directive: Directive, roster: Roster): Obligation {
  const { ladder, calendar } = rulesOf(roster.authority, directive);
  return withNextDue(obligation, directive, ladder, calendar);
}

/** Everything a directive obliges on the day it is issued, each record knowing when it is first due. */
export function obligedBy(directive: Directive, roster: Roster): readonly Obligation[] {
  return obligationsOf(directive, roster).map((each) => withNextDueIn(each, directive, roster));
}
