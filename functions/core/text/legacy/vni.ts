import type { Converter } from "./encoding.ts";

/** VNI for Windows writes a letter and then its mark; a few letters have a code of their own. */
const tones = { ø: "\u0300", ù: "\u0301", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const hatted = { â: "", à: "\u0300", á: "\u0301", å: "\u0309", ã: "\u0303", ä: "\u0323" };
const breved = { ê: "", è: "\u0300", é: "\u0301", ú: "\u0309", ü: "\u0303", ë: "\u0323" };
const alone: Readonly<Record<string, string>> = {
  ì: "ì",
  í: "í",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  ô: "ơ",
  ö: "ư",
  î: "ỵ",
  ñ: "đ",
};

const pairs = new Map<string, string>();
for (const base of ["a", "e", "o", "u", "y", "ô", "ö"]) {
  const letter = alone[base] ?? base;
  for (const [mark, tone] of Object.entries(tones)) pairs.set(base + mark, letter + tone);
}
for (const base of ["a", "e", "o"]) {
  for (const [mark, tone] of Object.entries(hatted)) pairs.set(base + mark, `${base}\u0302${tone}`);
}
for (const [mark, tone] of Object.entries(breved)) pairs.set(`a${mark}`, `a\u0306${tone}`);

const codes = /[aeouyôö][øùûõïâàáåãäêèéúüë]|[ìíæóòôöîñ]/giu;

export const fromVni: Converter = (word) =>
  word.replace(codes, (code) => {
    const low = code.toLowerCase();
    const found = pairs.get(low) ?? alone[low];
    if (found === undefined) {
      // Two letters that make no pair: the first may still be one that stands alone.
      const [first = "", ...rest] = code;
      return (
        (alone[first.toLowerCase()] ? cased(alone[first.toLowerCase()] ?? "", first) : first) + rest.join("")
      );
    }
    return cased(found.normalize("NFC"), code);
  });

function cased(letter: string, like: string): string {
  const [first = ""] = like;
  return first === first.toLowerCase() ? letter : letter.toUpperCase();
}
