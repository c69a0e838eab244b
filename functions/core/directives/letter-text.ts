import type { CalendarDate } from "../instant.ts";
import type { TableDesign } from "../kinds/table/design.ts";
import type { Directive, OutlineNode, Prompt, Section } from "./directive.ts";
import type { Draft, DraftDemand, DraftNode, DraftPrompt } from "./draft.ts";
import type { Letterhead } from "./report-form.ts";
import { NO_DEADLINE } from "./stated-demands.ts";

/** One question as the document words it, with the forms that go out empty beside it. */
export interface WordedPrompt {
  readonly text: string;
  /** Movements and targets that it asks about by name, whether its own words say them or not. */
  readonly named: readonly string[];
  readonly forms: readonly TableDesign[];
}

/** A heading or an item of the outline with all that it says. */
export interface WordedNode {
  readonly number: string;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly prompts: readonly WordedPrompt[];
  readonly children: readonly WordedNode[];
}

/** What is demanded, of whom and by when, each in the directive's own words. */
export interface WordedDemand {
  readonly action: string;
  readonly of: readonly string[];
  readonly recipient: string;
  readonly when: string;
}

/** A directive as its own official document says it, drafted or issued. */
export interface LetterText {
  readonly kind: string;
  readonly number?: string | undefined;
  readonly issueDate?: CalendarDate | undefined;
  readonly subject: string;
  readonly letterhead: Letterhead;
  readonly preamble: readonly string[];
  /** Kính gửi. */
  readonly addressees: readonly string[];
  readonly outline: readonly WordedNode[];
  readonly demands: readonly WordedDemand[];
  readonly dataCutoff?: { readonly date: CalendarDate; readonly wording: string } | undefined;
}

export function letterOfDraft(draft: Draft): LetterText {
  const { kind, number, issueDate, subject, ...letterhead } = draft.document;
  const { groups, preamble, demands, dataCutoff } = draft;
  const wordsOf = new Map(groups.map(({ id, words }) => [id, words]));
  return {
    ...{ kind, number, issueDate, subject, letterhead, preamble, dataCutoff },
    addressees: letterhead.addressees ?? groups.map(({ words }) => words),
    outline: draft.outline.map(nodeOf),
    demands: demands.map((demand) => ({
      action: demand.action,
      of: demand.groups.flatMap((id) => wordsOf.get(id) ?? []),
      recipient: demand.recipient,
      when: demand.wording.trim() === "" ? pickedWords(demand) : saidOf(demand.wording),
    })),
  };
}

/** As it was issued: a deadline that another document moved stands here as it was. */
export function letterOfDirective(directive: Directive): LetterText {
  const { document, groups, preamble, demands, dataCutoff, letter, outline, sections, amendments } =
    directive;
  const wordsOf = new Map(groups.map(({ id, words }) => [id, words]));
  const letterhead = letter ?? { recipients: [] };
  const asked = new Map(sections.map(({ id, prompts }) => [id, prompts.map(askedIn)]));
  return {
    ...{ ...document, letterhead, preamble, dataCutoff },
    addressees: letterhead.addressees ?? groups.map(({ words }) => words),
    outline: outline?.map((node) => printedNode(node, asked)) ?? sections.map(sectionNode),
    demands: demands.map((demand) => ({
      action: demand.action,
      of: demand.groups.flatMap((id) => wordsOf.get(id) ?? []),
      recipient: demand.recipient,
      when: saidOf(
        (amendments?.find((each) => each.demand === demand.id)?.before ?? demand.deadline).wording,
      ),
    })),
  };
}

/** What the program says where a document says nothing of time is not the document's. */
const saidOf = (wording: string) => (wording.trim() === NO_DEADLINE ? "" : wording);

function printedNode(node: OutlineNode, asked: ReadonlyMap<string, readonly WordedPrompt[]>): WordedNode {
  const { id, number, title, text, children } = node;
  const below = children.map((child) => printedNode(child, asked));
  return { number, title, text, prompts: asked.get(id) ?? [], children: below };
}

/** Of a directive that kept no outline: its pages, one under the other. */
function sectionNode({ number, heading, prompts }: Section): WordedNode {
  return { number, title: heading, prompts: prompts.map(askedIn), children: [] };
}

function nodeOf({ number, title, text, prompts, targets, children }: DraftNode): WordedNode {
  const [first, ...rest] = prompts.map(promptOf);
  const aims = targets.map(({ label }) => label);
  // A target belongs to the node; its words stand with what the node asks first.
  const asked = first ? [{ ...first, named: [...first.named, ...aims] }, ...rest] : [];
  return { number, title, text, prompts: asked, children: children.map(nodeOf) };
}

function promptOf({ text, movements, asks }: DraftPrompt): WordedPrompt {
  return {
    text,
    named: movements.map(({ name }) => name),
    forms: asks.flatMap(({ table }) => table ?? []),
  };
}

function askedIn({ text, fields }: Prompt): WordedPrompt {
  const named = fields.flatMap((field) => (field.kind === "movements" ? (field.movements ?? []) : []));
  const forms = fields.flatMap((field) => (field.kind === "table" ? [field.design] : []));
  return { text, named: named.map(({ name }) => name), forms };
}

/** A day that was picked and not worded, as a directive words it. */
function pickedWords({ picked }: DraftDemand): string {
  if (!picked || picked.day.trim() === "") return "";
  const bound = picked.boundary === "EXCLUSIVE" ? "trước" : "chậm nhất";
  const hour = picked.time.trim() === "" ? "" : ` ${picked.time.replace(/^(\d{1,2}):(\d{2})$/, "$1 giờ $2")}`;
  return `${bound}${hour} ngày ${picked.day}`;
}
