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

/** How often what comes back does so. */
export const Every = v.picklist(["day", "week", "month", "quarter", "half-year", "year"]);
export type Every = v.InferOutput<typeof Every>;

/** "hằng năm", "ngày 20 hằng tháng", "ngày 06 của tháng cuối quý": the same day of every span of its kind. */
export const Recurrence = v.object({
  every: Every,
  /** Day of the month, or 31 for its last; day of the week (1 is Monday) for "week". */
  day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
  /** Which month of the span: 1-12 of a year, 1-3 of a quarter, 1-6 of a half; 1 of a month. */
  month: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)), 1),
  /** How many spans after the one reported on: 1 for "tháng sau", "quý tiếp theo", "năm liền kề". */
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)), 0),
  /**
   * Further days of the same span, where they are no equal parts of it: "ngày 15/5 và ngày 30/9 hằng
   * năm".
   */
  also: v.optional(v.array(v.object({ day: v.number(), month: v.number() }))),
});
export type Recurrence = v.InferOutput<typeof Recurrence>;

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
    /** From when it may be handed in, where the directive opens a window ("từ ngày … đến ngày …"). */
    opensAt: v.optional(Instant),
    dueBefore: Instant,
    /** Set where the demand comes back; `dueBefore` is then the next time. */
    recurs: v.optional(Recurrence),
  }),
  v.object({ type: v.literal("undated"), wording: v.string() }),
]);
export type Deadline = v.InferOutput<typeof Deadline>;
export type DatedDeadline = Extract<Deadline, { type: "dated" }>;
