import type { DraftNode, DraftPrompt } from "./draft.ts";

/** Up or down among what stands beside it; in under the one before it; out to the level above. */
export type Way = "up" | "down" | "in" | "out";

type Change<T> = (held: T) => readonly T[];

/** The outline with one node changed, taken out or followed by others. */
export function withNode(outline: readonly DraftNode[], id: string, change: Change<DraftNode>): DraftNode[] {
  return outline.flatMap((node) =>
    node.id === id ? change(node) : [{ ...node, children: withNode(node.children, id, change) }],
  );
}

/** The outline with one prompt changed, taken out or followed by others. */
export function withPrompt(
  outline: readonly DraftNode[],
  id: string,
  change: Change<DraftPrompt>,
): DraftNode[] {
  return outline.map((node) => ({
    ...node,
    prompts: node.prompts.flatMap((prompt) => (prompt.id === id ? change(prompt) : [prompt])),
    children: withPrompt(node.children, id, change),
  }));
}

/** Moved with all that stands under it; as it was where there is nowhere to go. */
export function nodeMoved(outline: readonly DraftNode[], id: string, way: Way): DraftNode[] {
  const at = outline.findIndex((node) => node.id === id);
  if (at < 0) return outline.flatMap((node) => movedWithin(node, id, way));
  switch (way) {
    case "up":
      return swapped(outline, at - 1, at);
    case "down":
      return swapped(outline, at, at + 1);
    case "in": {
      const [before, node] = [outline[at - 1], outline[at]];
      if (!before || !node) return [...outline];
      const taken = { ...before, children: [...before.children, node] };
      return [...outline.slice(0, at - 1), taken, ...outline.slice(at + 1)];
    }
    case "out":
      return [...outline];
  }
}

function movedWithin(parent: DraftNode, id: string, way: Way): readonly DraftNode[] {
  const child = parent.children.find((node) => node.id === id);
  if (way !== "out" || !child) return [{ ...parent, children: nodeMoved(parent.children, id, way) }];
  return [{ ...parent, children: parent.children.filter((node) => node !== child) }, child];
}

export function promptMoved(outline: readonly DraftNode[], id: string, way: "up" | "down"): DraftNode[] {
  return outline.map((node) => {
    const at = node.prompts.findIndex((prompt) => prompt.id === id);
    const [from, to] = way === "up" ? [at - 1, at] : [at, at + 1];
    return {
      ...node,
      prompts: at < 0 ? node.prompts : swapped(node.prompts, from, to),
      children: promptMoved(node.children, id, way),
    };
  });
}

function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return [...list];
  return [...list.slice(0, one), second, first, ...list.slice(other + 1)];
}
