import { textRead } from "../text/door.ts";
import { nfc } from "../text/nfc.ts";
import { abbreviations } from "./abbreviations.ts";

/**
 * What a label says, whichever way it is spelt: regardless of case, blanks, dashes, brackets and quotes, of
 * where in a word the tone was set ("hoá", "điạ"), of i and y where both are written ("kĩ", "kỹ"), and of
 * letters of other alphabets that look the same; without its place in a list, and with what the trade
 * shortens written out. For comparing only; what is printed stays as it was typed.
 */
export function labelKey(label: string): string {
  return wordsInFull(unnumbered(label)).join(" ");
}

/** The words of any text as a label's are compared, with what the trade shortens written out. */
export function wordsInFull(text: string): readonly string[] {
  return joined(wordsOf(text)).flatMap((word) => inFull.get(word) ?? [word]);
}

/** A label without the mark or number of a list before it, and without the colon behind. */
export function unnumbered(label: string): string {
  const words = label.replace(numbering, "").replace(/(?<![\s:;])[\s:;]+$/u, "");
  return words === "" ? label : words;
}

/**
 * "1.", "1.2", "(3)", "b)", "II.", "c/", "-", "•" and the like; "3 sạch" and "1.000 cây" are words of the
 * label.
 */
const numbering =
  /^(?:[^\p{L}\p{N}\p{M}("“%]+|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)/:-]+(?=\s*\p{L})|\(?\d{1,2}(?:\.\d{1,2})+[.)]*(?=\s+\p{L})|\s+)+/iu;

/** The words of a label as `labelKey` has them. */
export function wordsOf(label: string): readonly string[] {
  return nfc(textRead(label))
    .normalize("NFD")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}%]+/u)
    .flatMap((word) => (word === "" ? [] : [spelt(word)]));
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const inFull = new Map(
  Object.entries(abbreviations).map(([short, full]) => [wordsOf(short).join(""), wordsOf(full)]),
);

/** "KT - XH" and "KT-XH" are one abbreviation. */
function joined(words: readonly string[]): readonly string[] {
  return words.flatMap((word, place) => {
    if (paired.has(`${words[place - 1]}${word}`)) return [];
    const pair = `${word}${words[place + 1]}`;
    return [paired.has(pair) ? pair : word];
  });
}
const paired = new Set(["ktxh", "qpan", "anqp", "dskhhgđ"]);

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
