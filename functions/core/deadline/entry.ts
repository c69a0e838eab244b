import type { CalendarEntry } from "../notice/calendar-entry.ts";
import { actionOf } from "../obligation/naming.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import { deadlineInForce, isOwed } from "./in-force.ts";

/** What the person known by `key` has in the calendar about it; undefined where no day was ever set. */
export function entryFor(
  key: string,
  obligation: Obligation,
  { directive, roster }: Pick<Setting, "directive" | "roster">,
): CalendarEntry | undefined {
  // What is waived binds on no day, and its entry is taken from the day on which it stood.
  const { waived: _, ...asOwed } = obligation;
  const due = deadlineInForce(asOwed);
  if (!due) return undefined;
  const action = actionOf(obligation, directive);
  return {
    title: due.type === "return" ? `Hạn gửi lại: ${action}` : `Hạn: ${action}`,
    at: due.dueBefore,
    uid: `${[key, obligation.id, directive.id].join("/")}@${roster.authority.id}`,
    sequence: obligation.version,
    ...(isOwed(obligation) ? {} : { cancelled: true }),
  };
}
