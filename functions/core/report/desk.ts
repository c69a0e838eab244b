import * as v from "valibot";
import { Instant } from "../instant.ts";
import { LiveFigure } from "./live.ts";
import { MaterialGroup } from "./material.ts";
import { PrintedParagraph } from "./printed-report.ts";

/**
 * A paragraph or point as the composer made it, before the officer's hand. A heading or a table between them
 * has a mark too, by which others are put behind it, and is edited nowhere.
 */
export const DeskParagraph = v.object({
  mark: v.string(),
  kind: v.picklist(["paragraph", "point", "heading", "table"]),
  /** The sign of a point: "-", "+", "a)". */
  sign: v.optional(v.string()),
  /** With its live figures by name; of a table its caption, or its heads side by side. */
  text: v.string(),
});
export type DeskParagraph = v.InferOutput<typeof DeskParagraph>;

/** One section of the report as the composing desk shows it: a page of its own. */
export const DeskSection = v.object({
  /** The same from edition to edition. */
  id: v.string(),
  /** As printed: "1.", empty where a run stands directly under its chapter's title. */
  number: v.string(),
  heading: v.string(),
  chapter: v.object({ number: v.string(), title: v.string() }),
  paragraphs: v.array(DeskParagraph),
  /** Every figure that its paragraphs may tell, those not told too. */
  figures: v.array(LiveFigure),
  material: v.array(MaterialGroup),
  /** When the revision that counts came in, by obligation, of everybody named in it. */
  received: v.optional(v.record(v.string(), Instant), {}),
  /** What the report of the period before said in this section, paragraph by paragraph. */
  former: v.array(v.string()),
  /** The same with figures by name, and what each came to then. */
  formerLive: v.optional(v.array(PrintedParagraph), []),
});
export type DeskSection = v.InferOutput<typeof DeskSection>;

/** The first and the last section: what a report begins and ends with, under no heading. */
export const OPENING = "opening";
export const CLOSING = "closing";

export const isHeaded = ({ id }: Pick<DeskSection, "id">) => id !== OPENING && id !== CLOSING;

/** As the report heads it; what stands directly under its chapter's title has no heading of its own. */
export function headOf({
  number,
  heading,
  chapter,
}: Pick<DeskSection, "number" | "heading" | "chapter">): string {
  return (heading === "" ? `${chapter.number} ${chapter.title}` : `${number} ${heading}`).trim();
}

/** An edition's sections in order: the file of each, and what it comes to without opening it. */
export const DeskIndex = v.object({
  sections: v.array(
    v.object({
      id: v.string(),
      number: v.string(),
      heading: v.string(),
      chapter: v.object({ number: v.string(), title: v.string() }),
      /** Key in the file store. */
      key: v.string(),
      used: v.number(),
      left: v.number(),
      waiting: v.number(),
      /** Of its paragraphs, those an officer has to look at again. */
      flags: v.optional(v.number(), 0),
      /** Marks of its paragraphs, so that an edit finds its section. */
      marks: v.array(v.string()),
    }),
  ),
  units: v.object({ used: v.number(), all: v.number() }),
  /** In indexes that say nothing of blocs, blocs are among the units. */
  blocs: v.optional(v.object({ used: v.number(), all: v.number() }), { used: 0, all: 0 }),
  /** Key of the edition's `PrintedReport`. */
  printed: v.string(),
});
export type DeskIndex = v.InferOutput<typeof DeskIndex>;
