import * as v from "valibot";
import { whys } from "./left-out.ts";
import { Source } from "./source.ts";

/**
 * A figure of the authority inside a sentence, by its name: "Thu ngân sách đạt {{thu.ngan-sach.value}} triệu
 * đồng". The sentence is kept with the name and printed with what its sources come to at that moment, so that
 * a unit that sends again changes every sentence that tells of it. How many units say a thing is such a
 * figure too ("Hầu hết các cơ quan, đơn vị").
 */
export const LiveFigure = v.object({
  /** field, row and what of it, joined by dots; no blanks and no braces. */
  name: v.string(),
  /** As it is printed, without its unit: "6.473", "47,6%". */
  text: v.string(),
  /** What it is, for whoever looks where it comes from: "Thu ngân sách trên địa bàn". */
  label: v.string(),
  unit: v.optional(v.string()),
  /** Who it was made from, each with what it said, in print ("1.204"). */
  parts: v.array(v.object({ source: Source, said: v.optional(v.string()) })),
  /** How many gave it, of how many who were asked. */
  given: v.optional(v.number()),
  asked: v.optional(v.number()),
  /** Of a percentage worked out of two figures: theirs, by name, and the whole where no sentence holds it. */
  share: v.optional(v.object({ of: v.string(), whole: v.string(), outOf: v.number() })),
  /** Why no sentence holds it: kept for the material book, which shows whatever a unit gave. */
  untold: v.optional(v.picklist(whys)),
});
export type LiveFigure = v.InferOutput<typeof LiveFigure>;

/** By name. */
export type LiveFigures = ReadonlyMap<string, LiveFigure>;

const place = /\{\{([^{}\s]+)\}\}/g;

/** How a sentence holds a figure. */
export const liveMark = (name: string) => `{{${name}}}`;

/** Somebody's own double braces, parted: a unit's words name no figure of the authority. */
export const withoutLiveMarks = (words: string) => words.replace(/\{(?=\{)/g, "{ ");

/** The same as somebody typed them, for a paper that fills in no figures. */
export const asTyped = (words: string) => words.replace(/\{ (?=\{)/g, "{");

/** The names a sentence holds, each as often as it stands there. */
export function liveNamesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(place)].map(([, name = ""]) => name);
}

/** The sentence as it is printed. Double braces that name no figure are somebody's own words and stay. */
export function filled(sentence: string, figures: ReadonlyMap<string, Pick<LiveFigure, "text">>): string {
  return sentence.replace(place, (whole, name: string) => figures.get(name)?.text ?? whole);
}

/** A sentence taken apart where names of figures stand. */
type SentencePiece =
  | { readonly type: "words"; readonly text: string }
  | { readonly type: "figure"; readonly name: string };

export function piecesOf(sentence: string): readonly SentencePiece[] {
  // Parted by a pattern with a group: words and names by turns.
  return sentence
    .split(place)
    .map((said, at) => (at % 2 === 0 ? { type: "words", text: said } : { type: "figure", name: said }));
}
