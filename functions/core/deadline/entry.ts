import * as v from "valibot";
import { Instant } from "../instant.ts";
import { actionOf } from "../obligation/naming.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import { deadlineInForce, isOwed } from "./in-force.ts";

/**
 * A deadline in somebody's calendar. What was written before entries were updated bears neither uid nor sequence, and
 * makes an entry of its own.
 */
export const CalendarEntry = v.object({
  title: v.string(),
  /** Half-open: the entry stands on the last day on which it may still be done. */
  at: Instant,
  /** The same for one person and obligation for ever, so that every later letter changes the entry and adds none. */
  uid: v.optional(v.string()),
  /** Grows with every change; of two letters that arrive in the wrong order the later change holds. */
  sequence: v.optional(v.number()),
  /** Nobody is waited for any more. */
  cancelled: v.optional(v.boolean()),
});
export type CalendarEntry = v.InferOutput<typeof CalendarEntry>;

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
