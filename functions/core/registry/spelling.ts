import { nfc } from "../text/nfc.ts";
/**
 * Words compared regardless of case, spacing, quotes, kinds of dash, and the old and new places of tone
 * marks.
 */
export function fold(words: string): string {
  return nfc(words)
    .toLowerCase()
    .replace(/[“”"‘’'«»]/g, "")
    .replace(/[–—]/g, "-")
    .replace(blanks, " ")
    .replace(/ ?- ?/g, "-")
    .replace(/[.,;:…]+/g, " ")
    .replace(/o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g, (pair) => tones[pair] ?? pair)
    .replace(/sỹ/g, "sĩ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Blanks that are not one space already: most are, and what matches nothing costs little. */
const blanks = /\s{2,}|[^\S ]/g;

/** "hoá" and "hóa", "Uỷ" and "Ủy" are one word; the newer place of the mark is kept. */
export const tones: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
