import type { Ask, Draft, DraftNode, DraftPrompt } from "../../functions/core/directives/draft.ts";
import { promptAt } from "../../functions/core/directives/edit.ts";
import { questionNames } from "../../functions/core/directives/fields.ts";
import { nodesIn } from "../../functions/core/directives/sections.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { linesSaid, type PartForm, said, ticked, ticks } from "./part.ts";

export function nodeAt({ outline }: Draft, id: string | undefined) {
  return nodesIn(outline).find(({ node }) => node.id === id);
}

/** A heading of the outline, without what it asks. */
export const nodeForm: PartForm = {
  entries(draft, { node: id }) {
    const node = nodeAt(draft, id)?.node;
    if (!node) return undefined;
    const targets = node.targets.map(({ label, unit }) => (unit ? `${label}; ${unit}` : label));
    return {
      ...{ number: node.number, heading: node.title ?? "", text: node.text ?? "" },
      targets: targets.join("\n"),
    };
  },
  read(entries, _, { node: id = "" }) {
    return {
      ok: true,
      edit: { type: "node", id, node: { ...headingIn(entries), targets: targetsIn(entries) } },
    };
  },
};

export function headingIn(entries: Entries): Pick<DraftNode, "number" | "title" | "text"> {
  const [title, text] = [said(entries, "heading").replace(/\s+/g, " "), said(entries, "text")];
  return {
    number: said(entries, "number"),
    title: title === "" ? undefined : title,
    text: text === "" ? undefined : text,
  };
}

function targetsIn(entries: Entries): DraftNode["targets"] {
  return linesSaid(entries, "targets").map((line) => {
    const at = line.lastIndexOf(";");
    return at < 0
      ? { label: line, unit: "" }
      : { label: line.slice(0, at).trim(), unit: line.slice(at + 1).trim() };
  });
}

/** What may be ticked at a prompt; tables are laid before it one by one. */
export const tickable: readonly string[] = questionNames.filter((name) => name !== "table");

/** One prompt: its words, what it asks for, of whom. */
export const promptForm: PartForm = {
  entries(draft, { prompt: id = "" }) {
    const prompt = promptAt(draft, id)?.prompt;
    if (!prompt) return undefined;
    const movements = prompt.movements.map(({ name, launchedBy }) =>
      launchedBy ? `${name} | ${launchedBy}` : name,
    );
    const asks = prompt.asks.filter(({ table }) => !table);
    return {
      text: prompt.text,
      ...ticks(
        "ask",
        asks.map(({ question }) => question),
      ),
      ...Object.assign({}, ...asks.map(({ question, groups }) => ticks(`only.${question}`, groups ?? []))),
      movements: movements.join("\n"),
      titles: prompt.titles.join("\n"),
      periods: prompt.periods.join("\n"),
      ...(prompt.optional ? { optional: "on" } : {}),
      ...ticks("group", prompt.groups ?? []),
    };
  },
  read(entries, draft, { prompt: id = "" }) {
    const before = promptAt(draft, id)?.prompt;
    const groups = draft.groups.map((group) => group.id);
    const only = ticked(entries, "group", groups);
    const { groups: _, ...rest } = before ?? blank(id);
    const prompt: DraftPrompt = {
      ...rest,
      text: said(entries, "text"),
      asks: [...asksIn(entries, groups, rest.asks), ...rest.asks.filter(({ table }) => table)],
      movements: linesSaid(entries, "movements").map(movementIn),
      titles: linesSaid(entries, "titles"),
      periods: linesSaid(entries, "periods"),
      optional: entries.optional !== undefined,
      ...(only.length > 0 ? { groups: only } : {}),
    };
    if (prompt.text === "") return { ok: false, problems: [{ field: "text", code: "needs-prompt-text" }] };
    return { ok: true, edit: { type: "prompt", prompt } };
  },
};

/** Those asked before stay in their order, which is the order of the form. */
function asksIn(entries: Entries, groups: readonly string[], before: readonly Ask[]): Ask[] {
  const chosen = ticked(entries, "ask", tickable);
  const held = before.map(({ question }) => question).filter((name) => chosen.includes(name));
  const names = [...new Set([...held, ...chosen])];
  return names.map((question) => {
    const only = ticked(entries, `only.${question}`, groups);
    return { question, ...(only.length > 0 ? { groups: only } : {}) };
  });
}

function movementIn(line: string): DraftPrompt["movements"][number] {
  const [name = "", launchedBy = ""] = line.split("|").map((part) => part.trim());
  return launchedBy ? { name, launchedBy } : { name };
}

function blank(id: string): DraftPrompt {
  return { id, text: "", asks: [], movements: [], titles: [], periods: [], optional: false };
}
