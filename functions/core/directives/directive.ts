import * as v from "valibot";
import { Deadline, Every } from "../deadline/deadline.ts";
import { AuthorityId, DirectiveId, PersonId } from "../ids.ts";
import { CalendarDate, Instant } from "../instant.ts";
import { Field } from "../kinds/field.ts";
import { Confirmer } from "../people/unit.ts";
import { Period } from "./period.ts";
import { Letterhead, ReportForm } from "./report-form.ts";

/** One question of the outline, in the directive's own words, and the fields that take its answer. */
export const Prompt = v.object({
  id: v.string(),
  text: v.string(),
  fields: v.array(Field),
  /** Groups it is asked of; absent means all. */
  groups: v.optional(v.array(v.string())),
  /** "(nếu có)": whoever has nothing to tell leaves it blank. */
  optional: v.optional(v.boolean()),
});
export type Prompt = v.InferOutput<typeof Prompt>;

/**
 * A heading of the outline with its prompts: one page of the form. `number` is printed text, never
 * renumbered.
 */
export const Section = v.object({
  id: v.string(),
  number: v.string(),
  heading: v.string(),
  prompts: v.array(Prompt),
});
export type Section = v.InferOutput<typeof Section>;

/**
 * The outline as the document prints it, with what asks nothing too. What a heading asks stands in the
 * section of the same id.
 */
export interface OutlineNode {
  readonly id: string;
  readonly number: string;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly children: readonly OutlineNode[];
}

export const OutlineNode: v.GenericSchema<unknown, OutlineNode> = v.object({
  id: v.string(),
  number: v.string(),
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  children: v.optional(v.array(v.lazy(() => OutlineNode)), []),
});

/** Whom the directive addresses, as written under "Kính gửi", and which roster entries that means. */
export const AddresseeGroup = v.object({
  id: v.string(),
  words: v.string(),
  /** Kinds of unit it takes in, or the blocs themselves, or units named one by one. */
  takes: v.variant("type", [
    v.object({ type: v.literal("kinds"), kinds: v.array(v.string()) }),
    v.object({ type: v.literal("blocs") }),
    v.object({ type: v.literal("units"), units: v.array(v.string()) }),
  ]),
});
export type AddresseeGroup = v.InferOutput<typeof AddresseeGroup>;

/** A report, an event held, a dossier handed in, or a registration made before the period begins. */
export const DemandKind = v.picklist(["report", "event", "dossier", "register"]);
export type DemandKind = v.InferOutput<typeof DemandKind>;

/** What is demanded of some groups by one deadline. */
export const Demand = v.object({
  id: v.string(),
  kind: DemandKind,
  /** In the directive's words: "gửi báo cáo sơ kết 6 tháng". */
  action: v.string(),
  groups: v.array(v.string()),
  recipient: v.string(),
  deadline: Deadline,
});
export type Demand = v.InferOutput<typeof Demand>;

/** What a document is cited by; parts may be unknown in an imported one. */
const Cited = v.object({
  kind: v.string(),
  number: v.optional(v.string()),
  issueDate: v.optional(CalendarDate),
  subject: v.string(),
});

/** A later document that gave one demand another deadline (by analogy with Decree 30/2020, art. 18.3). */
export const Amending = v.object({
  document: Cited,
  demand: v.string(),
  before: Deadline,
  reason: v.string(),
  by: PersonId,
  at: Instant,
});
export type Amending = v.InferOutput<typeof Amending>;

export const Directive = v.object({
  id: DirectiveId,
  authority: AuthorityId,
  /** Which roster it was issued against; the report counts units by it even after a merger. */
  roster: v.string(),
  /**
   * "Công văn số 312/UBND-NV ngày 10/6/2022". It stays the directive's name when another document amends it.
   */
  document: Cited,
  period: Period,
  nextPeriodLabel: v.string(),
  /**
   * Figures are "as of the end of" this day; it may lie after the first deadline, and then they are
   * estimates.
   */
  dataCutoff: v.optional(v.object({ date: CalendarDate, wording: v.string() })),
  preamble: v.array(v.string()),
  groups: v.array(AddresseeGroup),
  sections: v.array(Section),
  demands: v.array(Demand),
  issuedAt: Instant,
  /** What changed it since, in order; absent while nothing did. */
  amendments: v.optional(v.array(Amending)),
  /** Taken back before anybody had answered: nothing is owed under it, and it is kept as it was. */
  recalled: v.optional(v.object({ by: PersonId, at: Instant, reason: v.string() })),
  /** The round closes by rule some time after its last deadline; late reports are taken until then. */
  closesAt: v.optional(Instant),
  /** Whether the head of each unit confirms before anything is sent; absent means none does. */
  confirmation: v.optional(Confirmer),
  /** A round played through beforehand: the ladder runs as ever, and no mail leaves the house. */
  rehearsal: v.optional(v.boolean()),
  /**
   * Of a round that a standing order opened by itself: the round that an officer issued, how often it comes
   * back, and the how-manieth it is, counted from that one.
   */
  series: v.optional(v.object({ of: DirectiveId, every: Every, number: v.number() })),
  /** Absent in what was issued before directives kept their outline. */
  outline: v.optional(v.array(OutlineNode)),
  /** Of the report made under it, where that is not the authority's usual one. */
  report: v.optional(ReportForm),
  letter: v.optional(Letterhead),
});
export type Directive = v.InferOutput<typeof Directive>;

/** Every field of the form in reading order. */
export function fieldsOf(directive: Directive): readonly Field[] {
  return directive.sections.flatMap((section) => section.prompts.flatMap((prompt) => prompt.fields));
}

export function sectionIn(directive: Directive, id: string): Section | undefined {
  return directive.sections.find((section) => section.id === id);
}

/** Whether the round is behind everybody: recalled, or no longer taking reports. */
export function isOver(directive: Directive, now: Instant): boolean {
  return directive.recalled !== undefined || isClosed(directive, now);
}

/** How often it was changed since it was issued: each change is kept under its number. */
export function changesOf({ amendments = [], recalled }: Directive): number {
  return amendments.length + (recalled ? 1 : 0);
}

export function isClosed(directive: Directive, now: Instant): boolean {
  return directive.closesAt !== undefined && now >= directive.closesAt;
}
