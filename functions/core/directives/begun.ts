import type { AuthorityId, DraftId } from "../ids.ts";
import { dateIn, type Instant, partsOf } from "../instant.ts";
import type { Field } from "../kinds/field.ts";
import type { Roster } from "../people/roster.ts";
import type { Demand, Directive, OutlineNode, Prompt, Section } from "./directive.ts";
import type { Draft, DraftDemand, DraftNode, DraftPrompt } from "./draft.ts";
import { asksToldBy } from "./fields.ts";
import { type Period, PeriodType, periodNamed } from "./period.ts";

interface Beginning {
  readonly id: DraftId;
  readonly roster: Roster;
  readonly now: Instant;
}

/** A draft in which nothing is said yet but whose it is. */
export function emptyDraft({ id, roster, now }: Beginning): Draft {
  return {
    ...{ id, authority: roster.authority.id as AuthorityId, roster: roster.id, version: 1, changedAt: now },
    document: { kind: "Công văn", subject: "", placeName: roster.authority.placeName, recipients: [] },
    ...{ estimates: false, preamble: [], groups: [], outline: [], demands: [], rehearsal: false },
  };
}

/**
 * The next round after an earlier one. What stays is whom it addresses, what it asks and of what kind each
 * demand is, under the ids they had; days and numbers are last time's and are left for the drafter to say.
 * Where the draft that it was issued from is there, its outline is taken from that.
 */
export function draftAfter(earlier: Directive, beginning: Beginning, from?: Draft): Draft {
  const empty = emptyDraft(beginning);
  const period = periodFor(earlier.period, beginning.now);
  const { kind } = earlier.document;
  const { report, confirmation, letter } = earlier;
  return {
    ...empty,
    document: { ...empty.document, ...letter, kind, subject: "" },
    ...(period ? { period } : {}),
    groups: earlier.groups,
    outline: from?.outline ?? outlineOf(earlier),
    demands: earlier.demands.map(again),
    ...(report ? { report } : {}),
    ...(confirmation ? { confirmation } : {}),
    after: earlier.id,
  };
}

/** Last time's day is not this time's; words that name none, or one of every year, hold on. */
function again({ deadline, ...demand }: Demand): DraftDemand {
  const holds = deadline.type === "undated" || deadline.recurs !== undefined;
  return { ...demand, wording: holds ? deadline.wording : "" };
}

/** The same part of the year it is now. A quarter or a month is chosen anew. */
function periodFor({ type, year: _, label: __, ...rest }: Period, now: Instant): Period | undefined {
  const known = PeriodType.options.find((each) => each === type);
  const { year } = partsOf(dateIn(now));
  return known && periodNamed({ ...rest, type: known, year });
}

/** The outline of a directive of which no draft is there, told from its sections and their fields. */
function outlineOf({ outline, sections }: Directive): DraftNode[] {
  if (outline) return outline.map((node) => nodeFrom(node, sections));
  return sections.map(({ id, number, heading, prompts }) => ({
    ...{ id, number, title: heading, targets: targetsIn(prompts), children: [] },
    prompts: prompts.map((prompt) => promptFrom(prompt, heading)),
  }));
}

function nodeFrom(
  { id, number, title, text, children }: OutlineNode,
  sections: readonly Section[],
): DraftNode {
  const prompts = sections.find((section) => section.id === id)?.prompts ?? [];
  return {
    ...{ id, number, title, text, targets: targetsIn(prompts) },
    prompts: prompts.map((prompt) => promptFrom(prompt, title ?? "")),
    children: children.map((child) => nodeFrom(child, sections)),
  };
}

function promptFrom({ id, text, fields, groups, optional }: Prompt, title: string): DraftPrompt {
  const names = { movements: movementsIn(fields), titles: titlesIn(fields), periods: periodsIn(fields) };
  const bare: DraftPrompt = { ...{ id, text, asks: [], optional: optional ?? false }, ...names };
  const asks = asksToldBy(bare, { title, targets: [] }, fields);
  return { ...bare, asks, ...(groups ? { groups } : {}) };
}

function movementsIn(fields: readonly Field[]): DraftPrompt["movements"] {
  return fields.flatMap((field) =>
    field.kind === "movements"
      ? (field.movements ?? []).map(({ name, launchedBy }) => ({
          name,
          ...(launchedBy ? { launchedBy } : {}),
        }))
      : [],
  );
}

function titlesIn(fields: readonly Field[]): string[] {
  const named = fields.flatMap((field) => (field.kind === "awards" ? (field.awards ?? []) : []));
  return [...new Set(named.filter(({ type }) => type === "merit").map(({ label }) => label))];
}

const awardsIn = "Kết quả khen thưởng ";

function periodsIn(fields: readonly Field[]): string[] {
  return fields.flatMap(({ kind, label }) =>
    kind === "awards" && label.startsWith(awardsIn) ? [label.slice(awardsIn.length)] : [],
  );
}

function targetsIn(prompts: readonly Prompt[]): DraftNode["targets"] {
  return prompts.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.kind === "indicators" && field.id.endsWith("-targets")
        ? (field.indicators ?? []).map(({ label, unit }) => ({ label, unit }))
        : [],
    ),
  );
}
