import type { CalendarDate } from "../instant.ts";
import { partsOf } from "../instant.ts";
import type { Parsed } from "./grammar/parse.ts";
import { dayIn, dayOfPart, nearestSuch } from "./reckon.ts";

/**
 * The day that the figures are as of, where the words name one; without its year the one near the
 * deadline.
 */
export function cutoffIn(
  { roled }: Parsed,
  stated: CalendarDate | undefined,
  issueDate: CalendarDate | undefined,
): CalendarDate | undefined {
  for (const { role, time } of roled) {
    if (role !== "cutoff") continue;
    const near = stated ?? issueDate;
    if (time.type === "part") {
      const year = time.part.year?.year ?? (near && partsOf(near).year);
      return year === undefined ? undefined : dayOfPart(time.part, year);
    }
    if (time.type !== "day") continue;
    const { day = 1, month = near && partsOf(near).month, year } = time.day;
    if (month === undefined) continue;
    if (year === undefined) return near && nearestSuch(day, month, near);
    const date = dayIn({ day, month, year }, {});
    return date.ok ? date.date : undefined;
  }
  return undefined;
}
