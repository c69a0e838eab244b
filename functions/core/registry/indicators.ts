import type { Indicator } from "../kinds/indicators/field.ts";
import { labelKey } from "./label.ts";
import { indicatorLists } from "./library/indicators.ts";
import { holdsOn } from "./title.ts";

/**
 * Indicators that authorities report on from period to period. Configuration: a directive may take them over,
 * and what a unit names in these words is this indicator.
 */
export const knownIndicators: readonly Indicator[] = indicatorLists.flatMap(({ indicators }) => indicators);

/** Those that were reported on at that day. */
export function indicatorsOn(date: string): readonly Indicator[] {
  return indicatorLists.flatMap((list) => (holdsOn(list, date) ? list.indicators : []));
}

const byWords = new Map(knownIndicators.map((indicator) => [labelKey(indicator.label), indicator]));

/** The registry's indicator that a label means, spelt as it may be. */
export function indicatorCalled(label: string): Indicator | undefined {
  return byWords.get(labelKey(label));
}
