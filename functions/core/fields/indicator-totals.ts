import type { Figure } from "../figures/figure.ts";
import { converted, measureOf, unitName } from "../figures/measure.ts";
import { printNumber } from "../figures/number.ts";
import { indicatorCalled } from "../registry/indicators.ts";
import { fold } from "../registry/spelling.ts";
import type { Footing } from "../report/footing.ts";
import type { Doubt, Part } from "../report/source.ts";
import { type Total, totalOf } from "../report/total.ts";
import type { Indicator, IndicatorRow, IndicatorsField, IndicatorsValue, Qualifier } from "./indicator.ts";
import { isOwn, planOf, priorOf, rangeOf } from "./indicator-beside.ts";
import { percentOf } from "./ratio.ts";

/** What one indicator comes to for the authority. */
export interface IndicatorTotal {
  readonly indicator: Indicator;
  readonly total: Total;
  /** The total, the mean over the units that gave the figure, or nothing when nobody did. */
  readonly value: number | undefined;
  readonly range: { readonly least: number; readonly most: number } | undefined;
  /** Every reservation any unit made: one estimate makes the sum an estimate. */
  readonly qualifiers: readonly Qualifier[];
  /** Only when everyone who gave a result gave a plan. */
  readonly plan: number | undefined;
  /** The plan follows from percentages that units gave in its stead; then it is not printed. */
  readonly planDerived: boolean;
  readonly percent: number | undefined;
  readonly prior: { readonly label: string; readonly value: number; readonly percent: number } | undefined;
  /** Everything anyone said of it, ranges and remarks included. */
  readonly said: readonly Part<IndicatorRow>[];
  readonly ownerDoubts: readonly Doubt[];
}

type RowPart = Part<IndicatorRow>;

export function settleIndicators(
  field: IndicatorsField,
  parts: readonly Part<IndicatorsValue>[],
  footing: Footing,
): readonly IndicatorTotal[] {
  const groups = new Map<string, RowPart[]>();
  const keyOf = rememberedKeys();
  for (const { source, value } of parts) {
    for (const row of value.rows) {
      const key = row.indicator ?? keyOf(row.label, row.unit);
      const group = groups.get(key);
      if (group) group.push({ source, value: row });
      else groups.set(key, [{ source, value: row }]);
    }
  }
  const listed = field.indicators ?? named(groups);
  return listed.map(({ key, ...indicator }: Indicator & { key?: string }) =>
    settleOne(field, indicator, groups.get(key ?? indicator.id) ?? [], footing),
  );
}

/** One indicator, however it is spelt. Units spell the same few, and folding a spelling is the dear part. */
function rememberedKeys(): (label: string, unit: string) => string {
  const byLabel = new Map<string, Map<string, string>>();
  return (label, unit) => {
    const byUnit = byLabel.get(label) ?? new Map<string, string>();
    byLabel.set(label, byUnit);
    const key = byUnit.get(unit) ?? `${indicatorCalled(label)?.id ?? fold(label)}|${measureOf(unit)}`;
    byUnit.set(unit, key);
    return key;
  };
}

/** Indicators that units named themselves: the first unit's spelling, the smallest unit of measure anyone used. */
function named(groups: ReadonlyMap<string, readonly RowPart[]>): readonly (Indicator & { key: string })[] {
  return [...groups].map(([key, parts], index) => {
    const units = new Set<string>();
    for (const { value } of parts) units.add(value.unit);
    const unit = [...units].map(unitName).reduce((a, b) => ((converted(1, a, b) ?? 0) > 1 ? b : a));
    const label = parts[0]?.value.label ?? "";
    const known = indicatorCalled(label) ?? { id: String(index + 1), label, measure: "flow" as const };
    return { ...known, key, unit };
  });
}

function settleOne(
  field: IndicatorsField,
  indicator: Indicator,
  given: readonly RowPart[],
  footing: Footing,
): IndicatorTotal {
  const alike = given.every(({ value }) => value.unit === indicator.unit);
  const parts = alike ? given : given.map((part) => inUnit(part, indicator.unit));
  const owner = indicator.sector ? footing.owners.get(indicator.sector) : undefined;
  const owned = owner === undefined ? [] : parts.filter((part) => isOwn(part) && part.source.unit === owner);
  const counted = owned.length > 0 ? owned : parts;
  const place = { field: field.id, row: indicator.id, label: indicator.label };
  const total = totalOf(counted, figureOf, place, footing);
  const rest =
    owned.length > 0
      ? totalOf(
          parts.filter((part) => !owned.includes(part)),
          figureOf,
          place,
          footing,
        )
      : undefined;
  const plan = planOf(counted, total);
  const givers = indicator.measure === "average" ? counted.filter(isOwn).length : 1;
  const value = total.value === undefined || givers === 0 ? undefined : total.value / givers;
  return {
    indicator,
    total,
    value,
    range: rangeOf(counted),
    qualifiers: qualifiersOf(counted),
    plan: plan?.value,
    planDerived: plan?.derived ?? false,
    percent: percentOf(total.value, plan?.value),
    prior: priorOf(indicator, counted, total),
    said: parts,
    ownerDoubts: ownerDiffers(place, total, rest, footing, owner),
  };
}

function figureOf({ value }: IndicatorRow): Figure | undefined {
  return typeof value === "object" ? undefined : value;
}

function qualifiersOf(parts: readonly RowPart[]): readonly Qualifier[] {
  const found = new Set<Qualifier>();
  for (const { value } of parts) if (value.qualifier) found.add(value.qualifier);
  return [...found].sort();
}

function inUnit(part: RowPart, unit: string): RowPart {
  const row = part.value;
  if (row.unit === unit || unitName(row.unit) === unitName(unit)) return part;
  const change = (figure: number) => converted(figure, row.unit, unit) ?? figure;
  const value = {
    ...row,
    unit,
    ...(typeof row.value === "number" ? { value: change(row.value) } : {}),
    ...(row.plan === undefined ? {} : { plan: change(row.plan) }),
    ...(row.prior === undefined ? {} : { prior: change(row.prior) }),
  };
  return { source: part.source, value };
}

function ownerDiffers(
  place: { readonly field: string; readonly row: string; readonly label: string },
  total: Total,
  rest: Total | undefined,
  footing: Footing,
  owner: string | undefined,
): readonly Doubt[] {
  if (rest?.value === undefined || total.value === undefined || rest.value === total.value) return [];
  const name = footing.names.get(owner ?? "") ?? "đơn vị chủ trì";
  const text = `${place.label}: ${name} báo cáo ${printNumber(total.value)}, các đơn vị khác cộng lại ${printNumber(rest.value)}; lấy số của ${name}.`;
  return [
    {
      field: place.field,
      row: place.row,
      text,
      sources: [...total.parts, ...rest.parts].map(({ source }) => source),
    },
  ];
}
