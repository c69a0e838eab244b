import { isAddable } from "../../figures/exact.ts";
import type { Figure } from "../../figures/figure.ts";
import { unitName } from "../../figures/measure.ts";
import { natureOf, type Together, togetherAs } from "../../figures/nature.ts";
import { printNumber } from "../../figures/number.ts";
import { percentOf } from "../../figures/percent.ts";
import type { Footing } from "../../report/footing.ts";
import type { Uncounted } from "../../report/place.ts";
import type { Doubt, Part } from "../../report/source.ts";
import { type Range, type Total, totalOf } from "../../report/total.ts";
import { apartDoubt, boundsDoubt, leftApart, twoUnitsDoubt } from "./apart.ts";
import { isOwn, planOf, priorOf, spanOf } from "./beside.ts";
import type { Indicator, IndicatorRow, IndicatorsField, IndicatorsValue, Qualifier } from "./field.ts";
import { type Called, listedRows, namedRows, type RowPart } from "./groups.ts";
import { numberIn, rowInUnit } from "./result.ts";

/** What one indicator comes to for the authority. */
export interface IndicatorTotal {
  readonly indicator: Indicator;
  readonly total: Total;
  /** The total, the mean over the units that each speak for one, or nothing when nobody gave it. */
  readonly value: number | undefined;
  /** The span of what was said, where it cannot be added. */
  readonly range: Range | undefined;
  /** How many units the figure or the span rests on, and how many gave these words in any measure at all. */
  readonly basis: { readonly counted: number; readonly said: number };
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
  /** What the officer should ask about: an owner contradicted, figures left aside. */
  readonly ownDoubts: readonly Doubt[];
}

export interface IndicatorsTotal {
  readonly kind: "indicators";
  readonly rows: readonly IndicatorTotal[];
}

export function settleIndicators(
  field: IndicatorsField,
  parts: readonly Part<IndicatorsValue>[],
  footing: Footing,
): readonly IndicatorTotal[] {
  const called = field.indicators ? listedRows(field.indicators, parts) : namedRows(parts);
  return called.map((each) => settleOne(field, each, footing));
}

function settleOne(field: IndicatorsField, called: Called, footing: Footing): IndicatorTotal {
  const { indicator, given } = called;
  const { label, unit } = indicator;
  const parts = given.every(({ value }) => value.unit === unit)
    ? given
    : given.map((part) => inUnit(part, unit));
  const owner = indicator.sector ? footing.owners.get(indicator.sector) : undefined;
  const owned = owner === undefined ? [] : parts.filter((part) => isOwn(part) && part.source.unit === owner);
  const counted = owned.length > 0 ? owned : parts;
  const together = togetherOf(indicator);
  const others = owned.length > 0 ? parts.filter((part) => !owned.includes(part)) : [];
  const place = {
    ...{ field: field.id, row: indicator.id, label, unit, together },
    ...(field.indicators ? {} : { open: true }),
    apart: () => [...leftApart(called), ...others.map(besideOwner), ...spansIn(counted, together)],
  };
  const total = totalOf(counted, figureOf, place, footing);
  const rest = others.length > 0 ? totalOf(others, figureOf, place, footing) : undefined;
  const plan = together === "sum" ? planOf(counted, total) : undefined;
  return {
    indicator,
    total,
    value: total.value,
    range: together === "sum" ? undefined : spanOf(counted, total.range),
    basis: basisOf(counted, called, together, total),
    qualifiers: qualifiersOf(counted),
    plan: plan?.value,
    planDerived: plan?.derived ?? false,
    percent: percentOf(total.value, plan?.value),
    prior: together === "sum" ? priorOf(indicator, counted, total) : undefined,
    said: parts,
    ownDoubts: [
      ...ownerDiffers(place, total, rest, footing, owner),
      ...apartDoubt(place, called, footing),
      ...(together === "sum" ? boundsDoubt(place, counted, footing) : []),
      ...twoUnitsDoubt(place, field.label, given, footing),
    ],
  };
}

/** What the directive says of its indicator holds, but that a share is added up is not for it to say. */
export function togetherOf({ measure, label, unit }: Indicator): Together {
  switch (measure) {
    case "average":
      return togetherAs("average", unit);
    case "range":
      return "range";
    case "flow":
    case "stock":
      return togetherAs(natureOf(label, unit), unit);
  }
}

function figureOf({ value }: IndicatorRow): Figure | undefined {
  return typeof value === "object" ? undefined : value;
}

function basisOf(
  counted: readonly RowPart[],
  { elsewhere, near }: Called,
  together: Together,
  { given }: Total,
): IndicatorTotal["basis"] {
  const apart = [...elsewhere, ...near];
  const isFit = ({ value }: RowPart) =>
    together !== "sum" || typeof value.value === "string" || isInSum(value.value);
  if (together === "sum" && apart.length === 0 && counted.every(isFit))
    return { counted: given, said: given };
  const speaking = new Set<string>();
  const spoke = counted.filter(
    ({ source, value }) => !source.bloc && value.value !== undefined && value.value !== "unknown",
  );
  for (const part of spoke) if (isFit(part)) speaking.add(part.source.unit);
  const here = speaking.size;
  for (const { source } of [...spoke, ...apart]) if (!source.bloc) speaking.add(source.unit);
  return { counted: here, said: speaking.size };
}

/** A number of so many digits that it is left aside, and a span, have no place in a sum. */
function isInSum(value: IndicatorRow["value"]): boolean {
  return value === undefined || (typeof value === "number" && isAddable(value));
}

function besideOwner({ source, value }: RowPart): Uncounted {
  return { unit: source.unit, why: "owner-reports", said: saidIn(value) };
}

/** A span among figures that are added has no place in their sum. */
function spansIn(parts: readonly RowPart[], together: Together): readonly Uncounted[] {
  if (together !== "sum") return [];
  return parts.flatMap(({ source, value }): readonly Uncounted[] =>
    typeof value.value === "object" ? [{ unit: source.unit, why: "not-additive", said: saidIn(value) }] : [],
  );
}

const saidIn = (row: IndicatorRow) => `${numberIn(row)} ${row.unit}`.trim();

function qualifiersOf(parts: readonly RowPart[]): readonly Qualifier[] {
  const found = new Set<Qualifier>();
  for (const { value } of parts) if (value.qualifier) found.add(value.qualifier);
  return [...found].sort();
}

function inUnit(part: RowPart, unit: string): RowPart {
  const row = part.value;
  if (row.unit === unit || unitName(row.unit) === unitName(unit)) return part;
  return { source: part.source, value: rowInUnit(row, unit) ?? { ...row, unit } };
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
