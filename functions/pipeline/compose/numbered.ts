import type { Passage } from "../../decree30/document.ts";
import type { DeskWritten } from "./desk.ts";

type Heading = Extract<Passage, { type: "heading" | "part" }>;

/**
 * The sections with the numbers and headings they are printed under, whoever's outline the report follows.
 * One that is printed nowhere keeps its own.
 */
export function numberedAsPrinted(
  desk: readonly DeskWritten[],
  body: readonly Passage[],
): readonly DeskWritten[] {
  const over = headingsOver(body);
  return desk.map((each) => {
    const headings = each.passages.flatMap((passage) => {
      const found = over.get(passage);
      return found ? [found] : [];
    })[0];
    if (!headings) return each;
    const [first, ...deeper] = headings;
    const last = deeper.at(-1);
    const { section } = each;
    const chapter = first ? titleOf(first) : section.chapter;
    const own = last ? titleOf(last) : { number: "", title: section.heading };
    return { ...each, section: { ...section, chapter, number: own.number, heading: own.title } };
  });
}

const titleOf = (heading: Heading) =>
  heading.type === "part"
    ? { number: "", title: heading.title }
    : { number: heading.number, title: heading.text };

/** By passage, the headings it stands under from the chapter down. */
function headingsOver(body: readonly Passage[]): ReadonlyMap<Passage, readonly Heading[]> {
  const over = new Map<Passage, readonly Heading[]>();
  let open: readonly Heading[] = [];
  for (const passage of body) {
    if (passage.type === "part") open = [];
    else if (passage.type === "heading") {
      const { level } = passage;
      open = [...open.filter((each) => each.type === "heading" && each.level < level), passage];
    } else over.set(passage, open);
  }
  return over;
}
