import { noting, type Step } from "./note.ts";

/** Letters of other alphabets that Vietnamese has under another code. */
const twins: Readonly<Record<string, string>> = {
  Ð: "Đ",
  ð: "đ",
  Ɖ: "Đ",
  ɖ: "đ",
  // Old PDF files decode ư so.
  ƣ: "ư",
  Ƣ: "Ư",
  ı: "i",
  ȷ: "j",
  ĸ: "k",
};

const [foreign, latin] = [
  "аеорсухіѕјԁһАВЕКМНОРСТХІЅЈοναιυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
  "aeopcyxisjdhABEKMHOPCTXISJovaiuABEZHIKMNOPTYX",
];
const look = new Map([...foreign].map((letter, index) => [letter, latin[index] ?? letter]));

/**
 * Every letter as the Latin one it looks like: for symbols of documents ("12/КН-UBND"), which are never
 * Cyrillic.
 */
export function latinised(symbol: string): string {
  return [...symbol].map((letter) => look.get(letter) ?? letter).join("");
}

/** Full-width, mathematical and joined letters: each is another dress of plain ones, and only of those. */
const dressed = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\ufb00-\ufb06]+/gu;
const hyphens = /[\u2010-\u2012]/g;
const candidates =
  /[ÐðƉɖƣƢıȷĸ\u0370-\u03ff\u0400-\u052f\u2010-\u2012\uff01-\uff5e\u{1d400}-\u{1d7ff}\ufb00-\ufb06]/u;
const word = /[\p{L}\p{M}]+/gu;
const strange = /[ÐðƉɖƣƢıȷĸ\u0370-\u03ff\u0400-\u052f]/u;
const abroad = /[\u0370-\u03ff\u0400-\u052f]/u;
const icelandic = /[þÞæÆ]/u;

/**
 * Letters read as the ones they look like. Cyrillic and Greek only inside a word that has Latin letters too.
 */
export const readLookAlikes: Step = (text) => {
  if (!candidates.test(text)) return { text, notes: [] };
  const noted = noting("look-alike");
  const told = (from: string, to: string, at: number) => {
    if (from !== to) noted.tell(from, to, at);
    return to;
  };
  const plain = text
    .replace(dressed, (letter, at: number) => told(letter, letter.normalize("NFKC"), at))
    .replace(hyphens, (dash, at: number) => told(dash, "-", at));
  const read = plain.replace(word, (letters, at: number) => {
    if (!strange.test(letters)) return letters;
    const own = icelandic.test(letters) ? letters : letters.replace(/[ÐðƉɖƣƢıȷĸ]/gu, (c) => twins[c] ?? c);
    return told(letters, abroad.test(own) ? atHome(own) : own, at);
  });
  return { text: read, notes: noted.notes() };
};

/** A Latin word in which foreign letters stand; as it was when one of them looks like no Latin letter. */
function atHome(letters: string): string {
  // No word is so long, and taking one apart letter by letter is dear.
  if (letters.length > 200) return letters;
  const apart = [...letters.normalize("NFD")];
  const strangers = apart.filter((letter) => abroad.test(letter));
  const mixed = apart.some((letter) => /\p{Script=Latin}/u.test(letter));
  if (!mixed || strangers.some((letter) => !look.has(letter))) return letters;
  return apart
    .map((letter) => look.get(letter) ?? letter)
    .join("")
    .normalize("NFC");
}
