import * as v from "valibot";
import type { Section } from "../../core/directives/directive.ts";
import type { Leaf } from "../leaf.ts";
import { LaidPassage, LaidTable, Offer } from "./laid.ts";
import { layParagraphs } from "./lay.ts";
import { offersIn } from "./offers.ts";
import { layTables } from "./tables.ts";

/**
 * A unit's own report laid against what it is asked. Nothing in it is settled: a person moves, takes or
 * leaves each part. Every paragraph, heading and table of the document is one of the passages, in its order.
 */
export const LaidReport = v.object({
  passages: v.array(LaidPassage),
  tables: v.array(LaidTable),
  offers: v.array(Offer),
});
export type LaidReport = v.InferOutput<typeof LaidReport>;

export function layReport(
  leaves: readonly Leaf[],
  sections: readonly Section[],
  period: { readonly label: string },
): LaidReport {
  const { passages, tables } = layParagraphs(leaves, sections, period.label);
  return {
    passages: [...passages],
    tables: [...layTables(tables, sections, passages)],
    offers: [...offersIn(passages, sections)],
  };
}
