import { rounded } from "../../../core/figures/exact.ts";
import { printNumber, printPercent } from "../../../core/figures/number.ts";
import type { IndicatorRow, Qualifier } from "../../../core/kinds/indicators/field.ts";
import { printResult } from "../../../core/kinds/indicators/result.ts";
import type { IndicatorTotal } from "../../../core/kinds/indicators/total.ts";
import { labelKey } from "../../../core/registry/label.ts";
import type { Composing } from "../context.ts";
import { type FigurePlace, givenIn, inSentence } from "./named.ts";
import { coverageTold, inFullWords, isThin } from "./of-total.ts";
import { toldInUnit } from "./one-money.ts";
import type { Points, Quantity } from "./quantity.ts";

type FieldOfRows = { readonly id: string; readonly indicators?: readonly unknown[] | undefined };

/** What an indicator's sentence may tell; undefined where nobody gave a figure or it came to nothing. */
export function indicatorQuantity(
  composing: Composing,
  field: FieldOfRows,
  as: { readonly row: IndicatorTotal; readonly unit?: string | undefined },
  parts: readonly Quantity[],
): Quantity | undefined {
  const row = as.unit === undefined ? as.row : toldInUnit(as.row, as.unit);
  const size = sizeOf(row);
  if (size === undefined || (size.type === "value" && size.value === 0)) return undefined;
  const { indicator, qualifiers, percent, prior } = row;
  const coverage = coverageOf(row);
  const place: FigurePlace = { field: field.id, row: rowName(field, as.row), label: indicator.label };
  const plan =
    percent === undefined
      ? undefined
      : {
          value: row.planDerived ? undefined : row.plan,
          percent,
          label: inFullWords(indicator.planLabel ?? "kế hoạch"),
        };
  return {
    ...{ label: indicator.label, unit: indicator.unit, size, parts },
    points: pointsOf(row),
    ...{ isThin: isThin(coverage), isOfOne: coverage.given === 1 },
    isEstimate: qualifiers.includes("estimate"),
    hedge: hedgeOf(qualifiers),
    ...(plan ? { plan } : {}),
    ...(prior ? { prior } : {}),
    isOfAll: coverage.given >= coverage.asked,
    coverage: coverageTold(composing, coverage),
    say: (what, text) =>
      inSentence(
        composing,
        place,
        { what, text, unit: indicator.unit },
        { ...givenFor(what, row), ...coverage },
        row.planDerived ? undefined : { value: row.value, whole: row.plan, wholeIs: "plan" },
      ),
  };
}

/** The one rate there is: only that may be held against its plan, for of several no mean would be true. */
export function onlyRate({ said, indicator }: IndicatorTotal): IndicatorRow | undefined {
  const [only, ...others] = said.filter(({ value }) => value.value !== undefined);
  return indicator.unit === "%" && others.length === 0 ? only?.value : undefined;
}

function pointsOf(row: IndicatorTotal): readonly Points[] {
  const { value, plan, prior } = onlyRate(row) ?? {};
  if (typeof value !== "number" || row.percent !== undefined || row.prior !== undefined) return [];
  const { planLabel = "kế hoạch", priorLabel = "cùng kỳ" } = row.indicator;
  const by = (other: number) => rounded(value - other, 2);
  return [
    ...(plan === undefined ? [] : [{ what: "points", by: by(plan), label: inFullWords(planLabel) } as const]),
    ...(prior === undefined ? [] : [{ what: "change", by: by(prior), label: priorLabel } as const]),
  ];
}

/** The directive's name for it; of what units named, their words and measure, for their order may change. */
function rowName({ indicators }: FieldOfRows, { indicator: { id, label, unit } }: IndicatorTotal): string {
  return indicators ? id : `${labelKey(label)} (${unit})`;
}

function sizeOf({ value, range, indicator }: IndicatorTotal): Quantity["size"] | undefined {
  if (range && range.least !== range.most) return { type: "range", ...range };
  if (range) return { type: "value", value: range.most };
  if (value === undefined) return undefined;
  return { type: "value", value: indicator.measure === "average" ? rounded(value, 2) : value };
}

interface Coverage {
  readonly given: number;
  readonly asked: number;
}

/**
 * How many gave it of how many who were asked. The department that answers for a sector's figure is all of
 * them; of what cannot be added, those whose figures the span is made of.
 */
function coverageOf({ indicator, total, range, basis }: IndicatorTotal): Coverage {
  if (indicator.sector !== undefined && total.given === 1) return { given: 1, asked: 1 };
  const given = range || basis.counted < basis.said ? basis.counted : total.given;
  return { given, asked: Math.max(given, total.asked) };
}

const hedges: Readonly<Record<string, string>> = {
  "at-least": "trên ",
  "at-most": "dưới ",
  "at-least,at-most": "khoảng ",
};

function hedgeOf(qualifiers: readonly Qualifier[]): string {
  return hedges[qualifiers.filter((each) => each !== "estimate").join(",")] ?? "";
}

/** Whose words a figure of the row rests on: of the plan the plans, of a percentage each one's own. */
function givenFor(what: string, row: IndicatorTotal) {
  const told = (print: (said: IndicatorRow) => string | undefined) => ({
    parts: row.said.flatMap(({ source, value }) => {
      const said = print(value);
      return said === undefined ? [] : [{ source, said }];
    }),
  });
  if (what === "plan" || what === "points")
    return told(({ plan }) => (plan === undefined ? undefined : printNumber(plan)));
  if (what === "percent") return told(percentSaid);
  if (what === "prior" || what === "change")
    return told(({ prior }) => (prior === undefined ? undefined : printNumber(prior)));
  return row.range
    ? told(({ value }) => (value === undefined ? undefined : printResult(value)))
    : { parts: givenIn(row.total).parts };
}

function percentSaid({ value, plan, percent }: IndicatorRow): string | undefined {
  if (typeof value === "number" && plan) return `${printNumber(value)}/${printNumber(plan)}`;
  return percent === undefined ? undefined : printPercent(percent);
}
