import * as v from "valibot";
import { BlocId, ObligationId, UnitId } from "../ids.ts";

/** Where a figure or a sentence comes from: who said it, in which field of which revision. */
export const Source = v.object({
  unit: UnitId,
  /** Set when the unit spoke for the bloc it leads and not for itself. */
  bloc: v.optional(BlocId),
  obligation: ObligationId,
  revision: v.number(),
  field: v.string(),
});
export type Source = Readonly<v.InferOutput<typeof Source>>;

/** One value with its source: what merging gathers and never alters. */
export interface Part<V> {
  readonly source: Source;
  readonly value: V;
}

/** Two or more sources that cannot all be right, in one sentence for the officer. */
export interface Doubt {
  readonly field: string;
  readonly row?: string;
  readonly text: string;
  readonly sources: readonly Source[];
}
