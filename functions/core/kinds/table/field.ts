import * as v from "valibot";
import { Figure } from "../../figures/figure.ts";
import { base, key } from "../base.ts";
import { TableDesign } from "./design.ts";
import { isSound } from "./sound.ts";

/** A table of the office's own. */
export const TableField = v.object({
  kind: v.literal("table"),
  ...base,
  design: v.pipe(
    TableDesign,
    v.check(isSound, "Biểu có cột hoặc dòng trùng mã, hoặc tính theo một cột, một dòng không có trong biểu."),
  ),
});
export type TableField = v.InferOutput<typeof TableField>;

/** One row as a unit filled it in: figures by their columns, and everything else in words. */
export const SaidRow = v.object({
  /** The office's row; absent where units name their own. */
  row: v.optional(key),
  figures: v.optional(v.record(key, Figure), {}),
  /** A day as 2026-03-31, a choice by its value; all others as they were typed. */
  words: v.optional(v.record(key, v.string()), {}),
});
export type SaidRow = v.InferOutput<typeof SaidRow>;

export const TableValue = v.object({ kind: v.literal("table"), rows: v.array(SaidRow) });
export type TableValue = v.InferOutput<typeof TableValue>;
