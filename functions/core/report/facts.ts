import { fold } from "../registry/spelling.ts";

/** Words that turn what a sentence says about. */
const turns = new Set(["không", "chưa", "chậm", "thiếu", "hết", "tăng", "giảm", "vượt"]);

/** Figures in words. "một" and "năm" are words of their own too ("một số", "năm 2022") and are left out. */
const spelled = new Map(Object.entries({ hai: 2, ba: 3, bốn: 4, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 }));

const figure = /\d(?:[\d.,/:-]*\d)?%?/g;

/**
 * The figures of a text as they stand, "07" as "7", "1.200" as "1200" and "bảy" as "7"; each as often as it
 * is written.
 */
export function figuresOf(text: string): readonly string[] {
  return text.split(/[\s\u00a0]+/u).flatMap((word): readonly string[] => {
    const figures = word.match(figure);
    if (figures) return figures.map((each) => ungrouped(each).replace(/^0+(?=\d)/, ""));
    const number = spelled.get(bare(word));
    return number === undefined ? [] : [String(number)];
  });
}

/** The figures of a text in digits, each as it is written: with its sign, its noughts and its dots. */
export const figuresAsWritten = (text: string): readonly string[] =>
  text.match(/(?:(?<=^|[\s\u00a0("“])[-−–])?\d(?:[\d.,/:-]*\d)?%?/gu) ?? [];

const ungrouped = (text: string) =>
  /^\d{1,3}(?:\.\d{3})+(?!\d)/.test(text) ? text.replaceAll(".", "") : text;

/**
 * What a sentence says besides its form: figures with what they count, names, document symbols, and the words
 * that turn it about. Two sentences of like words are the same content only where these are equal; "07 lớp"
 * is "7 lớp" and "bảy lớp". What the unit calls itself is nobody else's fact and is left out.
 */
export function factsOf(text: string, ownName = ""): string {
  const own = new Set(fold(ownName).split(" "));
  const words = text.split(/[\s\u00a0]+/u).filter(Boolean);
  const facts = words.flatMap((word, at): readonly string[] => {
    const figures = word.match(figure);
    if (figures) {
      const unit = /\p{L}/u.test(word) ? bare(word) : bare(words[at + 1] ?? "");
      return figures.map((each) => `${Number(each) === 0 ? 0 : each.replace(/^0+(?=\d)/, "")} ${unit}`);
    }
    const said = bare(word);
    if (turns.has(said)) return [said];
    const number = /^\p{Ll}/u.test(word) ? spelled.get(said) : undefined;
    if (number !== undefined) return [`${number} ${bare(words[at + 1] ?? "")}`];
    const first = at === 0 || /[.!?:;…+*•-]["”’)]?$/u.test(words[at - 1] ?? "");
    return /^["“‘(]?\p{Lu}/u.test(word) && !first && !own.has(said) ? [said] : [];
  });
  return facts.sort().join("|");
}

const bare = (word: string) => fold(word.replace(/^[^\p{L}\d]+|[^\p{L}\d%]+$/gu, ""));
