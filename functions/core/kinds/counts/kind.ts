import * as v from "valibot";
import { base } from "../base.ts";
import { TallyFigures, TallyRow, tally } from "../tally.ts";

/** Figures a directive asks for by name: pledges signed, initiatives recognised, inspections held. */
export const CountsField = v.object({
  kind: v.literal("counts"),
  ...base,
  rows: v.pipe(v.array(TallyRow), v.minLength(1)),
});
export type CountsField = v.InferOutput<typeof CountsField>;

export const CountsValue = v.object({ kind: v.literal("counts"), figures: TallyFigures });
export type CountsValue = v.InferOutput<typeof CountsValue>;

export const counts = tally<"counts", CountsField>("counts", ({ rows }) => rows);
