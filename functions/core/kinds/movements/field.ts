import * as v from "valibot";
import { Figure } from "../../figures/figure.ts";
import { base, key } from "../base.ts";

/** A movement as the directive names it; `id` is the registry's, so that four spellings stay one movement. */
export const Movement = v.object({ id: key, name: v.string(), launchedBy: v.optional(v.string()) });
export type Movement = v.InferOutput<typeof Movement>;

/**
 * Results of emulation movements: those the directive lists, or, where it lists none, those the unit names.
 */
export const MovementsField = v.object({
  kind: v.literal("movements"),
  ...base,
  movements: v.optional(v.array(Movement)),
  most: v.optional(v.number(), 15),
});
export type MovementsField = v.InferOutput<typeof MovementsField>;

export const MovementResult = v.object({
  movement: v.string(),
  name: v.string(),
  text: v.optional(v.string()),
  collectives: v.optional(Figure),
  individuals: v.optional(Figure),
});
export type MovementResult = v.InferOutput<typeof MovementResult>;

export const MovementsValue = v.object({ kind: v.literal("movements"), results: v.array(MovementResult) });
export type MovementsValue = v.InferOutput<typeof MovementsValue>;
