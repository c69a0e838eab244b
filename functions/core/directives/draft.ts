import * as v from "valibot";
import { Boundary, RollPolicy } from "../deadline/deadline.ts";
import { AuthorityId, DirectiveId, DraftId } from "../ids.ts";
import { CalendarDate, Instant } from "../instant.ts";
import { TableDesign } from "../kinds/table/design.ts";
import { Confirmer } from "../people/unit.ts";
import { AddresseeGroup, DemandKind } from "./directive.ts";
import { Period } from "./period.ts";
import { Letterhead, ReportForm } from "./report-form.ts";

/** One kind of answer that a prompt asks for, by the name of its question; a table brings its design. */
export const Ask = v.object({
  question: v.string(),
  /** Groups it is asked of, when fewer than its prompt's ("đối với các xã, thị trấn"). */
  groups: v.optional(v.array(v.string())),
  table: v.optional(TableDesign),
});
export type Ask = v.InferOutput<typeof Ask>;

const Movement = v.object({ name: v.string(), launchedBy: v.optional(v.string()) });
const Target = v.object({ label: v.string(), unit: v.string() });

/** One question of the outline in the directive's own words. */
export const DraftPrompt = v.object({
  id: v.string(),
  text: v.string(),
  asks: v.array(Ask),
  movements: v.optional(v.array(Movement), []),
  titles: v.optional(v.array(v.string()), []),
  /** "năm 2023", "6 tháng đầu năm 2024", where one prompt asks about more than the directive's own period. */
  periods: v.optional(v.array(v.string()), []),
  /** "(nếu có)". */
  optional: v.optional(v.boolean(), false),
  groups: v.optional(v.array(v.string())),
});
export type DraftPrompt = v.InferOutput<typeof DraftPrompt>;

/** A heading or an item of the outline. `number` is printed text, never renumbered: "I.", "2.2", "1/-". */
export interface DraftNode {
  readonly id: string;
  readonly number: string;
  readonly title?: string | undefined;
  /** What stands under the title and asks nothing. */
  readonly text?: string | undefined;
  readonly prompts: readonly DraftPrompt[];
  readonly targets: readonly v.InferOutput<typeof Target>[];
  readonly children: readonly DraftNode[];
}

export const DraftNode: v.GenericSchema<unknown, DraftNode> = v.object({
  id: v.string(),
  number: v.string(),
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  prompts: v.optional(v.array(DraftPrompt), []),
  targets: v.optional(v.array(Target), []),
  children: v.optional(v.array(v.lazy(() => DraftNode)), []),
});

/** What is demanded, as its drafter states it. Which instant the words come to is read when it is issued. */
export const DraftDemand = v.object({
  /** Stays with its row from round to round. */
  id: v.string(),
  kind: DemandKind,
  action: v.string(),
  groups: v.array(v.string()),
  recipient: v.string(),
  /** "chậm nhất ngày 27 tháng 6 năm 2022", "trước ngày 25 tháng 12 hàng năm". */
  wording: v.string(),
  /** Picked beside the words, which must then mean the same. */
  picked: v.optional(v.object({ day: v.string(), time: v.string(), boundary: Boundary })),
  /** Against the authority's own policy, for this demand. */
  roll: v.optional(RollPolicy),
});
export type DraftDemand = v.InferOutput<typeof DraftDemand>;

/**
 * A directive on its way to being issued: read from the office's document, carried over from an earlier
 * round, taken from a transcript, or written from nothing. It may be incomplete; what it lacks is told when
 * it is read for issue.
 */
export const Draft = v.object({
  id: DraftId,
  authority: AuthorityId,
  roster: v.string(),
  /** Of the record: an edit is made on the version its page showed. */
  version: v.number(),
  changedAt: Instant,
  document: v.object({
    /** "Công văn", "Hướng dẫn", "Kế hoạch", "Thông báo". */
    kind: v.string(),
    /** "312/UBND-NV". */
    number: v.optional(v.string()),
    issueDate: v.optional(CalendarDate),
    subject: v.string(),
    ...Letterhead.entries,
  }),
  period: v.optional(Period),
  nextPeriodLabel: v.optional(v.string()),
  dataCutoff: v.optional(v.object({ date: CalendarDate, wording: v.string() })),
  /** Figures are asked for before they are final (ước thực hiện). */
  estimates: v.optional(v.boolean(), false),
  preamble: v.optional(v.array(v.string()), []),
  groups: v.array(AddresseeGroup),
  outline: v.array(DraftNode),
  demands: v.array(DraftDemand),
  report: v.optional(ReportForm),
  confirmation: v.optional(Confirmer),
  rehearsal: v.optional(v.boolean(), false),
  closesAt: v.optional(Instant),
  /** The round it was carried over from. */
  after: v.optional(DirectiveId),
  /** What it was issued as. Nobody changes it from then on, unless that directive is recalled. */
  issued: v.optional(DirectiveId),
  /** What it had been issued as before, and was recalled. */
  recalled: v.optional(v.array(DirectiveId)),
});
export type Draft = v.InferOutput<typeof Draft>;
