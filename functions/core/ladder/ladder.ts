import * as v from "valibot";
import { CalendarDate } from "../instant.ts";
import { UnitKind } from "../people/unit.ts";

/**
 * Whom a measure tells. "clerk" is whoever signs in for the unit; "head" its head, or while none is on file
 * its own mailbox.
 */
export const Audience = v.picklist(["clerk", "head", "bloc-lead", "officer", "leader"]);
export type Audience = v.InferOutput<typeof Audience>;

/**
 * Kinds of bodies under a People's Committee, which its Chairman may criticise in writing where the authority
 * names none of its own: offices' custom, not law. Mass organisations, the armed forces, hamlets, enterprises
 * and bodies under another line are asked and never criticised.
 */
const underTheCommittee: UnitKind[] = [
  ...(["DEPARTMENT", "PROVINCIAL_DEPARTMENT", "PUBLIC_SERVICE_UNIT", "SCHOOL"] as const),
  ...(["COMMUNE", "TOWN", "WARD", "SPECIAL_ZONE"] as const),
];

const ClockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/**
 * One rung. Working days are counted from T, the last day on which a report is on time; before T they are
 * negative. Only asking for an acknowledgement counts from the day of issue.
 */
export const Step = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/)),
    measure: v.picklist(["acknowledge", "remind", "chase", "letter", "leader-list", "criticism"]),
    workingDays: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(250)),
    tells: v.array(Audience),
    /** Whether it is also taken when a correction asked for is late, not only a first report. */
    corrections: v.boolean(),
  }),
  v.check(
    ({ measure, workingDays }) => (measure === "remind") === workingDays <= 0,
    "Nhắc việc đặt trước hạn; các bước đôn đốc đặt sau hạn.",
  ),
);
export type Step = v.InferOutput<typeof Step>;

/**
 * How an authority holds units to their deadlines, for rounds issued while it is valid. The decrees fix no
 * ladder, so every number here is the authority's own.
 */
export const Ladder = v.pipe(
  v.object({
    id: v.string(),
    validFrom: CalendarDate,
    validTo: v.nullable(CalendarDate),
    source: v.string(),
    /** The hour at which rungs fall due. */
    at: ClockTime,
    /**
     * Mail leaves only between these hours, and on working days only; measures themselves are taken at any
     * hour.
     */
    mail: v.object({ from: ClockTime, to: ClockTime }),
    /** A measure taken later than this after its hour is marked as caught up. */
    lateAfterMinutes: v.pipe(v.number(), v.minValue(1)),
    steps: v.array(Step),
    /**
     * Kinds of units a criticism may be drafted about; about any other the step is passed over, and the
     * ledger says so.
     */
    criticises: v.optional(v.array(UnitKind), underTheCommittee),
    /** Points taken from a unit's yearly score. `most` caps what one unit can lose. */
    scores: v.object({ late: v.number(), missing: v.number(), correctionLate: v.number(), most: v.number() }),
  }),
  v.check(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, "Hai bước trùng tên."),
  v.check(({ mail }) => mail.from < mail.to, "Giờ bắt đầu gửi thư phải trước giờ kết thúc."),
);
export type Ladder = v.InferOutput<typeof Ladder>;
