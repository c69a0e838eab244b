import type { CalendarDate, Instant } from "../instant.ts";
import type { Movement } from "../kinds/movements/field.ts";
import type { AddresseeGroup } from "./directive.ts";
import type { Ask, Draft, DraftDemand, DraftNode, DraftPrompt } from "./draft.ts";
import { freshDemandId, freshGroupId, freshNodeId, freshPromptId, withFreshIds } from "./fresh-ids.ts";
import { nodeMoved, promptMoved, type Way, withNode, withPrompt } from "./outline-edits.ts";
import type { Period } from "./period.ts";
import { namedIn, promptFrom, withShare } from "./prompt-words.ts";
import type { ReportForm } from "./report-form.ts";
import { nodesIn } from "./sections.ts";

/** Everything a person can do to a draft, one piece at a time. */
export type Edit =
  | {
      readonly type: "document";
      readonly document: Draft["document"];
      readonly preamble: readonly string[];
    }
  | {
      readonly type: "period";
      readonly period: Period;
      readonly next?: string | undefined;
      readonly cutoff?: { readonly date: CalendarDate; readonly wording: string } | undefined;
      readonly estimates: boolean;
    }
  /** One that the draft has no group of this id of is added under one of its own. */
  | { readonly type: "group"; readonly group: AddresseeGroup }
  | { readonly type: "groups-added"; readonly groups: readonly AddresseeGroup[] }
  | { readonly type: "group-removed"; readonly group: string }
  /** In the place of the whole outline, or below it. */
  | { readonly type: "outline"; readonly outline: readonly DraftNode[]; readonly keeps: boolean }
  | { readonly type: "node-added"; readonly node: Heading; readonly under?: string | undefined }
  | {
      readonly type: "node";
      readonly id: string;
      readonly node: Heading & { readonly targets: DraftNode["targets"] };
    }
  | { readonly type: "node-moved"; readonly id: string; readonly way: Way }
  | { readonly type: "node-removed"; readonly id: string }
  | {
      readonly type: "prompt-added";
      readonly node: string;
      readonly text: string;
      readonly questions: readonly string[];
    }
  | { readonly type: "prompt"; readonly prompt: DraftPrompt }
  /** One question of a prompt in the place of the `at`th, or as one more: how a table comes to a prompt. */
  | { readonly type: "ask"; readonly prompt: string; readonly at?: number | undefined; readonly ask: Ask }
  | { readonly type: "ask-removed"; readonly prompt: string; readonly at: number }
  | { readonly type: "prompt-moved"; readonly id: string; readonly way: "up" | "down" }
  | { readonly type: "prompt-removed"; readonly id: string }
  | { readonly type: "demand"; readonly demand: DraftDemand }
  | { readonly type: "demand-removed"; readonly demand: string }
  | { readonly type: "report"; readonly report: ReportForm | undefined }
  | {
      readonly type: "settings";
      readonly confirmation: Draft["confirmation"];
      readonly rehearsal: boolean;
      readonly closesAt?: Instant | undefined;
    };

type Heading = Pick<DraftNode, "number" | "title" | "text">;

/** The draft with the edit made; an edit of something that is not there changes nothing. */
export function edited(draft: Draft, edit: Edit, launched: readonly Movement[]): Draft {
  const { outline } = draft;
  switch (edit.type) {
    case "document":
      return { ...draft, document: edit.document, preamble: [...edit.preamble] };
    case "period": {
      const { dataCutoff: _, nextPeriodLabel: __, ...rest } = draft;
      const { period, next, cutoff, estimates } = edit;
      return {
        ...{ ...rest, period, estimates },
        ...(next ? { nextPeriodLabel: next } : {}),
        ...(cutoff ? { dataCutoff: cutoff } : {}),
      };
    }
    case "group":
      return withGroup(draft, edit.group);
    case "groups-added":
      return edit.groups.reduce((before, group) => withGroup(before, group), draft);
    case "group-removed":
      return withoutGroup(draft, edit.group);
    case "outline":
      return {
        ...draft,
        outline: edit.keeps ? [...draft.outline, ...withFreshIds(draft, edit.outline)] : [...edit.outline],
      };
    case "node-added":
      return { ...draft, outline: withAdded(draft, edit.node, edit.under) };
    case "node": {
      const change = (node: DraftNode) => [{ ...node, ...edit.node }];
      return { ...draft, outline: withNode(outline, edit.id, change) };
    }
    case "node-moved":
      return { ...draft, outline: nodeMoved(outline, edit.id, edit.way) };
    case "node-removed":
      return { ...draft, outline: withNode(outline, edit.id, () => []) };
    case "prompt-added": {
      const prompt = promptFrom(freshPromptId(draft), edit.text, edit.questions, launched);
      const change = (node: DraftNode) => [{ ...node, prompts: [...node.prompts, prompt] }];
      return { ...draft, outline: withNode(outline, edit.node, change) };
    }
    case "prompt": {
      const change = (before: DraftPrompt) => [reworded(before, edit.prompt, launched)];
      return { ...draft, outline: withPrompt(outline, edit.prompt.id, change) };
    }
    case "ask": {
      const change = (prompt: DraftPrompt) => [{ ...prompt, asks: withAsk(prompt.asks, edit.ask, edit.at) }];
      return { ...draft, outline: withPrompt(outline, edit.prompt, change) };
    }
    case "ask-removed": {
      const asksLeft = (asks: readonly Ask[]) => asks.filter((_, place) => place !== edit.at);
      const change = (prompt: DraftPrompt) => [{ ...prompt, asks: asksLeft(prompt.asks) }];
      return { ...draft, outline: withPrompt(outline, edit.prompt, change) };
    }
    case "prompt-moved":
      return { ...draft, outline: promptMoved(outline, edit.id, edit.way) };
    case "prompt-removed":
      return { ...draft, outline: withPrompt(outline, edit.id, () => []) };
    case "demand":
      return { ...draft, demands: held(draft.demands, edit.demand, () => freshDemandId(draft)) };
    case "demand-removed":
      return { ...draft, demands: draft.demands.filter(({ id }) => id !== edit.demand) };
    case "report": {
      const { report: _, ...rest } = draft;
      return edit.report ? { ...rest, report: edit.report } : rest;
    }
    case "settings": {
      const { confirmation: _, closesAt: __, ...rest } = draft;
      const { confirmation, rehearsal, closesAt } = edit;
      return {
        ...{ ...rest, rehearsal },
        ...(confirmation ? { confirmation } : {}),
        ...(closesAt ? { closesAt } : {}),
      };
    }
  }
}

/** In the place of the one with its id, or behind them all under a new one. */
function held<T extends { readonly id: string }>(list: readonly T[], one: T, fresh: () => string): T[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((each) => (each.id === one.id ? one : each))
    : [...list, { ...one, id: fresh() }];
}

function withGroup(draft: Draft, group: AddresseeGroup): Draft {
  return { ...draft, groups: held(draft.groups, group, () => freshGroupId(draft)) };
}

/** Nobody is asked for a group that is no longer there; what was asked of it alone is asked of nobody. */
function withoutGroup(draft: Draft, group: string): Draft {
  const left = (groups: readonly string[]) => groups.filter((id) => id !== group);
  return {
    ...draft,
    groups: draft.groups.filter(({ id }) => id !== group),
    demands: draft.demands.map((demand) => ({ ...demand, groups: left(demand.groups) })),
    outline: draft.outline.map((node) => nodeWithout(node, left)),
  };
}

function nodeWithout(node: DraftNode, left: (groups: readonly string[]) => string[]): DraftNode {
  const fewer = <T extends { readonly groups?: string[] | undefined }>(held: T): T =>
    held.groups ? { ...held, groups: left(held.groups) } : held;
  return {
    ...node,
    prompts: node.prompts.map((prompt) => ({ ...fewer(prompt), asks: prompt.asks.map(fewer) })),
    children: node.children.map((child) => nodeWithout(child, left)),
  };
}

function withAdded(draft: Draft, heading: Heading, under: string | undefined): DraftNode[] {
  const node = { id: freshNodeId(draft), ...heading, prompts: [], targets: [], children: [] };
  if (under === undefined) return [...draft.outline, node];
  return withNode(draft.outline, under, (parent) => [{ ...parent, children: [...parent.children, node] }]);
}

/**
 * What its words name is read from them anew when they change, unless somebody had chosen otherwise before.
 */
function reworded(before: DraftPrompt, prompt: DraftPrompt, launched: readonly Movement[]): DraftPrompt {
  const asks = withShare(prompt.text, prompt.asks);
  const was = namedIn(before.text, before.asks, launched);
  const now = namedIn(prompt.text, asks, launched);
  const untouched = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const kept = (name: "movements" | "titles") =>
    untouched(prompt[name], before[name]) && untouched(before[name], was[name]);
  return {
    ...prompt,
    asks,
    movements: kept("movements") ? now.movements : prompt.movements,
    titles: kept("titles") ? now.titles : prompt.titles,
  };
}

function withAsk(asks: readonly Ask[], ask: Ask, at: number | undefined): Ask[] {
  return at !== undefined && at < asks.length
    ? asks.map((each, place) => (place === at ? ask : each))
    : [...asks, ask];
}

/** The node and its prompt by their ids. */
export function promptAt(draft: Draft, id: string) {
  const node = nodesIn(draft.outline).find(({ node: { prompts } }) => prompts.some((each) => each.id === id));
  const prompt = node?.node.prompts.find((each) => each.id === id);
  return node && prompt && { node: node.node, prompt };
}
