import { printCount, printNumber, printPercent } from "../core/figures/number.ts";
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

/** Ends a sentence once. */
export function stopped(text: string): string {
  return /[.!?…:]["”’)]?$/.test(text) ? text : `${text.replace(/[;,]$/, "")}.`;
}
