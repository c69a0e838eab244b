import type { Draft, DraftNode } from "./draft.ts";
import { nodesIn } from "./sections.ts";

/**
 * Ids stand in form names and paths, and what is asked again keeps its own from round to round: so a new one
 * is above all that the draft has.
 */
function freshId(taken: readonly string[], letter: Letter): string {
  return idOf(letter, highest(taken, letter) + 1);
}

type Letter = "d" | "g" | "m" | "c";

function highest(taken: readonly string[], letter: Letter): number {
  const numbered = new RegExp(`^${letter}-?(\\d{1,6})$`);
  return taken.reduce((most, id) => Math.max(most, Number(numbered.exec(id)?.[1] ?? 0)), 0);
}

// Demands have always been d1, d2 …; what stands in field names has its letter set apart.
const idOf = (letter: Letter, number: number) =>
  letter === "d" || letter === "g" ? `${letter}${number}` : `${letter}-${number}`;

export const freshDemandId = ({ demands }: Draft) =>
  freshId(
    demands.map(({ id }) => id),
    "d",
  );

export const freshGroupId = ({ groups }: Draft) =>
  freshId(
    groups.map(({ id }) => id),
    "g",
  );

export const freshNodeId = (draft: Draft) => freshId(nodeIdsIn(draft), "m");
export const freshPromptId = (draft: Draft) => freshId(promptIdsIn(draft), "c");

const nodeIdsIn = ({ outline }: Draft) => nodesIn(outline).map(({ node }) => node.id);
const promptIdsIn = ({ outline }: Draft) =>
  nodesIn(outline).flatMap(({ node }) => node.prompts.map(({ id }) => id));

/** The same nodes with ids of their own in the draft, whatever they came with. */
export function withFreshIds(draft: Draft, nodes: readonly DraftNode[]): readonly DraftNode[] {
  let [node, prompt] = [highest(nodeIdsIn(draft), "m"), highest(promptIdsIn(draft), "c")];
  const named = ({ prompts, children, ...rest }: DraftNode): DraftNode => ({
    ...rest,
    id: idOf("m", ++node),
    prompts: prompts.map((each) => ({ ...each, id: idOf("c", ++prompt) })),
    children: children.map(named),
  });
  return nodes.map(named);
}
