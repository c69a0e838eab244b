import * as v from "valibot";
import { base } from "../base.ts";
import { TallyRow } from "../tally.ts";

/** Figures a directive asks for by name: pledges signed, initiatives recognised, inspections held. */
export const CountsField = v.object({
  kind: v.literal("counts"),
  ...base,
  rows: v.pipe(v.array(TallyRow), v.minLength(1)),
});
export type CountsField = v.InferOutput<typeof CountsField>;
