import * as v from "valibot";
import { Deadline } from "../deadline/deadline.ts";
import { OutlineNode } from "../directives/directive.ts";
import { AuthorityId, DirectiveId, DutyId, PersonId, Sha256 } from "../ids.ts";
import { CalendarDate, Instant } from "../instant.ts";

/** A superior's document, as the report that carries it out cites it. */
export const Ordering = v.object({
  kind: v.string(),
  number: v.optional(v.string()),
  issueDate: v.optional(CalendarDate),
  issuer: v.string(),
  subject: v.string(),
});
export type Ordering = v.InferOutput<typeof Ordering>;

/**
 * What a superior's document demands of the authority itself: the same noun seen from below. Its deadline is
 * the authority's own, and a round of the authority may be held in order to meet it.
 */
export const Duty = v.object({
  id: DutyId,
  authority: AuthorityId,
  /** Of the record: a change is made on the version its page showed. */
  version: v.number(),
  document: Ordering,
  /** "gửi báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm". */
  action: v.string(),
  /** To whom, as the superior words it: "Sở Nội vụ (qua Phòng Thi đua - Khen thưởng)". */
  recipient: v.string(),
  deadline: Deadline,
  /** The superior's own outline, by which the report may be set out. */
  outline: v.optional(v.array(OutlineNode), []),
  /** Whether the report follows that outline, not the order in which reports are usually set out. */
  follows: v.optional(v.boolean(), false),
  /** The document itself, as it came. */
  file: v.optional(
    v.object({ key: v.string(), name: v.string(), type: v.string(), bytes: v.number(), hash: Sha256 }),
  ),
  recordedAt: Instant,
  recordedBy: PersonId,
  /** The round that is held for it. */
  round: v.optional(DirectiveId),
  /** Reminders whose time has come: each is taken once. */
  reminded: v.optional(v.array(v.string()), []),
  done: v.optional(
    v.object({
      at: Instant,
      by: PersonId,
      /** The edition that was issued, or what somebody wrote of how it was done. */
      edition: v.optional(v.number()),
      note: v.optional(v.string()),
    }),
  ),
});
export type Duty = v.InferOutput<typeof Duty>;

/** By when it is owed; undefined where the document names no day. */
export function dueOfDuty({ deadline }: Pick<Duty, "deadline">): Instant | undefined {
  return deadline.type === "dated" ? deadline.dueBefore : undefined;
}

/** Open ones by their deadlines, those without one after them, and what is done last. */
export function inOrderOfNeed(duties: readonly Duty[]): readonly Duty[] {
  const rank = (duty: Duty) => `${duty.done ? 1 : 0} ${dueOfDuty(duty) ?? "9"} ${duty.id}`;
  return duties.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
