import { rounded } from "../core/figures/exact.ts";
import { printCount, printNumber, printPercent } from "../core/figures/number.ts";
import type { IndicatorTotal } from "../core/kinds/indicators/total.ts";
import type { Range, Total } from "../core/report/total.ts";

/**
 * Sentences made from figures, in the manner of the seeds: "Tổng diện tích … ước đạt 11.120,3 ha." Everything
 * a sentence says stands in the total it is made from.
 */

/** Theo báo cáo của 36/48 đơn vị: said only where somebody is missing. */
export function coverage({ given, asked }: Pick<Total, "given" | "asked">): string {
  return given < asked ? `theo báo cáo của ${printNumber(given)}/${printNumber(asked)} đơn vị` : "";
}

/** 02 xã; 11.120,3 ha; 43,75% */
export function amount(value: number, unit: string): string {
  return isShare(unit) ? unpadded(value, unit) : `${printCount(value)} ${unit}`.trim();
}

const isShare = (unit: string) => unit === "%" || unit === "‰";

/** 5/7 xã, 5 đến 7 hộ: no figure of a fraction or a range is padded. */
export function unpadded(value: number, unit: string): string {
  return `${printNumber(value)}${isShare(unit) ? "" : " "}${unit}`.trim();
}

/** từ 43,75% đến 90,25% (48 đơn vị): what cannot be added up is told as what was said, and by how many. */
export function spread(range: Range, unit: string, count: number): string {
  return `${extent(range, unit)} (${printCount(count)} đơn vị)`;
}

function extent(range: Range, unit: string): string {
  return range.least === range.most ? amount(range.most, unit) : `từ ${span(range, unit)}`;
}

/** 5 đến 7 hộ. A percentage keeps its sign at both ends; any other unit is said once. */
function span({ least, most }: Range, unit: string): string {
  return `${unpadded(least, isShare(unit) ? unit : "")} đến ${unpadded(most, unit)}`;
}

/** What a total comes to, in words; undefined where nobody gave anything. */
export function amountOf({ value, unit, range, given }: Total): string | undefined {
  if (range) return spread(range, unit, given);
  return value === undefined ? undefined : amount(value, unit);
}

const hedges: Readonly<Record<string, string>> = {
  "at-least": "trên ",
  "at-most": "dưới ",
  "at-least,at-most": "khoảng ",
};

/**
 * One indicator as one sentence, or undefined where nobody gave a figure. `who` names those who report it.
 */
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
  if (range && indicator.measure === "range") return `${label}: ${span(range, unit)}`;
  // Of how many it was said is told once: behind the sentence where others said it otherwise.
  if (range && basis.counted < basis.said) return `${label}: ${extent(range, unit)}`;
  if (range) return `${label}: ${spread(range, unit, basis.counted)}`;
  if (value === undefined) return undefined;
  const shown = indicator.measure === "average" ? rounded(value, 2) : value;
  const planned = row.plan !== undefined && !row.planDerived;
  const figure = planned ? `${printNumber(shown)}/${unpadded(row.plan ?? 0, unit)}` : amount(shown, unit);
  const verb = verbOf(row, planned);
  const reached = verb.endsWith("thực hiện ") ? "đạt" : "bằng";
  const parts = [
    `${label}${verb}${figure}`,
    row.percent === undefined
      ? undefined
      : `${reached} ${printPercent(row.percent)} ${indicator.planLabel ?? "kế hoạch"}`,
    row.prior ? compared(row.prior) : undefined,
  ];
  return parts.filter(Boolean).join(", ");
}

/**
 * Between the words and the figure. A result held against a plan is carried out, or reached; a bare count
 * only stands there. Words that say so themselves ("Xã đạt chuẩn …") are not made to say it twice.
 */
function verbOf({ indicator: { label }, qualifiers, percent }: IndicatorTotal, planned: boolean): string {
  const estimated = qualifiers.includes("estimate") ? "ước " : "";
  const hedge = hedges[qualifiers.filter((each) => each !== "estimate").join(",")] ?? "";
  if (saysReached(label)) return `: ${estimated}${hedge}`;
  if (percent !== undefined && planned) return ` ${estimated}thực hiện ${hedge}`;
  if (percent !== undefined || estimated !== "") return ` ${estimated}đạt ${hedge}`;
  return hedge === "" ? ": " : ` ${hedge}`;
}

/** Whether words say of themselves that something is reached or carried out. */
export function saysReached(label: string): boolean {
  return /(?<!\p{L})(?:đạt|thực hiện|hoàn thành)(?!\p{L})/iu.test(label);
}

/** tăng 7,5% so với cùng kỳ */
export function compared({ label, percent }: { readonly label: string; readonly percent: number }): string {
  const change = percent - 100;
  if (Math.abs(change) < 1e-9) return `ngang với ${label}`;
  return `${change > 0 ? "tăng" : "giảm"} ${printPercent(Math.abs(change))} so với ${label}`;
}

/**
 * 03 tập thể, 73 cá nhân; undefined when neither was given. `noted` is put behind a figure; `each` is what
 * the first counts.
 */
export function recipients(
  collectives: Total,
  individuals: Total,
  noted: (total: Total) => string = () => "",
  each = "tập thể",
): string | undefined {
  const said = [
    collectives.value ? [`${printCount(collectives.value)} ${each}`, noted(collectives)] : [],
    individuals.value ? [`${printCount(individuals.value)} cá nhân`, noted(individuals)] : [],
  ].filter(({ length }) => length > 0);
  // What both rest on is said once, behind the last.
  const [first, last] = said.map(([, note]) => note);
  const same = first === last;
  return said.length > 0
    ? said.map(([figure, note], at) => `${figure}${same && at < said.length - 1 ? "" : note}`).join(", ")
    : undefined;
}

/** Ends a sentence once. */
export function stopped(text: string): string {
  return /[.!?…:]["”’)]?$/.test(text) ? text : `${text.replace(/[;,]$/, "")}.`;
}
