import type { Section } from "../../core/directives/directive.ts";
import type { Entries } from "../../core/kinds/shape.ts";
import { entryName } from "../../core/kinds/shape.ts";
import { fieldsIn } from "../../core/obligation/asked.ts";
import { isEntryOf } from "../../core/obligation/entries.ts";
import type { LaidPassage } from "./laid.ts";
import type { LaidReport } from "./read-report.ts";
import { type Box, type Target, targetsOf } from "./target.ts";

/** What a person left as it was laid, moved, took or left out. */
export interface Choices {
  /** For each passage the box it goes into, by the target's id; nowhere where there is none. */
  readonly boxes: ReadonlyMap<number, string>;
  readonly tables: ReadonlySet<number>;
  readonly offers: ReadonlySet<number>;
}

/** What is chosen before anybody chooses: what is sure, and nothing that is asked or only offered. */
export function choicesLaid({ passages, tables }: LaidReport): Choices {
  const boxes = passages.flatMap(({ place, sure }, at) =>
    place?.box !== undefined && sure !== "ask" ? [[at, place.box] as const] : [],
  );
  const taken = tables.flatMap(({ passage, field, sure }) => (field && sure !== "ask" ? [passage] : []));
  return { boxes: new Map(boxes), tables: new Set(taken), offers: new Set() };
}

/** What each section's draft would be told, entry by entry, if these choices were taken. */
export function entriesFrom(
  report: LaidReport,
  sections: readonly Section[],
  choices: Choices,
): ReadonlyMap<string, Entries> {
  const targets = new Map(targetsOf(sections).map((target) => [target.id, target]));
  const words = { ...proseFrom(report.passages, targets, choices), ...figuresFrom(report, choices) };
  return new Map(
    sections.map((section) => {
      const fields = fieldsIn([section]);
      const own = Object.entries(words).filter(([entry]) => fields.some((field) => isEntryOf(field, entry)));
      return [section.id, Object.fromEntries(own)];
    }),
  );
}

function figuresFrom({ tables, offers }: LaidReport, choices: Choices): Entries {
  const cells = tables
    .filter(({ passage }) => choices.tables.has(passage))
    .flatMap((table) =>
      table.cells.flatMap(({ entry, words = "" }) => (entry ? [[entry, words] as const] : [])),
    );
  const taken = offers.flatMap(({ entry, words }, at) =>
    choices.offers.has(at) ? [[entry, words] as const] : [],
  );
  return Object.fromEntries([...cells, ...taken]);
}

/** A passage with the headings that go along with it, those of its own that the form does not say already. */
interface Piece {
  readonly passage: LaidPassage;
  readonly headings: readonly LaidPassage[];
}

function proseFrom(
  passages: readonly LaidPassage[],
  targets: ReadonlyMap<string, Target>,
  { boxes }: Choices,
): Entries {
  const pieces = new Map<string, Piece[]>();
  let waiting: LaidPassage[] = [];
  for (const [at, passage] of passages.entries()) {
    if (passage.why === "heads" && !boxes.has(at)) {
      waiting.push(passage);
      continue;
    }
    const target = targets.get(boxes.get(at) ?? "");
    if (target?.box) {
      const own = pieces.get(target.id) ?? [];
      own.push({ passage, headings: waiting });
      pieces.set(target.id, own);
    }
    waiting = [];
  }
  return Object.assign(
    {},
    ...[...pieces].map(([id, own]) => {
      const box = targets.get(id)?.box;
      return box ? written(box, own) : {};
    }),
  );
}

function written(box: Box, pieces: readonly Piece[]): Entries {
  if (box.type === "entry") return { [box.entry]: textOf(pieces) };
  return Object.assign(
    {},
    ...pieces.map((piece, nth) => {
      const row = String(nth + 1);
      const named = box.names ? { [entryName(box.field, row, box.names)]: nameOf(piece) } : {};
      return { ...named, [entryName(box.field, row, box.column)]: piece.passage.text };
    }),
  );
}

/** Marks stay where they set several points apart; a single one of a list elsewhere says nothing here. */
function textOf(pieces: readonly Piece[]): string {
  const marked = pieces.filter(({ passage }) => passage.mark !== "").length > 1;
  return pieces
    .flatMap(({ passage, headings }) => [
      ...headings.map(({ text, mark }) => (marked ? `${mark} ${text}`.trim() : text)),
      marked ? `${passage.mark} ${passage.text}`.trim() : passage.text,
    ])
    .join("\n");
}

/** What a row is about: a quoted name, the heading over it, or what stands before its colon. */
function nameOf({ passage, headings }: Piece): string {
  const quoted = /[“"«]([^”"»]{3,150})[”"»]/u.exec(passage.text.slice(0, 200))?.[1];
  const led = /^([^:.;]{3,150}):\s/u.exec(passage.text)?.[1];
  return quoted ?? headings.at(-1)?.text ?? led ?? "";
}
