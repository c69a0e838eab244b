import type { Draft } from "./draft.ts";
import { nodesIn } from "./sections.ts";

/**
 * Ids stand in form names and paths, and what is asked again keeps its own from round to round: so a new one
 * is above all that the draft has.
 */
export function freshId(taken: readonly string[], letter: "d" | "g" | "m" | "c"): string {
  const numbers = taken.flatMap((id) => {
    const found = new RegExp(`^${letter}-?(\\d{1,6})$`).exec(id);
    return found ? [Number(found[1])] : [];
  });
  const next = Math.max(0, ...numbers) + 1;
  // Demands have always been d1, d2 …; what stands in field names has its letter set apart.
  return letter === "d" || letter === "g" ? `${letter}${next}` : `${letter}-${next}`;
}

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

export function freshNodeId({ outline }: Draft): string {
  return freshId(
    nodesIn(outline).map(({ node }) => node.id),
    "m",
  );
}

export function freshPromptId({ outline }: Draft): string {
  return freshId(
    nodesIn(outline).flatMap(({ node }) => node.prompts.map(({ id }) => id)),
    "c",
  );
}
