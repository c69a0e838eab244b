import { addWorkingDays, type Calendar, isWorkingDay } from "../calendar/calendar.ts";
import { dateIn, type Instant } from "../instant.ts";
import type { Ladder } from "./ladder.ts";
import { atClock } from "./measures.ts";

/**
 * The first moment, not before `at`, at which the ladder lets mail leave: within its hours, on a working day.
 */
export function mailOpensAt(ladder: Ladder, calendar: Calendar, at: Instant): Instant {
  const day = dateIn(at);
  const { from, to } = ladder.mail;
  if (isWorkingDay(calendar, day)) {
    const opens = atClock(day, from);
    if (at < opens) return opens;
    if (at < atClock(day, to)) return at;
  }
  return atClock(addWorkingDays(calendar, day, 1), from);
}
