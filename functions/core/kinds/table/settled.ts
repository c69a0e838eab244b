import * as v from "valibot";
import { SettledFigure } from "../upward.ts";
import { SaidRow } from "./field.ts";

/** What the level above is told of a table, as report.json keeps it. */
export const TableSettled = v.object({
  kind: v.literal("table"),
  rows: v.array(
    v.object({
      ...{ row: v.string(), label: v.string() },
      cells: v.array(v.object({ column: v.string(), total: SettledFigure })),
      words: v.array(v.object({ column: v.string(), parts: v.array(v.object({ value: v.string() })) })),
    }),
  ),
  listed: v.array(v.object({ value: SaidRow })),
});
export type TableSettled = v.InferOutput<typeof TableSettled>;
