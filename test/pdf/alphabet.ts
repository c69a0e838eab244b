/**
 * The Vietnamese alphabet with every tone on every vowel, as single characters: 134 letters beside the plain
 * ones.
 */
const vowels = [..."aăâeêioôơuưy"];
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

const lower = [
  ...[..."bcdđghklmnpqrstvxfjwz"],
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
];

export const alphabet: readonly string[] = [...lower, ...lower.map((letter) => letter.toUpperCase())];
