import { type Edges, edgesOf } from "./edges.ts";
import { type Ending, endingOf } from "./ending.ts";
import { type Head, headOf } from "./head.ts";
import type { Line } from "./paper.ts";
import type { Leaf, Section } from "./sections.ts";

/** The parts of an official document, found where the decree has them. What is not found is absent or empty. */
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
  const head = headOf(first);
  const edges = edgesOf(sections, head.kind);
  const ending = endingOf(main, head, edges);
  return { sections, main, annexes, first, edges, head, body: bodyOf(main, head, ending), ending };
}

/** What is left between head and ending: the text itself, tables apart. */
function bodyOf(main: Section, head: Head, ending: Ending): readonly Line[] {
  const [first] = main.leaves;
  const under = Math.max(
    ...[head.number?.y, head.date?.y, head.urgency?.y, head.kind?.y].map((y) => y ?? 0),
    ...[...head.about, ...head.subject, ...head.addressed].map((line) => line.y),
  );
  const top = Math.min(
    ...[ending.recipientsHead, ...ending.signature].flatMap((line) => (line ? [line.y] : [])),
    Infinity,
  );
  return main.leaves.flatMap((leaf) =>
    leaf.text.filter(
      (line) => (leaf !== first || line.y > under + 2) && (leaf !== ending.leaf || line.y < top - 6),
    ),
  );
}
