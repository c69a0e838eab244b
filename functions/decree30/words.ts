import { dateWords } from "../core/instant.ts";

/**
 * The date line, numbers and ordinals as officials write them. Decree 30/2020/NĐ-CP, Annex I, II.3 and II.6;
 * custom where said.
 */

/** Serials below 10 are padded, those with a letter added too: 05/BC-UBND, 05a/BC-UBND. */
export const serial = (number: number | string) => String(number).replace(/^\d(?!\d)/, "0$&");

/** Tuần Giáo, ngày 05 tháng 01 năm 2020 */
export function dateLine(place: string, day: number, month: number, year: number): string {
  return `${place}, ${dateWords(day, month, year)}`;
}

/** 1762 → 1.762; -11120.3 → -11.120,3. `decimals` keeps so many places, zeros too. */
export function numberVi(value: number, decimals?: number): string {
  const plain = decimals === undefined ? plainDigits(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = "0", part] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const sign = value < 0 && /[1-9]/.test(plain) ? "-" : "";
  return `${sign}${grouped}${part === undefined ? "" : `,${part}`}`;
}

/** Without the exponent that very large and very small numbers are otherwise printed with. */
function plainDigits(value: number): string {
  const text = String(value);
  if (text.includes("e-")) return value.toFixed(20).replace(/\.?0+$/, "");
  return text.includes("e") ? String(BigInt(value)) : text;
}

/**
 * A count before the noun it counts. One to nine are padded by custom (02 xã, 01 tập thể), unless `pad` is
 * off: spans of time, ages, ranges and enumerations are not (6 tháng, dưới 6 tuổi, 5 - 10 lao động, 3 tiêu
 * chí).
 */
export function countVi(count: number, { pad = true }: { readonly pad?: boolean } = {}): string {
  return pad && Number.isInteger(count) && count >= 1 && count <= 9 ? `0${count}` : numberVi(count);
}

const numerals = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

export function roman(number: number): string {
  let text = "";
  let left = number;
  for (const [numeral, value] of numerals) {
    for (; left >= value; left -= value) text += numeral;
  }
  return text;
}

const ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** Phần thứ nhất … Phần thứ mười; Phần thứ 11 beyond. */
export const ordinalWord = (number: number) => ordinals[number - 1] ?? String(number);
