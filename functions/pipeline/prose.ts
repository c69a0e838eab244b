import type { IndicatorTotal } from "../core/fields/indicator-totals.ts";
import { printCount, printNumber, printPercent } from "../core/figures/number.ts";
import type { Total } from "../core/report/total.ts";

/**
 * Sentences made from figures, in the manner of the seeds: "Tổng diện tích … ước đạt 11.120,3 ha." Everything a
 * sentence says stands in the total it is made from.
 */

/** Theo báo cáo của 36/48 đơn vị: said only where somebody is missing. */
export function coverage({ given, asked }: Pick<Total, "given" | "asked">): string {
  return given < asked ? `theo báo cáo của ${printNumber(given)}/${printNumber(asked)} đơn vị` : "";
}

/** 02 xã; 11.120,3 ha */
export function amount(value: number, unit: string): string {
  return unit === "%" ? printPercent(value) : `${printCount(value)} ${unit}`.trim();
}

const reserve: Record<string, string> = {
  "at-least": " trên",
  "at-most": " dưới",
  estimate: " ước đạt",
  "at-least,estimate": " ước đạt trên",
  "at-most,estimate": " ước đạt dưới",
  "at-least,at-most": " khoảng",
  "at-least,at-most,estimate": " ước đạt khoảng",
};

/** One indicator as one sentence, or undefined where nobody gave a figure. */
export function indicatorSentence(row: IndicatorTotal): string | undefined {
  const { indicator, value, range } = row;
  const { label, unit } = indicator;
  if (range) return `${label}: ${printNumber(range.least)} đến ${amount(range.most, unit)}`;
  if (value === undefined) return undefined;
  const shown = indicator.measure === "average" ? Math.round(value * 100) / 100 : value;
  const planned = row.plan !== undefined && !row.planDerived;
  const figure = planned ? `${printNumber(shown)}/${amount(row.plan ?? 0, unit)}` : amount(shown, unit);
  // A result held against a plan is reached; a bare count only stands there.
  const verb = reserve[row.qualifiers.join(",")] ?? (row.percent === undefined ? ":" : " đạt");
  const parts = [
    `${label}${verb} ${figure}`,
    row.percent === undefined ? undefined : `đạt ${printPercent(row.percent)} ${indicator.planLabel ?? "KH"}`,
    row.prior ? `bằng ${printPercent(row.prior.percent)} so với ${row.prior.label}` : undefined,
  ];
  return parts.filter(Boolean).join(", ");
}

/** 03 tập thể, 73 cá nhân; undefined when neither was given. */
export function recipients(collectives: Total, individuals: Total): string | undefined {
  const said = [
    collectives.value ? `${printCount(collectives.value)} tập thể` : undefined,
    individuals.value ? `${printCount(individuals.value)} cá nhân` : undefined,
  ].filter(Boolean);
  return said.length > 0 ? said.join(", ") : undefined;
}

/** Ends a sentence once. */
export function stopped(text: string): string {
  return /[.!?…:]["”’)]?$/.test(text) ? text : `${text.replace(/[;,]$/, "")}.`;
}
