import { textRead } from "../text/door.ts";
import { nfc } from "../text/nfc.ts";

/**
 * What a label says, whichever way it is spelt: regardless of case, blanks, dashes, brackets and quotes, of where in a
 * word the tone was set ("hoá", "điạ"), of i and y where both are written ("kĩ", "kỹ"), and of letters of other alphabets
 * that look the same. For comparing only; what is printed stays as it was typed.
 */
export function labelKey(label: string): string {
  return wordsOf(label).join(" ");
}

/** The words of a label as `labelKey` has them. */
export function wordsOf(label: string): readonly string[] {
  return nfc(textRead(label))
    .normalize("NFD")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}%]+/u)
    .flatMap((word) => (word === "" ? [] : [spelt(word)]));
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function spelt(word: string): string {
  const tone = (word.match(tones) ?? []).join("");
  const letters = word.replaceAll(tones, "");
  return `${letters.replace(/^(h|k|l|m|s|t|qu|v)y$/, "$1i")}${tone}`;
}

/** A key once worked out is kept: a round spells the same few labels, and folding one is the dear part. */
export function remembered<K>(keyOf: (words: string) => K): (words: string) => K {
  const keys = new Map<string, K>();
  return (words) => {
    const known = keys.get(words);
    if (known !== undefined) return known;
    const key = keyOf(words);
    keys.set(words, key);
    return key;
  };
}
