import { isSyllable } from "../syllable.ts";
import type { Converter } from "./encoding.ts";

/** Marks typed after their letter, for mail that took plain letters only: "Vie^.t Nam", "dd" for đ. */
const shapes: Readonly<Record<string, string>> = { "(": "\u0306", "^": "\u0302", "+": "\u031b" };
const tones: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};

/** The word where the sentence goes on after it, so that what ends it is its tone. */
export const fromViqrInside: Converter = (word) => {
  const read = marked(word);
  return isSyllable(read) ? read : fromViqr(word);
};

export const fromViqr: Converter = (word) => {
  // A stop or question mark at the end is one, unless the word makes no syllable without it.
  const stopped = /^(.*[^.?])([.?])$/s.exec(word);
  if (stopped) {
    const bare = marked(stopped[1] ?? "");
    if (isSyllable(bare)) return bare + (stopped[2] ?? "");
  }
  return marked(word);
};

function marked(word: string): string {
  return word
    .replace(/dd/g, "đ")
    .replace(/D[dD]/g, "Đ")
    .replace(
      /([aeouiy])([(^+])?([`'?~.])?/gi,
      (_, vowel: string, shape?: string, tone?: string) =>
        vowel + (shape ? (shapes[shape] ?? "") : "") + (tone ? (tones[tone] ?? "") : ""),
    )
    .normalize("NFC");
}
