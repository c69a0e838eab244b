import type { Converter } from "./encoding.ts";

/** Where Windows' Vietnamese code page differs from its western one. A tone follows its vowel. */
const codes: Readonly<Record<string, string>> = {
  ã: "ă",
  Ã: "Ă",
  õ: "ơ",
  Õ: "Ơ",
  ý: "ư",
  Ý: "Ư",
  ð: "đ",
  Ð: "Đ",
  þ: "₫",
  Ì: "\u0300",
  ì: "\u0301",
  Ò: "\u0309",
  Þ: "\u0303",
  ò: "\u0323",
};

export const fromCp1258: Converter = (word) =>
  word.replace(/[ãÃõÕýÝðÐþÌìÒÞò]/gu, (code) => codes[code] ?? code).normalize("NFC");
