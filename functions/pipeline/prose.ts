import { rounded } from "../core/figures/exact.ts";
import { printCount, printNumber, printPercent } from "../core/figures/number.ts";
import type { IndicatorTotal } from "../core/kinds/indicators/totals.ts";
import type { Range, Total } from "../core/report/total.ts";

/**
 * Sentences made from figures, in the manner of the seeds: "Tổng diện tích … ước đạt 11.120,3 ha." Everything a
 * sentence says stands in the total it is made from.
 */

/** Theo báo cáo của 36/48 đơn vị: said only where somebody is missing. */
export function coverage({ given, asked }: Pick<Total, "given" | "asked">): string {
  return given < asked ? `theo báo cáo của ${printNumber(given)}/${printNumber(asked)} đơn vị` : "";
}

/** 02 xã; 11.120,3 ha; 43,75% */
export function amount(value: number, unit: string): string {
  if (unit === "%" || unit === "‰") return `${printNumber(value)}${unit}`;
  return `${printCount(value)} ${unit}`.trim();
}

/** từ 43,75% đến 90,25% (48 đơn vị): what cannot be added up is told as what was said, and by how many. */
export function spread({ least, most }: Range, unit: string, count: number): string {
  const span = least === most ? amount(most, unit) : `từ ${bare(least, unit)} đến ${amount(most, unit)}`;
  return `${span} (${printCount(count)} đơn vị)`;
}

/** A percentage keeps its sign at both ends; any other unit is said once. */
const bare = (value: number, unit: string) =>
  unit === "%" || unit === "‰" ? amount(value, unit) : printNumber(value);

/** What a total comes to, in words; undefined where nobody gave anything. */
export function amountOf({ value, unit, range, given }: Total): string | undefined {
  if (range) return spread(range, unit, given);
  return value === undefined ? undefined : amount(value, unit);
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

/** One indicator as one sentence, or undefined where nobody gave a figure. `who` names those who report it. */
export function indicatorSentence(row: IndicatorTotal, who: () => string): string | undefined {
  const sentence = comesTo(row);
  const { counted, said } = row.basis;
  // The same words stand in another measure too, which could not be added: then it says how many it rests on.
  return sentence && counted < said
    ? `${sentence} (${printNumber(counted)}/${printNumber(said)} ${who()} báo cáo)`
    : sentence;
}

function comesTo(row: IndicatorTotal): string | undefined {
  const { indicator, value, range, basis } = row;
  const { label, unit } = indicator;
  if (range && indicator.measure === "range")
    return `${label}: ${printNumber(range.least)} đến ${amount(range.most, unit)}`;
  if (range) return `${label}: ${spread(range, unit, basis.counted)}`;
  if (value === undefined) return undefined;
  const shown = indicator.measure === "average" ? rounded(value, 2) : value;
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
