import * as v from "valibot";
import { Instant } from "../instant.ts";

/**
 * A deadline in somebody's calendar. What was written before entries were updated bears neither uid nor
 * sequence, and makes an entry of its own.
 */
export const CalendarEntry = v.object({
  title: v.string(),
  /** Half-open: the entry stands on the last day on which it may still be done. */
  at: Instant,
  /**
   * The same for one person and obligation for ever, so that every later letter changes the entry and adds
   * none.
   */
  uid: v.optional(v.string()),
  /** Grows with every change; of two letters that arrive in the wrong order the later change holds. */
  sequence: v.optional(v.number()),
  /** Nobody is waited for any more. */
  cancelled: v.optional(v.boolean()),
});
export type CalendarEntry = v.InferOutput<typeof CalendarEntry>;
