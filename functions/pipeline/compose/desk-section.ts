import type { Instant } from "../../core/instant.ts";
import type { DeskSection } from "../../core/report/desk.ts";
import { filled, liveNamesIn } from "../../core/report/live.ts";
import type { Edit } from "../../core/report/officer/edit.ts";
import type { SectionOnDesk } from "../../core/report/officer/on-desk.ts";
import { sectionOnDesk } from "../../core/report/officer/section-on-desk.ts";
import { asPrinted, type PrintedParagraph } from "../../core/report/printed-report.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Block } from "./chapters.ts";
import type { Composing } from "./context.ts";
import { paragraphOf, printedAs } from "./desk-paragraphs.ts";
import { leaveOut } from "./left-out.ts";

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
