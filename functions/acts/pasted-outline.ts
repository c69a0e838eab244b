import type { Draft, DraftNode } from "../core/directives/draft.ts";
import { openText } from "../intake/open.ts";
import { outlineOf } from "../intake/outline.ts";
import { branchesOf } from "../intake/tree.ts";

/** An outline pasted from a document, with what each of its prompts asks by its words. */
export function pastedOutline(text: string, { groups }: Pick<Draft, "groups">): readonly DraftNode[] {
  const opened = openText(text);
  if (opened.type !== "document") return [];
  const read = outlineOf(branchesOf(opened.leaves), { groups, purpose: "asks", spoken: new Set() });
  return read.nodes.map(({ node }) => node);
}
