import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Branch, type Leaf, type Opened, shownAs } from "../../functions/intake/leaf.ts";
import { type Outline, treeOf } from "../../functions/intake/tree.ts";

export const fixture = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");

export function leavesIn(opened: Opened): readonly Leaf[] {
  if (opened.type !== "document") throw new Error(`No document: ${JSON.stringify(opened)}`);
  return opened.leaves;
}

/**
 * A document's outline for the eye: head and foot as they stand, each branch indented by its level, "#"
 * before what is titled.
 */
export function shown(leaves: readonly Leaf[]): string {
  const { before, branches, after }: Outline = treeOf(leaves);
  return [
    ...before.map(shownAs),
    ...branches.flatMap((each) => branch(each, 1)),
    ...after.map(shownAs),
    "",
  ].join("\n");
}

function branch({ mark, text, titled, table, children }: Branch, level: number): readonly string[] {
  const words = table ? table.map((each) => shownAs(each)).join(" | ") : shownAs({ mark, text });
  const own = `${"  ".repeat(level)}${titled ? "# " : ""}${words}`;
  return [own, ...children.flatMap((each) => branch(each, level + 1))];
}
