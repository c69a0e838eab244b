import { isSyllable } from "../syllable.ts";
import { fromCp1258 } from "./cp1258.ts";
import type { Converter, Encoding } from "./encoding.ts";
import { fromTcvn3 } from "./tcvn3.ts";
import { fromViqr } from "./viqr.ts";
import { fromVni } from "./vni.ts";
import { fromVps } from "./vps.ts";

/**
 * How one word speaks for an encoding: it reads only once converted; only as typed, or has a letter that only
 * Unicode has; both ways; neither way. A word of plain letters says nothing.
 */
export type Voice = "for" | "against" | "either" | "neither" | "nothing";

export interface Alphabet {
  readonly encoding: Exclude<Encoding, "utf8">;
  readonly convert: Converter;
  /** What a word may consist of: in an old encoding, signs are letters. */
  readonly words: RegExp;
  /** No text without one of these is in the encoding, so that most texts cost one look. */
  readonly sieve: RegExp;
  /** Signs that nobody types inside a word by mistake: one such word is enough where no other has a mark. */
  readonly hard?: RegExp;
}

const words = /[^\s!-/:-@[-`{-~0-9–—‘’“”…]+/gu;

export const alphabets: readonly Alphabet[] = [
  {
    encoding: "tcvn3",
    convert: fromTcvn3,
    words,
    sieve: /[ÄÅÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñöøûüþÿÐð§]|[A-Za-z][¡-¿\u00ad]|[¡-¿\u00ad][A-Za-z]|[a-z][À-Þ]/u,
    hard: /[A-Za-z][µ¸¶·¹¨©ª«¬\u00ad][A-Za-z]|[A-Za-z]{2}[µ¸¶·¹]$|[a-z][À-Þ]|^[®§][A-Za-z]{2}/u,
  },
  {
    encoding: "vni",
    convert: fromVni,
    words,
    sieve: /[ae][øùûõïâàáåãäêèéúüë]|[yôö][øùûõï]|o[øùûõïâåä]|u[øùûõï]|[æöîñ]/iu,
  },
  {
    encoding: "vps",
    convert: fromVps,
    // It has letters among the dashes and quotes of Windows.
    words: /[^\s!-/:-@[-`{-~0-9]+/gu,
    sieve:
      /[ÄÅÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñöøûüþÿÐð\u0081-\u009d†‡‰‹›ŒœŠšŽž]|[A-Za-z][¡-¿\u00ad]|[¡-¿\u00ad][A-Za-z]|[a-z][À-Þ]/u,
  },
  {
    encoding: "cp1258",
    convert: fromCp1258,
    words,
    sieve: /[aeiouyâêôãõý][ÌìÒÞò]|[ðÐþ]|[ýõã][ýõã]/iu,
  },
  {
    encoding: "viqr",
    convert: fromViqr,
    words: /[^\s,;:!"<>[\]{}/\\|=0-9-]+/gu,
    sieve: /[aeiouy][(^+`'?~.]+[a-z]|dd/i,
  },
];

const onlyUnicode = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/u;
const plain = /^[\x20-\x7e]*$/;
/** Longer than any word of an old encoding, which writes up to two signs for a letter. */
const longest = 24;

export function voiceOf({ encoding, convert }: Alphabet, word: string): Voice {
  if (word.length > longest || !/\p{L}/u.test(word)) return "nothing";
  if (onlyUnicode.test(word)) return "against";
  const typed = isSyllable(word);
  if (plain.test(word) && (typed || encoding !== "viqr")) return "nothing";
  const converted = convert(word).replace(encoding === "viqr" ? /[.?]$/ : "", "");
  if (typed && converted === word) return "either";
  if (!plain.test(converted) && isSyllable(converted)) return typed ? "either" : "for";
  if (plain.test(word)) return "nothing";
  return typed ? "against" : "neither";
}
