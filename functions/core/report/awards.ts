import type { AwardRow } from "../kinds/awards/field.ts";
import { type AwardTotal, awardTotals } from "../kinds/awards/total.ts";
import type { FieldTotal } from "../kinds/field.ts";
import type { Footing } from "./footing.ts";
import type { Part } from "./source.ts";
import { inOrder } from "./total.ts";

/**
 * Awards over all fields of a round. One reporter that tells the same award under a movement and again in the
 * table of awards has told it once: of its two tellings the fuller is taken.
 */
export function awardsOnce(totals: readonly FieldTotal[], footing: Footing): readonly AwardTotal[] {
  const told = new Map<string, AwardTotal[]>();
  for (const total of totals) {
    if (total.kind !== "awards") continue;
    for (const row of total.rows) told.set(row.key, [...(told.get(row.key) ?? []), row]);
  }
  return [...told].flatMap(([key, tellings]) =>
    tellings.length === 1
      ? tellings
      : awardTotals(inOrder(fullest(tellings), footing), "awards", footing, [], () => key),
  );
}

/** Of each reporter, its rows from the one field that says the most. */
function fullest(tellings: readonly AwardTotal[]): readonly Part<AwardRow>[] {
  const best = new Map<string, readonly Part<AwardRow>[]>();
  for (const { mentions } of tellings) {
    const byReporter = Map.groupBy(mentions, ({ source }) => source.obligation);
    for (const [reporter, rows] of byReporter) {
      const known = best.get(reporter);
      if (!known || weight(rows) > weight(known)) best.set(reporter, rows);
    }
  }
  return [...best.values()].flat();
}

function weight(mentions: readonly Part<AwardRow>[]): number {
  const figures = mentions.flatMap(({ value }) => [value.collectives, value.individuals]);
  return figures.reduce<number>((sum, figure) => sum + (typeof figure === "number" ? figure : 0), 0);
}
