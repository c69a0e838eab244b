import { rounded, sumOf } from "../figures/exact.ts";
import type { Figure } from "../figures/figure.ts";
import { converted, measureOf, unitName } from "../figures/measure.ts";
import { printNumber } from "../figures/number.ts";
import { fold } from "../registry/spelling.ts";
import type { Footing } from "../report/footing.ts";
import type { Doubt, Part, Source } from "../report/source.ts";
import { inOrder, type Total, totalOf } from "../report/total.ts";
import type { Indicator, IndicatorRow, IndicatorsField, IndicatorsValue, Qualifier } from "./indicator.ts";
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
  readonly notes: readonly Part<string>[];
  /** Everyone who said anything of it, a range or a remark included. */
  readonly said: readonly Source[];
  readonly ownerDoubts: readonly Doubt[];
}

type RowPart = Part<IndicatorRow>;

export function settleIndicators(
  field: IndicatorsField,
  parts: readonly Part<IndicatorsValue>[],
  footing: Footing,
): readonly IndicatorTotal[] {
  const groups = new Map<string, RowPart[]>();
  for (const { source, value } of parts) {
    for (const row of value.rows) {
      const key = row.indicator ?? `${fold(row.label)}|${measureOf(row.unit)}`;
      const group = groups.get(key);
      if (group) group.push({ source, value: row });
      else groups.set(key, [{ source, value: row }]);
    }
  }
  const listed = field.indicators ?? named(groups, footing);
  return listed.map(({ key, ...indicator }: Indicator & { key?: string }) =>
    settleOne(field, indicator, groups.get(key ?? indicator.id) ?? [], footing),
  );
}

/** Indicators that units named themselves: the first unit's spelling, the smallest unit of measure anyone used. */
function named(
  groups: ReadonlyMap<string, readonly RowPart[]>,
  footing: Footing,
): readonly (Indicator & { key: string })[] {
  const all = [...groups].map(([key, parts]) => {
    const sorted = inOrder(parts, footing);
    const first = sorted[0];
    const unit = sorted
      .map(({ value }) => unitName(value.unit))
      .reduce((a, b) => ((converted(1, a, b) ?? 0) > 1 ? b : a));
    return { first, found: { key, id: "", label: first?.value.label ?? "", unit, measure: "flow" as const } };
  });
  const rank = (each: (typeof all)[number]) =>
    footing.order.get(each.first?.source.bloc ?? each.first?.source.unit ?? "") ?? 0;
  return all
    .sort((a, b) => rank(a) - rank(b) || (a.found.key < b.found.key ? -1 : 1))
    .map(({ found }, index) => ({ ...found, id: String(index + 1) }));
}

function settleOne(
  field: IndicatorsField,
  indicator: Indicator,
  given: readonly RowPart[],
  footing: Footing,
): IndicatorTotal {
  const parts = inOrder(given, footing).map((part) => ({
    ...part,
    value: inUnit(part.value, indicator.unit),
  }));
  const owner = indicator.sector ? footing.owners.get(indicator.sector) : undefined;
  const owned = parts.filter(
    ({ source, value }) => source.unit === owner && !source.bloc && typeof value.value === "number",
  );
  const counted = owned.length > 0 ? owned : parts;
  const place = { field: field.id, row: indicator.id, label: indicator.label };
  const total = totalOf(figuresOf(counted), place, footing);
  const rest =
    owned.length > 0
      ? totalOf(figuresOf(parts.filter((part) => !owned.includes(part))), place, footing)
      : undefined;
  const plan = planOf(counted, total);
  const value =
    indicator.measure === "average" && total.value !== undefined && numbers(total) > 0
      ? total.value / numbers(total)
      : total.value;
  return {
    indicator,
    total,
    value,
    range: rangeOf(counted),
    qualifiers: [...new Set(counted.flatMap(({ value }) => value.qualifier ?? []))].sort(),
    plan: plan?.value,
    planDerived: plan?.derived ?? false,
    percent: percentOf(total.value, plan?.value),
    prior: priorOf(indicator, counted, total),
    notes: parts.flatMap(({ source, value }) => (value.note ? [{ source, value: value.note }] : [])),
    said: parts.map(({ source }) => source),
    ownerDoubts: ownerDiffers(place, total, rest, footing, owner),
  };
}

function numbers(total: Total): number {
  return total.parts.filter(({ value }) => typeof value === "number").length;
}

function figuresOf(parts: readonly RowPart[]): Part<Figure>[] {
  return parts.flatMap(({ source, value }) =>
    value.value === undefined || typeof value.value === "object" ? [] : [{ source, value: value.value }],
  );
}

function inUnit(row: IndicatorRow, unit: string): IndicatorRow {
  if (unitName(row.unit) === unitName(unit)) return row;
  const change = (figure: number) => converted(figure, row.unit, unit) ?? figure;
  return {
    ...row,
    unit,
    ...(typeof row.value === "number" ? { value: change(row.value) } : {}),
    ...(row.plan === undefined ? {} : { plan: change(row.plan) }),
    ...(row.prior === undefined ? {} : { prior: change(row.prior) }),
  };
}

/**
 * The plan of the sum is the sum of the plans, and there is none unless every unit counted gave one. A unit that gave
 * the percentage instead has given its plan too, to within rounding.
 */
function planOf(parts: readonly RowPart[], total: Total): { value: number; derived: boolean } | undefined {
  const counted = parts.filter(({ value }) => typeof value.value === "number");
  if (counted.length === 0 || total.residues.length > 0 || counted.some(({ source }) => source.bloc)) {
    return onlyBlocs(counted);
  }
  return sumOfPlans(counted);
}

/** When a single bloc speaks for silent members, its own plan is the plan. */
function onlyBlocs(counted: readonly RowPart[]) {
  return counted.length > 0 && counted.every(({ source }) => source.bloc) ? sumOfPlans(counted) : undefined;
}

function sumOfPlans(counted: readonly RowPart[]): { value: number; derived: boolean } | undefined {
  const plans = counted.map(({ value }) => {
    if (value.plan !== undefined) return { value: value.plan, derived: false };
    if (value.percent === undefined || value.percent === 0 || typeof value.value !== "number")
      return undefined;
    return { value: rounded((value.value / value.percent) * 100, 4), derived: true };
  });
  const known = plans.flatMap((plan) => plan ?? []);
  if (known.length < plans.length) return undefined;
  return { value: sumOf(known.map(({ value }) => value)), derived: known.some(({ derived }) => derived) };
}

function priorOf(indicator: Indicator, parts: readonly RowPart[], total: Total): IndicatorTotal["prior"] {
  const counted = parts.filter(({ source, value }) => typeof value.value === "number" && !source.bloc);
  const priors = counted.flatMap(({ value }) => value.prior ?? []);
  // A comparison holds only where every unit counted now was counted then.
  if (priors.length === 0 || priors.length < counted.length || total.residues.length > 0) return undefined;
  const value = sumOf(priors);
  const percent = percentOf(total.value, value);
  return percent === undefined ? undefined : { label: indicator.priorLabel ?? "cùng kỳ", value, percent };
}

function rangeOf(parts: readonly RowPart[]): IndicatorTotal["range"] {
  const ranges = parts.flatMap(({ value }) => (typeof value.value === "object" ? [value.value] : []));
  if (ranges.length === 0) return undefined;
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
  };
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
