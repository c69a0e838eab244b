import type { Directive } from "../../core/directives/directive.ts";
import { fieldsOf } from "../../core/directives/directive.ts";
import { CLOSING, OPENING } from "../../core/report/desk.ts";
import type { MaterialGroup } from "../../core/report/material.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Block, WrittenChapter } from "./chapters.ts";
import type { Composing } from "./context.ts";
import { type DeskWritten, type Hand, onDesk } from "./desk-section.ts";
import { topicByDefault } from "./outline.ts";
import { short } from "./trace.ts";

interface Chaptered {
  readonly written: readonly WrittenChapter[];
  readonly desk: readonly DeskWritten[];
}

/**
 * Every section under the officers' hands. One in which nothing stands is printed nowhere, and stays on the
 * desk for whoever has something to say there.
 */
export function underOfficersHands(
  composing: Composing,
  chapters: readonly WrittenChapter[],
  directive: Directive,
  hand: Hand,
): Chaptered {
  const astray = materialAstray(composing, chapters, directive);
  const desk: DeskWritten[] = [];
  const written = chapters.map((chapter) => {
    const blocks = chapter.blocks.map((block) => {
      const material = [...block.material, ...(astray.get(block) ?? [])];
      const made = onDesk(composing, hand, {
        id: sectionId(block, directive),
        heading: block.heading ?? "",
        chapter: chapter.title,
        ...{ passages: block.passages, figures: block.figures, material },
      });
      desk.push(made);
      return { ...block, passages: made.passages };
    });
    return { ...chapter, blocks: blocks.filter(({ passages }) => passages.length > 0) };
  });
  return { written: written.filter(({ blocks }) => blocks.length > 0), desk };
}

/** What the report begins or ends with, under the officers' hands like any other section. */
export function frameOnDesk(
  composing: Composing,
  hand: Hand,
  id: keyof typeof frameTitles,
  passages: readonly Passage[],
): DeskWritten {
  const chapter = frameTitles[id];
  return onDesk(composing, hand, { id, chapter, passages, ...{ heading: "", figures: [], material: [] } });
}

/** On the desk alone; on paper they stand under no heading. */
const frameTitles = { [OPENING]: "Phần mở đầu", [CLOSING]: "Phần kết thúc" } as const;

/** The same from edition to edition and from period to period, whatever number it is printed under. */
function sectionId({ topic, heading }: Pick<Block, "topic" | "heading">, { period }: Directive): string {
  return heading === undefined ? topic : `${topic}-${short(heading.replace(period.label, ""))}`;
}

/** Sentences written down while no block was written stand where their field is told. */
function materialAstray(
  { material }: Composing,
  chapters: readonly WrittenChapter[],
  directive: Directive,
): ReadonlyMap<Block | undefined, readonly MaterialGroup[]> {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const placed = new Set(blocks.flatMap((block) => block.material));
  const topics = new Map(fieldsOf(directive).map(({ id, topic }) => [id, topic ?? topicByDefault]));
  const others = material.filter((group) => !placed.has(group));
  return Map.groupBy(others, ({ claims }) => {
    const topic = topics.get(claims[0]?.source.field ?? "");
    return blocks.find((block) => block.topic === topic) ?? blocks.at(-1);
  });
}
