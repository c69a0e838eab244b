import type { Field } from "../kinds/field.ts";
import type { Movement } from "../kinds/movements/field.ts";
import { launchedCalled } from "../registry/launched.ts";
import type { OutlineNode, Prompt, Section } from "./directive.ts";
import type { DraftNode, DraftPrompt } from "./draft.ts";
import { fieldsFor } from "./fields.ts";

/** A node with the nodes it stands under, the nearest last. */
interface Placed {
  readonly node: DraftNode;
  readonly under: readonly DraftNode[];
}

/** Every node of the outline, in the document's order. */
export function nodesIn(outline: readonly DraftNode[], under: readonly DraftNode[] = []): readonly Placed[] {
  return outline.flatMap((node) => [{ node, under }, ...nodesIn(node.children, [...under, node])]);
}

interface Asking {
  readonly hint: { readonly hint?: string };
  /** What the authority has launched before: a movement asked about again keeps its place in the registry. */
  readonly launched: readonly Movement[];
}

/** The pages of the form: whatever has prompts, at any depth, in the document's order. */
export function sectionsOf(outline: readonly DraftNode[], asking: Asking): Section[] {
  const pages = nodesIn(outline).filter(({ node }) => node.prompts.length > 0);
  const first = pages[0]?.node.prompts[0];
  return pages.map(({ node, under }) => ({
    id: node.id,
    number: node.number,
    heading: headingOf(node, under),
    prompts: node.prompts.map((prompt) => promptOf(prompt, node, { ...asking, first: prompt === first })),
  }));
}

/** What has no title of its own goes under the nearest one above it. */
export function headingOf(node: DraftNode, under: readonly DraftNode[]): string {
  const above = under.findLast(({ title }) => title)?.title;
  return node.title ?? above ?? `Nội dung ${node.number || node.id}`;
}

function promptOf(
  prompt: DraftPrompt,
  node: DraftNode,
  { hint, launched, first }: Asking & { readonly first: boolean },
): Prompt {
  const { id, text, groups, optional } = prompt;
  const fields = fieldsFor(prompt, { node, hint, first }).map((field) => registered(field, launched));
  return { id, text, fields, ...(groups ? { groups } : {}), ...(optional ? { optional } : {}) };
}

/** The tree as it is printed; what it asks stands in the sections. */
export function printedOutline(outline: readonly DraftNode[]): OutlineNode[] {
  return outline.map(({ id, number, title, text, children }) => ({
    ...{ id, number, title, text },
    children: printedOutline(children),
  }));
}

/**
 * A movement launched before keeps the id it was launched under, so that its results can be followed from
 * year to year.
 */
function registered(field: Field, launched: readonly Movement[]): Field {
  if (field.kind !== "movements" || !field.movements) return field;
  const movements = field.movements.map((movement) => {
    const known = launchedCalled(movement.name, launched);
    return known ? { ...movement, id: known.id } : movement;
  });
  return { ...field, movements };
}
