import * as v from "valibot";
import { CalendarDate, Instant } from "../instant.ts";

/** Whether the stated day itself still counts: "chậm nhất ngày D" takes it in, "trước ngày D" does not. */
export const Boundary = v.picklist(["INCLUSIVE", "EXCLUSIVE"]);
export type Boundary = v.InferOutput<typeof Boundary>;

/**
 * What becomes of a deadline whose last day is no working day (Civil Code 2015, art. 148.5, speaks of
 * periods).
 */
export const RollPolicy = v.picklist(["NONE", "NEXT_WORKING_DAY"]);
export type RollPolicy = v.InferOutput<typeof RollPolicy>;

/**
 * By when something is owed: the directive's own words, and the one instant read out of them. `dueBefore`
 * alone decides; the rest tells why it is what it is.
 */
export const Deadline = v.variant("type", [
  v.object({
    type: v.literal("dated"),
    /** The day as written, even when `dueBefore` has rolled on from it. */
    statedDate: CalendarDate,
    /** "17:00", when the directive names an hour. */
    time: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
    wording: v.string(),
    boundary: Boundary,
    rollPolicy: RollPolicy,
    dueBefore: Instant,
  }),
  v.object({ type: v.literal("undated"), wording: v.string() }),
]);
export type Deadline = v.InferOutput<typeof Deadline>;
export type DatedDeadline = Extract<Deadline, { type: "dated" }>;
