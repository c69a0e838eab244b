import { type Calendar, calendarOf } from "../calendar/calendar.ts";
import { publicCalendar } from "../calendar/holidays.ts";
import type { Directive } from "../directives/directive.ts";
import { type CalendarDate, dateIn } from "../instant.ts";
import type { Authority } from "../people/authority.ts";
import { defaultLadder } from "./default.ts";
import type { Ladder } from "./ladder.ts";

/** What a round is enforced by. */
export interface Rules {
  readonly ladder: Ladder;
  readonly calendar: Calendar;
}

/**
 * The authority's ladder of the day the directive was issued: a ladder changed in the middle of a round binds
 * only the next one. Calendar years it entered itself stand over those delivered.
 */
export function rulesOf(authority: Authority, directive: Directive): Rules {
  return rulesOn(authority, dateIn(directive.issuedAt));
}

export function rulesOn(authority: Authority, day: CalendarDate): Rules {
  const ladder = authority.rules?.ladders.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
  );
  return { ladder: ladder ?? defaultLadder, calendar: calendarFor(authority) };
}

export function calendarFor(authority: Authority): Calendar {
  const own = authority.rules?.calendarYears ?? [];
  return own.length === 0 ? publicCalendar : calendarOf([...publicCalendar.years.values(), ...own]);
}
