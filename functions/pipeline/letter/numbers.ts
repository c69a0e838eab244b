import { headingMark } from "../../decree30/heading-mark.ts";
import { ordinalWord, roman } from "../../decree30/words.ts";

/** What a printed number heads, by its own form and not by how deep it stands: offices begin anywhere. */
export type NumberForm =
  | { readonly type: "part"; readonly ordinal: number; readonly printed: string }
  | {
      readonly type: "heading";
      readonly level: 1 | 2 | 3;
      readonly number: string;
      readonly printed: string;
    }
  | { readonly type: "point"; readonly mark: string }
  | { readonly type: "none" };

/** "I", "A" and "Chương I" head capitals; "1", "Điều 2" clauses; "1.1" what stands under a clause. */
export function numberForm(number: string): NumberForm {
  const printed = number.trim();
  if (printed === "") return { type: "none" };
  const part = partIn(printed);
  if (part) return { type: "part", ordinal: part.ordinal, printed };
  if (/^[-–—+•*]$/u.test(printed)) return { type: "point", mark: printed.replace(/[–—]/u, "-") };
  if (/^\p{Ll}{1,2}\s*[).]?$/u.test(printed)) return { type: "point", mark: printed };
  const level = /^\d+(?:\.\d+)+/.test(printed) ? 3 : /^(?:\d|Điều|Mục|Khoản)/iu.test(printed) ? 2 : 1;
  return { type: "heading", level, number: printed, printed: headingMark(printed) };
}

/** Phần I, Phần thứ nhất, PHẦN 2: undefined where it is none that can be counted. */
export function partIn(number: string): { readonly ordinal: number; readonly inWords: boolean } | undefined {
  const named = /^phần\s+(thứ\s+)?(\S+?)[.:]?$/iu.exec(number.trim());
  const word = named?.[2]?.toLowerCase();
  if (word === undefined) return undefined;
  const inWords = named?.[1] !== undefined;
  for (let ordinal = 1; ordinal <= 30; ordinal += 1) {
    const names = [String(ordinal), roman(ordinal).toLowerCase(), ordinalWord(ordinal)];
    if (names.includes(word)) return { ordinal, inWords };
  }
  return undefined;
}
