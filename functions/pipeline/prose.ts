import { printCount, printNumber } from "../core/figures/number.ts";

/** 02 xã; 11.120,3 ha; 43,75% */
export function amount(value: number, unit: string): string {
  const isShare = unit === "%" || unit === "‰";
  return isShare ? `${printNumber(value)}${unit}` : `${printCount(value)} ${unit}`.trim();
}

/** Whether words say of themselves that something is reached or carried out. */
export function saysReached(label: string): boolean {
  return /(?<!\p{L})(?:đạt|thực hiện|hoàn thành)(?!\p{L})/iu.test(label);
}

/** Ends a sentence once. */
export function stopped(text: string): string {
  return /[.!?…:]["”’)]?$/.test(text) ? text : `${text.replace(/[;,]$/, "")}.`;
}
