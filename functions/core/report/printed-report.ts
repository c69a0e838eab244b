import * as v from "valibot";
import { filled } from "./live.ts";

/** A paragraph of an edition: its words with figures by name, and what each figure came to. */
export const PrintedParagraph = v.object({
  /** By which it is known again in another edition of the round. */
  mark: v.string(),
  /** The sign of a point: "-", "+", "a)". */
  sign: v.optional(v.string()),
  template: v.string(),
  figures: v.record(v.string(), v.string()),
});
export type PrintedParagraph = v.InferOutput<typeof PrintedParagraph>;

const PrintedSection = v.object({
  id: v.string(),
  number: v.string(),
  heading: v.string(),
  chapter: v.object({ number: v.string(), title: v.string() }),
  paragraphs: v.array(PrintedParagraph),
});
export type PrintedSection = v.InferOutput<typeof PrintedSection>;

/** What an edition says, section by section: to lay beside another, and to begin the next period from. */
export const PrintedReport = v.object({
  sections: v.array(PrintedSection),
  /** What each of its figures is: "Thu ngân sách trên địa bàn". */
  labels: v.record(v.string(), v.string()),
  /** In what they are measured; editions made before it was kept say it of none. */
  units: v.optional(v.record(v.string(), v.string()), {}),
});
export type PrintedReport = v.InferOutput<typeof PrintedReport>;

export function asPrinted({ template, figures }: Pick<PrintedParagraph, "template" | "figures">): string {
  return filled(template, new Map(Object.entries(figures).map(([name, text]) => [name, { text }])));
}
