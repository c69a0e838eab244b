import { type Edges, edgesOf } from "./edges.ts";
import { type Ending, endingOf } from "./ending.ts";
import { type Head, headOnLeaf } from "./head.ts";
import type { Line } from "./paper.ts";
import { takeWhile } from "./row.ts";
import type { Leaf, Section } from "./sections.ts";

/**
 * The parts of an official document, found where the decree has them. What is not found is absent or empty.
 */
export interface Anatomy {
  readonly sections: readonly Section[];
  readonly main: Section;
  readonly annexes: readonly Section[];
  readonly first: Leaf;
  readonly edges: Edges;
  readonly head: Head;
  readonly body: readonly Line[];
  readonly ending: Ending;
}

export function anatomyOf(sections: readonly Section[]): Anatomy {
  const [main, ...annexes] = sections;
  const [first] = main?.leaves ?? [];
  if (!main || !first) throw new Error("A file without pages has no parts");
  const head = withOverleaf(headOnLeaf(first), main);
  const edges = edgesOf(sections, head.kind);
  const ending = endingOf(main, head, edges);
  return { sections, main, annexes, first, edges, head, body: bodyOf(main, head, ending), ending };
}

/** A long list of addressees goes on at the head of the next page, its entries under each other as before. */
function withOverleaf(head: Head, { leaves }: Section): Head {
  const [, entry] = head.addressed;
  const addressed = [...head.addressed];
  for (const [at, leaf] of leaves.entries()) {
    const last = addressed.at(-1);
    if (!entry || last !== leaf.text.at(-1) || last?.text.endsWith(".")) break;
    addressed.push(...takeWhile(leaves[at + 1]?.text ?? [], (line) => Math.abs(line.left - entry.left) < 1));
  }
  return { ...head, addressed };
}

/** What is left between head and ending: the text itself, tables apart. */
function bodyOf(main: Section, head: Head, ending: Ending): readonly Line[] {
  const [first] = main.leaves;
  const under = Math.max(
    ...[head.number?.y, head.date?.y, head.urgency?.y, head.kind?.y].map((y) => y ?? 0),
    ...[...head.about, ...head.subject, ...head.addressed].flatMap((line) =>
      line.page === 1 ? [line.y] : [],
    ),
  );
  const top = Math.min(
    ...[ending.recipientsHead, ...ending.signature].flatMap((line) => (line ? [line.y] : [])),
    Infinity,
  );
  const last = ending.leaf ? main.leaves.indexOf(ending.leaf) + 1 : main.leaves.length;
  return main.leaves
    .slice(0, last)
    .flatMap((leaf) =>
      leaf.text.filter(
        (line) =>
          !head.addressed.includes(line) &&
          (leaf !== first || line.y > under + 2) &&
          (leaf !== ending.leaf || line.y < top - 6),
      ),
    );
}
