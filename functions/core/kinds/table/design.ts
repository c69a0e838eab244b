import * as v from "valibot";
import { key } from "../base.ts";

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());

/**
 * How the figures of a column come together over the units: added; told as a spread, since averages of
 * averages are none; or worked out again from two other columns, whatever the units wrote.
 */
export const Merging = v.variant("type", [
  v.object({ type: v.literal("sum") }),
  v.object({ type: v.literal("spread") }),
  /** `part` of `whole`, times 100 where `percent`: the one way in which a rate is ever put together. */
  v.object({ type: v.literal("ratio"), part: key, whole: key, percent: v.boolean() }),
]);
export type Merging = v.InferOutput<typeof Merging>;

/** What one column holds. */
export const Holds = v.variant("type", [
  v.object({
    type: v.literal("figure"),
    unit: v.string(),
    whole: v.boolean(),
    merging: Merging,
    /** Columns that this one is the sum of: worked out where left blank, held against them where typed. */
    sumOf: v.optional(v.array(key)),
  }),
  v.object({ type: v.literal("words") }),
  v.object({ type: v.literal("date") }),
  v.object({ type: v.literal("choice"), options: v.array(v.object({ value: key, label: words })) }),
  /** The name of an emulation title or a form of commendation, known by its registry where it is there. */
  v.object({ type: v.literal("title") }),
]);
export type Holds = v.InferOutput<typeof Holds>;

/** One column, with the heads that stand above its own and may span others beside it, topmost first. */
export const TableColumn = v.object({
  id: key,
  label: words,
  above: v.optional(v.array(v.string()), []),
  holds: Holds,
  required: v.optional(v.boolean(), false),
});
export type TableColumn = v.InferOutput<typeof TableColumn>;

/** A row that the office gave; `total` names rows whose figures it is the sum of. */
export const TableRow = v.object({
  id: key,
  /** "1.", "a)", "II": as printed. */
  number: v.optional(v.string()),
  label: words,
  /** A line across the table that heads the rows below it and takes no answer. */
  heads: v.optional(v.boolean(), false),
  total: v.optional(v.array(key)),
  /** Unit of this row's figures, where rows and not columns have units. */
  unit: v.optional(v.string()),
});
export type TableRow = v.InferOutput<typeof TableRow>;

/** A table as an office designs it, reads it from its Excel form, or takes it from a library. */
export const TableDesign = v.object({
  title: words,
  /** "0601.N/BNV-TĐKT", where the form has a symbol. */
  symbol: v.optional(v.string()),
  columns: v.pipe(v.array(TableColumn), v.minLength(1), v.maxLength(40)),
  rows: v.variant("type", [
    /** `label` heads the column in which the rows' names stand. */
    v.object({ type: v.literal("fixed"), label: words, rows: v.pipe(v.array(TableRow), v.minLength(1)) }),
    v.object({
      type: v.literal("free"),
      least: v.pipe(v.number(), v.integer(), v.minValue(0)),
      most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
      /** Columns by which a row is known, so that the same row of several units is one; none: all listed. */
      knownBy: v.optional(v.array(key), []),
    }),
  ]),
  /** How the report prints it. */
  printed: v.picklist(["sentence", "table", "annex"]),
  /** Where its wording comes from and until when it holds, for whoever has to check it. */
  source: v.optional(v.string()),
});
export type TableDesign = v.InferOutput<typeof TableDesign>;
