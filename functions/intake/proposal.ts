import * as v from "valibot";
import { Deadline } from "../core/deadline/deadline.ts";
import { AddresseeGroup, DemandKind } from "../core/directives/directive.ts";
import { DraftNode } from "../core/directives/draft.ts";
import { Period } from "../core/directives/period.ts";
import { CalendarDate } from "../core/instant.ts";
import { Signatory } from "../core/people/authority.ts";

/** "certain": two marks agree, or one has no rival; "likely": one mark; "ask": it could be read otherwise. */
export const Sureness = v.picklist(["certain", "likely", "ask"]);
export type Sureness = v.InferOutput<typeof Sureness>;

/**
 * A piece of the document as it was read: its value, the lines it came from, how sure that is and by which
 * mark, and what else it could mean where a person has to say.
 */
const readOf = <S extends v.GenericSchema>(value: S) =>
  v.object({
    value,
    lines: v.array(v.number()),
    sure: Sureness,
    /** A code that pages and documentation put into words: "symbol", "before-salutation", "two-days". */
    why: v.string(),
    others: v.optional(v.array(value), []),
  });
export interface Read<T> {
  readonly value: T;
  readonly lines: readonly number[];
  readonly sure: Sureness;
  readonly why: string;
  readonly others: readonly T[];
}

/** Where a node or a prompt of the outline stands, and how sure its reading is. */
export const Placed = v.object({ lines: v.array(v.number()), sure: Sureness, why: v.string() });
export type Placed = v.InferOutput<typeof Placed>;

/** A document that another one cites: as it names it. */
export const Citation = v.object({
  kind: v.string(),
  number: v.optional(v.string()),
  date: v.optional(CalendarDate),
  issuer: v.optional(v.string()),
  subject: v.optional(v.string()),
});
export type Citation = v.InferOutput<typeof Citation>;

/** Whom a demand or "Kính gửi" names, and whom of the roster that would be; no group where none is known. */
export const Addressed = v.object({ words: v.string(), group: v.optional(AddresseeGroup) });
export type Addressed = v.InferOutput<typeof Addressed>;

export const ProposedDemand = v.object({
  kind: DemandKind,
  action: v.string(),
  by: v.array(Addressed),
  recipient: v.string(),
  /** The words about time alone. */
  wording: v.string(),
  /** Absent where the words leave it open: an event's day, two readings. */
  deadline: v.optional(Deadline),
});
export type ProposedDemand = v.InferOutput<typeof ProposedDemand>;

/**
 * What a document was read as. Nothing in it is settled: a person accepts, changes or leaves out each piece.
 * A piece that the document lacks is absent.
 */
export const Proposal = v.object({
  /** The document as shown, one entry a line; every `lines` counts from 1 in it. */
  shown: v.array(v.string()),
  kind: v.optional(readOf(v.string())),
  number: v.optional(readOf(v.string())),
  placeName: v.optional(readOf(v.string())),
  issueDate: v.optional(readOf(CalendarDate)),
  subject: v.optional(readOf(v.string())),
  issuer: v.optional(readOf(v.string())),
  superior: v.optional(readOf(v.string())),
  addressees: v.array(readOf(Addressed)),
  bases: v.array(readOf(Citation)),
  preamble: v.array(readOf(v.string())),
  period: v.optional(readOf(Period)),
  cutoffs: v.array(readOf(v.object({ date: CalendarDate, wording: v.string() }))),
  /** The whole body, numbers as printed: the parts that ask have prompts, those that arrange have none. */
  outline: v.array(readOf(DraftNode)),
  /** By id of node and prompt. */
  placed: v.record(v.string(), Placed),
  demands: v.array(readOf(ProposedDemand)),
  movements: v.array(readOf(v.string())),
  closing: v.optional(readOf(v.string())),
  recipients: v.array(readOf(v.string())),
  signatory: v.optional(readOf(Signatory)),
  /** Who is told to chase and gather ("Giao Phòng Nội vụ … đôn đốc"). */
  chaser: v.optional(readOf(v.string())),
  /** Lines that nothing claimed: shown, never dropped. */
  left: v.array(v.object({ lines: v.array(v.number()), text: v.string() })),
});
export type Proposal = v.InferOutput<typeof Proposal>;
