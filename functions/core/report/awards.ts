import type { AwardRow } from "../fields/award.ts";
import { type AwardTotal, awardKey, awardTotals } from "../fields/award-totals.ts";
import type { FieldTotal } from "../fields/kinds.ts";
import type { Footing } from "./footing.ts";
import type { Part } from "./source.ts";

/**
 * Awards over all fields of a round. One reporter that tells the same award under a movement and again in the table of
 * awards has told it once: of its two tellings the fuller is taken.
 */
export function awardsOnce(totals: readonly FieldTotal[], footing: Footing): readonly AwardTotal[] {
  const tellings = new Map<string, Map<string, Part<AwardRow>[]>>();
  for (const total of totals) {
    if (total.kind !== "awards") continue;
    for (const mention of total.rows.flatMap(({ mentions }) => mentions)) {
      const who = `${mention.source.obligation}|${awardKey(mention.value)}`;
      const byField = tellings.get(who) ?? new Map<string, Part<AwardRow>[]>();
      tellings.set(who, byField);
      byField.set(mention.source.field, [...(byField.get(mention.source.field) ?? []), mention]);
    }
  }
  const fullest = [...tellings.values()].flatMap((byField) =>
    [...byField.values()].reduce((a, b) => (weight(b) > weight(a) ? b : a)),
  );
  return awardTotals(fullest, "awards", footing);
}

function weight(mentions: readonly Part<AwardRow>[]): number {
  const figures = mentions.flatMap(({ value }) => [value.collectives, value.individuals]);
  return figures.reduce<number>((sum, figure) => sum + (typeof figure === "number" ? figure : 0), 0);
}
