import type { Topic } from "../../core/kinds/base.ts";
import type { Passage } from "../../decree30/document.ts";
import type { WrittenChapter } from "./chapters.ts";

/** Tasks and proposals are referred to by their numbers. */
const counted: readonly Topic[] = ["orientation", "solutions", "proposals"];

/**
 * The paragraphs of tasks and proposals numbered 1, 2, 3 where several stand directly under a chapter. On the
 * page only: an officer who takes one out leaves no gap.
 */
export function withTasksCounted(
  setOut: readonly Passage[],
  written: readonly WrittenChapter[],
): readonly Passage[] {
  const tasks = new Set(
    written.flatMap(({ blocks }) =>
      blocks.flatMap(({ topic, passages }) => (counted.includes(topic) ? passages : [])),
    ),
  );
  const chapters = chaptersOf(setOut);
  return chapters.flatMap(([heading, ...passages]) => {
    if (!heading) return [];
    const isList =
      passages.length > 1 && passages.every((each) => each.type === "paragraph" && tasks.has(each));
    if (!isList || heading.type !== "heading" || heading.level !== 1) return [heading, ...passages];
    return [heading, ...passages.map((each, at) => numbered(each, `${at + 1}.`))];
  });
}

const numbered = (passage: Passage, mark: string): Passage =>
  passage.type === "paragraph" ? { ...passage, type: "point", mark } : passage;

/** Each heading or part with what stands under it up to the next. */
function chaptersOf(setOut: readonly Passage[]): readonly (readonly Passage[])[] {
  const chapters: Passage[][] = [];
  for (const passage of setOut) {
    const open = chapters.at(-1);
    if (!open || passage.type === "heading" || passage.type === "part") chapters.push([passage]);
    else open.push(passage);
  }
  return chapters;
}
