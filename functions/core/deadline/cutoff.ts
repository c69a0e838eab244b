import { addWorkingDays, type Calendar } from "../calendar/calendar.ts";
import { addDays, type CalendarDate, startOfDay } from "../instant.ts";
import type { Problem } from "../problem/outcome.ts";
import type { DatedDeadline } from "./deadline.ts";
import { isOnTime } from "./gate.ts";

/**
 * Decree 09/2019/NĐ-CP, art. 8.5: between the cut-off of the figures and the deadline lies at least one
 * working day. A directive that wants the figures earlier asks for estimates (ước thực hiện), and then says
 * so.
 */
export function tooSoonAfterCutoff(
  deadline: DatedDeadline,
  cutoff: CalendarDate,
  calendar: Calendar,
): Problem | undefined {
  const enough = addWorkingDays(calendar, cutoff, 1);
  if (!isOnTime(deadline.dueBefore, startOfDay(addDays(enough, 1)))) return undefined;
  return { field: "deadline", code: "soon-after-cutoff", due: deadline.dueBefore, cutoff };
}
