import * as v from "valibot";
import { topics } from "../../core/kinds/base.ts";
import { Sureness } from "../proposal.ts";
import { letterParts } from "./letter-part.ts";

/** Where in the form words of the report belong. */
export const Place = v.object({
  section: v.string(),
  prompt: v.string(),
  /** The box that takes them, a new row's with "+" for the row; absent where the prompt takes no words. */
  box: v.optional(v.string()),
});
export type Place = v.InferOutput<typeof Place>;

/** Why a passage stands where it does, or nowhere. */
const passageVerdicts = [
  /** The name of a movement decides; else its heading, its own words, or that it goes on from the last. */
  "name",
  "under-heading",
  "words",
  "goes-on",
  /** It heads what stands under it and goes where that goes. */
  "heads",
  /** It only repeats what the form asks. */
  "repeats",
  /** It answers something that this directive does not ask. */
  "unasked",
  /** Head, salutation, opening, closing, recipients or signature of the letter. */
  "letter",
  /** Its figures are in the table's cells. */
  "table",
  /** Nothing in the form is like it. */
  "unlike",
  /** Longer than any report: what comes after so many paragraphs is not read. */
  "beyond",
] as const;

export const LaidPassage = v.object({
  part: v.picklist(letterParts),
  mark: v.string(),
  text: v.string(),
  titled: v.boolean(),
  lines: v.array(v.number()),
  place: v.optional(Place),
  sure: Sureness,
  why: v.picklist(passageVerdicts),
  /** What else it may answer, the likeliest first. */
  others: v.array(Place),
  /** From 0 to 1. */
  score: v.number(),
  /** What it is about, where the directive does not ask it. */
  unasked: v.optional(v.picklist(["situation", ...topics])),
  /** "6 tháng đầu năm 2021" in a report on 2022: perhaps last year's text. */
  otherPeriod: v.optional(v.string()),
});
export type LaidPassage = v.InferOutput<typeof LaidPassage>;

/** Why a table's cell stands in no box, unless it landed in one. */
const cellVerdicts = [
  "landed",
  "heading",
  "label",
  "blank",
  /** Its row or its column is not asked. */
  "no-row",
  "no-column",
  "label-left",
  /** A line over the rows below it, or their total, which is counted again anyway. */
  "group",
  "total",
  /** The same row once more, or more rows than are taken. */
  "twice",
  "no-room",
  /** The title is not conferred on such. */
  "not-asked",
  "no-figure",
  "no-choice",
  "other-unit",
  /** What is worked out of other columns is not asked. */
  "worked-out",
  /** No field of the form is like this table. */
  "no-table",
] as const;

export const LaidCell = v.object({
  row: v.number(),
  column: v.number(),
  text: v.string(),
  line: v.number(),
  why: v.picklist(cellVerdicts),
  /** The box it goes into, and what that is to say. */
  entry: v.optional(v.string()),
  words: v.optional(v.string()),
});
export type LaidCell = v.InferOutput<typeof LaidCell>;

export const LaidTable = v.object({
  /** Which of the passages it is. */
  passage: v.number(),
  field: v.optional(v.string()),
  section: v.optional(v.string()),
  sure: Sureness,
  /** Fields that it would fill as well. */
  others: v.array(v.string()),
  cells: v.array(LaidCell),
});
export type LaidTable = v.InferOutput<typeof LaidTable>;

/** A figure of a sentence and a box that asks for such a one: offered, and never placed. */
export const Offer = v.object({
  entry: v.string(),
  section: v.string(),
  /** As it would be typed. */
  words: v.string(),
  /** The part of the sentence it stands in. */
  said: v.string(),
  passage: v.number(),
});
export type Offer = v.InferOutput<typeof Offer>;
