import type { Passage } from "../../decree30/document.ts";
import type { DeskWritten } from "./desk-section.ts";

type Heading = Extract<Passage, { type: "heading" }>;

/**
 * The sections in the order of the page, with the numbers and headings they are printed under, whoever's
 * outline the report follows. One that is printed nowhere has none, and stays beside the others of its
 * chapter. The passages are the very ones that sections hold: once filled in for print they are others.
 */
export function numberedAsPrinted(
  desk: readonly DeskWritten[],
  setOut: readonly Passage[],
): readonly DeskWritten[] {
  const over = headingsOver(setOut);
  const placed = desk.map((each) => ({ each, headings: headingsOf(each, over) }));
  const under = Map.groupBy(placed, ({ headings }) => headings.at(-1));
  const chapters = new Map(
    placed.flatMap(({ headings: [first] }) => (first ? [[first.text, titleOf(first)] as const] : [])),
  );
  const numbered = placed.map(({ each, headings }) => {
    const { section } = each;
    const [first] = headings;
    const last = headings.at(-1);
    if (!first || !last) {
      const chapter = chapters.get(section.chapter.title) ?? section.chapter;
      return { ...each, section: { ...section, chapter } };
    }
    // Where several stand under one heading, each is told by its own words.
    const isAlone = under.get(last)?.length === 1;
    const own = !isAlone ? { number: "", title: section.heading } : last === first ? nothing : titleOf(last);
    return {
      ...each,
      section: { ...section, chapter: titleOf(first), number: own.number, heading: own.title },
    };
  });
  return inOrderOf(setOut, numbered);
}

/** What is printed nowhere stays behind the section it came after. */
function inOrderOf(setOut: readonly Passage[], desk: readonly DeskWritten[]): readonly DeskWritten[] {
  const places = new Map(setOut.map((passage, at) => [passage, at]));
  let before = 0;
  const placed = desk.map((each) => {
    before = each.passages.flatMap((passage) => places.get(passage) ?? [])[0] ?? before;
    return { each, at: before };
  });
  return placed.toSorted((a, b) => a.at - b.at).map(({ each }) => each);
}

const nothing = { number: "", title: "" };
const titleOf = ({ number, text }: Heading) => ({ number, title: text });

/** From the chapter down, without those that stand inside the section. */
function headingsOf(
  { passages }: DeskWritten,
  over: ReadonlyMap<Passage, readonly Heading[]>,
): readonly Heading[] {
  const inside = new Set<Passage>(passages);
  const found = passages.map((passage) => over.get(passage)).find((headings) => headings !== undefined);
  return (found ?? []).filter((heading) => !inside.has(heading));
}

/** By passage, the headings it stands under from the chapter down. */
function headingsOver(setOut: readonly Passage[]): ReadonlyMap<Passage, readonly Heading[]> {
  const over = new Map<Passage, readonly Heading[]>();
  let open: readonly Heading[] = [];
  for (const passage of setOut) {
    over.set(passage, open);
    if (passage.type === "part") open = [];
    if (passage.type === "heading") open = [...open.filter(({ level }) => level < passage.level), passage];
  }
  return over;
}
