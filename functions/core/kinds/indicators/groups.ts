import { commonUnit, converted, labelAndUnit, measureOf } from "../../figures/measure.ts";
import { indicatorCalled } from "../../registry/indicators.ts";
import { labelKey, remembered, unnumbered } from "../../registry/label.ts";
import { nearLabels } from "../../registry/near.ts";
import type { Part } from "../../report/source.ts";
import type { Indicator, IndicatorRow, IndicatorsValue } from "./field.ts";

export type RowPart = Part<IndicatorRow>;

/** One indicator with what was said of it, and what was said beside it and cannot join it. */
export interface Called {
  readonly indicator: Indicator;
  readonly given: readonly RowPart[];
  /** Under the same words, in a unit of which there is no way to this one. */
  readonly elsewhere: readonly RowPart[];
  /** Under words one slip away: perhaps the same. */
  readonly near: readonly RowPart[];
}

/**
 * The directive's own indicators. What a unit said in words of its own is the indicator that those words
 * name.
 */
export function listedRows(
  listed: readonly Indicator[],
  parts: readonly Part<IndicatorsValue>[],
): readonly Called[] {
  const ids = new Map(listed.map(({ id, label }) => [labelKey(label), id]));
  const keyOf = remembered((label: string) => ids.get(labelKey(label)) ?? "");
  const called = ({ label, unit }: IndicatorRow) => keyOf(label) || keyOf(labelAndUnit(label, unit).label);
  const groups = new Map<string, RowPart[]>();
  for (const { source, value } of parts)
    for (const row of value.rows) grouped(groups, row.indicator ?? called(row), { source, value: row });
  return listed.map((indicator) => {
    const all = groups.get(indicator.id) ?? [];
    const joins = ({ value }: RowPart) =>
      value.unit === indicator.unit || converted(1, value.unit, indicator.unit) !== undefined;
    const given = all.every(joins) ? all : all.filter(joins);
    return { indicator, given, elsewhere: given === all ? [] : all.filter((part) => !joins(part)), near: [] };
  });
}

/**
 * Indicators that units named themselves: the first unit's spelling, the smallest unit of measure anyone
 * used.
 */
export function namedRows(parts: readonly Part<IndicatorsValue>[]): readonly Called[] {
  const keysIn = remembered((beside: string) =>
    remembered((label: string) => {
      const told = labelAndUnit(label, beside);
      const words = unnumbered(told.label);
      return { key: indicatorCalled(words)?.id ?? labelKey(words), words, unit: told.unit };
    }),
  );
  const measure = remembered(measureOf);
  const labels = new Map<string, Map<string, RowPart[]>>();
  for (const { source, value } of parts) {
    for (const row of value.rows) {
      const { key, words, unit } = keysIn(row.unit)(row.label);
      const said = words === row.label ? row : { ...row, label: words, unit: row.unit || (unit ?? "") };
      const byMeasure = labels.get(key) ?? new Map<string, RowPart[]>();
      labels.set(key, byMeasure);
      grouped(byMeasure, measure(said.unit), { source, value: said });
    }
  }
  const groups = [...labels].flatMap(([key, byMeasure]) =>
    [...byMeasure].map(([of, given]) => ({ key, measure: of, label: given[0]?.value.label ?? "", given })),
  );
  const askedOf = Map.groupBy(
    nearLabels(groups.map((group) => ({ ...group, key: labelKey(group.label), weight: group.given.length }))),
    ({ like }) => like.given,
  );
  return groups.map(({ key, label, given }, index) => {
    const known = indicatorCalled(label) ?? { id: String(index + 1), label, measure: "flow" as const };
    const beside = labels.get(key) ?? new Map<string, RowPart[]>();
    const elsewhere =
      beside.size === 1 ? [] : [...beside.values()].flatMap((rows) => (rows === given ? [] : rows));
    const near = (askedOf.get(given) ?? []).flatMap(({ asked }) =>
      given.every((row) => isToldApart(row, asked.label)) ? [] : asked.given,
    );
    const unsaid = near.filter((row) => !isToldApart(row, label));
    return { indicator: { ...known, unit: commonUnit(unitsIn(given)) }, given, elsewhere, near: unsaid };
  });
}

/** Its unit was asked already, and said that it is another. */
function isToldApart({ value: { others } }: RowPart, label: string): boolean {
  return others?.some((other) => labelKey(other) === labelKey(label)) ?? false;
}

function unitsIn(rows: readonly RowPart[]): ReadonlySet<string> {
  const units = new Set<string>();
  for (const { value } of rows) units.add(value.unit);
  return units;
}

function grouped<K>(groups: Map<K, RowPart[]>, key: K, part: RowPart): void {
  const group = groups.get(key);
  if (group) group.push(part);
  else groups.set(key, [part]);
}
