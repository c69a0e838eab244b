import * as v from "valibot";
import { TableDesign } from "../core/kinds/table/design.ts";
import { Sureness } from "./proposal.ts";

/** By which mark of the sheet something was read. */
export const FormWhy = v.picklist([
  // Title and symbol.
  ...(["capitals-above", "line-above", "sheet-name", "symbol-above"] as const),
  // A column's name, and what it holds.
  ...(["heads", "no-head", "name", "unit", "samples", "choice-list", "nothing-said"] as const),
  // Its unit.
  ...([
    "unit-in-name",
    "unit-in-group",
    "unit-above",
    "unit-column",
    "unit-is-name",
    "units-above",
    "no-unit",
  ] as const),
  // How it comes from others.
  ...([
    "number-row",
    "formula",
    "two-workings",
    "part-of",
    "may-add-up",
    "ratio-of",
    "unknown-working",
  ] as const),
  // Rows.
  ...(["labels", "no-labels", "numbered-blank", "dots", "dots-below", "samples-below"] as const),
  ...(["roman", "across", "group-or-row", "total-word", "total-formula", "total-of"] as const),
  ...(["given-values", "sub-rows"] as const),
]);
export type FormWhy = v.InferOutput<typeof FormWhy>;

/** What of the design a decision settles. */
const Settles = v.variant("type", [
  v.object({ type: v.literal("title") }),
  v.object({ type: v.literal("symbol") }),
  v.object({
    type: v.literal("column"),
    id: v.string(),
    part: v.picklist(["label", "holds", "unit", "working"]),
  }),
  v.object({ type: v.literal("rows") }),
  v.object({ type: v.literal("row"), id: v.string(), part: v.picklist(["heads", "total", "label"]) }),
]);

export const FormDecision = v.object({
  settles: Settles,
  /** The cells it was read from: "C7". */
  at: v.array(v.string()),
  sure: Sureness,
  why: FormWhy,
});
export type FormDecision = v.InferOutput<typeof FormDecision>;

/** What was left out or changed while reading, to be shown and never silent. */
export const FormNote = v.variant("code", [
  v.object({ code: v.literal("hidden-sheet"), sheet: v.string() }),
  v.object({ code: v.literal("hidden-cell"), sheet: v.string(), at: v.string(), words: v.string() }),
  v.object({ code: v.literal("converted"), sheet: v.string(), from: v.string() }),
  v.object({ code: v.literal("far"), sheet: v.string(), at: v.string() }),
  v.object({ code: v.literal("no-table"), sheet: v.string() }),
  /** More columns or rows than a form has: a list of records, and not read. */
  v.object({ code: v.literal("too-long"), sheet: v.string(), at: v.string() }),
  /** Values that stand in the form are samples of what goes there, and are no answers. */
  v.object({ code: v.literal("samples"), sheet: v.string(), at: v.array(v.string()) }),
  v.object({ code: v.literal("left-column"), sheet: v.string(), at: v.string(), words: v.string() }),
  /** "9 = 11 + 12 = 14 + 15": the first is kept, the others are told. */
  v.object({ code: v.literal("cross-check"), sheet: v.string(), at: v.string(), words: v.string() }),
]);
export type FormNote = v.InferOutput<typeof FormNote>;

/** One table of the workbook as it was read. Nothing in it is settled before a person says so. */
export const TableRead = v.object({
  sheet: v.string(),
  /** "A5:H20". */
  range: v.string(),
  design: TableDesign,
  decisions: v.array(FormDecision),
  /** Words of the sheet that became no part of the design. */
  left: v.array(v.object({ at: v.string(), words: v.string() })),
});
export type TableRead = v.InferOutput<typeof TableRead>;

/** What an office's Excel form was read as; of several tables a person says which. */
export const FormRead = v.object({ tables: v.array(TableRead), notes: v.array(FormNote) });
export type FormRead = v.InferOutput<typeof FormRead>;
