import type { Directive } from "../../core/directives/directive.ts";
import { fieldsOf } from "../../core/directives/directive.ts";
import type { Instant } from "../../core/instant.ts";
import { CLOSING, type DeskParagraph, type DeskSection, OPENING } from "../../core/report/desk.ts";
import { filled, liveNamesIn } from "../../core/report/live.ts";
import type { MaterialGroup } from "../../core/report/material.ts";
import type { Edit } from "../../core/report/officer/edit.ts";
import type { ParagraphOnDesk, SectionOnDesk } from "../../core/report/officer/on-desk.ts";
import { sectionOnDesk } from "../../core/report/officer/section-on-desk.ts";
import { asPrinted, type PrintedParagraph } from "../../core/report/printed-report.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Block, WrittenChapter } from "./chapters.ts";
import type { Composing } from "./context.ts";
import { leaveOut } from "./left-out.ts";
import { topicByDefault } from "./outline.ts";
import { short } from "./trace.ts";

/** A section as the composer made it, and as it is printed once the officers' hands were over it. */
export interface DeskWritten {
  readonly section: DeskSection;
  readonly onDesk: SectionOnDesk;
  readonly passages: readonly Passage[];
}

/** What the fold of every section needs to know of the round. */
export interface Hand {
  readonly edits: readonly Edit[];
  /** When the revision that counts came in, by obligation. */
  readonly received: ReadonlyMap<string, Instant>;
  /** By section, what the report of the period before said. */
  readonly former: Readonly<Record<string, readonly PrintedParagraph[]>>;
}

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

interface Drafted extends Pick<Block, "passages" | "figures" | "material"> {
  readonly id: string;
  readonly heading: string;
  readonly chapter: string;
}

export function onDesk(composing: Composing, hand: Hand, drafted: Drafted): DeskWritten {
  const before = hand.former[drafted.id] ?? [];
  const passages = marked(drafted);
  const paragraphs = [...passages].map(([mark, passage]) => paragraphOf(mark, passage));
  const names = new Set(paragraphs.flatMap(({ text }) => liveNamesIn(text)));
  const told = [...names].flatMap((name) => composing.figures.get(name) ?? []);
  const figures = new Map([...drafted.figures, ...told].map((figure) => [figure.name, figure]));
  const section: DeskSection = {
    ...{ id: drafted.id, number: "", heading: drafted.heading },
    chapter: { number: "", title: drafted.chapter },
    paragraphs,
    figures: [...figures.values()],
    material: [...drafted.material],
    received: receivedOf(drafted, told, hand.received),
    former: before.map(asPrinted),
    formerLive: [...before],
  };
  const view = sectionOnDesk(section, hand.edits);
  for (const { text, mark } of paragraphs) {
    const passage = passages.get(mark);
    if (passage && isTold(passage))
      composing.composed.push({ ...passage, text: filled(text, composing.figures) });
  }
  noteDropped(composing, section, view);
  traceHand(composing, view);
  return {
    section,
    onDesk: view,
    passages: view.paragraphs.map((each) => printedAs(each, passages.get(each.mark))),
  };
}

const isTold = (passage: Passage) => passage.type === "paragraph" || passage.type === "point";

/** What nobody is the source of, or shares it with another, is known by its place. */
function marked({ passages, id }: Drafted): ReadonlyMap<string, Passage> {
  const found = new Map<string, Passage>();
  for (const [at, passage] of passages.entries()) {
    const source = "source" in passage ? passage.source : undefined;
    found.set(source === undefined || found.has(source) ? `${id}~${at + 1}` : source, passage);
  }
  return found;
}

function paragraphOf(mark: string, passage: Passage): DeskParagraph {
  switch (passage.type) {
    case "paragraph":
    case "basis":
      return { mark, kind: "paragraph", text: passage.text };
    case "point":
      return { mark, kind: "point", sign: passage.mark, text: passage.text };
    case "heading":
      return { mark, kind: "heading", text: [passage.number, passage.text].filter(Boolean).join(" ") };
    case "part":
      return { mark, kind: "heading", text: passage.title };
    case "table":
      return {
        ...{ mark, kind: "table" },
        text: passage.caption ?? passage.columns.map(({ head }) => head).join(" | "),
      };
  }
}

function printedAs(
  { mark, kind, sign, text, whose }: ParagraphOnDesk,
  composed: Passage | undefined,
): Passage {
  if (composed && composed.type !== "paragraph" && composed.type !== "point") return composed;
  const source = composed?.source ?? (whose === "officer" ? mark : undefined);
  const traced = source === undefined ? {} : { source };
  return kind === "point"
    ? { type: "point", mark: sign ?? "-", text, ...traced }
    : { ...composed, type: "paragraph", text, ...traced };
}

function receivedOf(
  { figures, material }: Drafted,
  told: DeskSection["figures"],
  received: Hand["received"],
): DeskSection["received"] {
  const sources = [
    ...[...figures, ...told].flatMap(({ parts }) => parts.map(({ source }) => source)),
    ...material.flatMap(({ claims }) => claims.map(({ source }) => source)),
  ];
  const ids = [...new Set(sources.map(({ obligation }) => obligation))].toSorted();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const at = received.get(id);
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

/** What a dropped paragraph told of figures stands among what was left out; its claims say so themselves. */
function noteDropped(composing: Composing, { material }: DeskSection, { dropped }: SectionOnDesk): void {
  const claimed = new Set(
    material.flatMap(({ claims }) => claims.flatMap(({ fate }) => ("mark" in fate ? [fate.mark] : []))),
  );
  for (const { mark, readingText } of dropped) {
    if (claimed.has(mark)) continue;
    const said = (composing.tracer.trace[mark] ?? []).map((source) => ({ source, value: readingText }));
    leaveOut(composing, said, "officer");
  }
}

/** An officer's own paragraph leads back to whoever said what it tells. */
function traceHand({ tracer }: Composing, { paragraphs, material }: SectionOnDesk): void {
  const sources = new Map(
    material.flatMap(({ claims }) => claims.map(({ id, source }) => [id, source] as const)),
  );
  for (const { mark, whose, uses } of paragraphs) {
    if (whose !== "officer" || mark in tracer.trace) continue;
    tracer.mark(
      mark,
      uses.flatMap((claim) => sources.get(claim) ?? []),
    );
  }
}
