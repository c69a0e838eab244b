import { unitName } from "../figures/measure.ts";
import { lowered } from "../text/first-letter.ts";
import * as heads from "./library/figure-words.ts";
import { fold } from "./spelling.ts";

/**
 * How a label takes its figure. A count: "có 16.226 hộ" + "đăng ký …". An act: "giải quyết việc làm cho" 508
 * "lao động". A result: "thu ngân sách trên địa bàn" (đạt) 6.473 "triệu đồng".
 */
export type LabelForm =
  | { readonly type: "count"; readonly noun: string; readonly rest: string }
  | { readonly type: "act"; readonly act: string; readonly noun: string; readonly rest: string }
  | { readonly type: "result"; readonly subject: string };

export const isPeople = (unit: string) => beginsWith(unit.replace(/^lượt /u, ""), heads.people);
export const isEvent = (noun: string) => beginsWith(noun, heads.events);

export const isUnit = (words: string, unit: string) =>
  fold(words) === fold(unit) || unitName(lowered(words)) === unitName(unit);

export const beginsWith = (words: string, list: readonly string[]) => headOf(words, list) !== undefined;

/** The longest of the listed words that these begin with, as they are written here. */
export function headOf(words: string, list: readonly string[]): string | undefined {
  const said = words.split(" ");
  for (let count = Math.min(5, said.length); count > 0; count--) {
    const head = said
      .slice(0, count)
      .join(" ")
      .replace(/[,;:]$/u, "");
    if (list.includes(fold(head))) return head;
  }
  return undefined;
}

export const after = (label: string, head: string) => label.slice(head.length).trim();

export function withoutTail(label: string, tail: string): string {
  const words = label.split(" ");
  return words.slice(0, words.length - tail.split(" ").length).join(" ");
}
