import { isSyllable } from "../syllable.ts";
import { type Converter, codesOf } from "./encoding.ts";

/** TCVN 5712:1993 as Windows shows its bytes. ư is the soft hyphen. */
const small = codesOf(`
a µ ¸ ¶ · ¹
¨ » ¾ ¼ ½ Æ
© Ç Ê È É Ë
e Ì Ð Î Ï Ñ
ª Ò Õ Ó Ô Ö
i × Ý Ø Ü Þ
o ß ã á â ä
« å è æ ç é
¬ ê í ë ì î
u ï ó ñ ò ô
\u00ad õ ø ö ÷ ù
y ú ý û ü þ
®`);
const capitals = new Map([..."¡¢£¤¥¦§"].map((code, index) => [code, "ĂÂÊÔƠƯĐ"[index] ?? code]));

/** Capitals with a tone have no code: a face whose small letters look like capitals sets them. */
export const fromTcvn3: Converter = (word) => {
  const read = [...word].map((code) => small.get(code) ?? capitals.get(code) ?? code).join("");
  const plain = word.replace(/[^A-Za-z]/g, "");
  const whole = read === word || isSyllable(read) ? read : withLostHorn(read);
  return plain.length >= 2 && plain === plain.toUpperCase() ? whole.toUpperCase() : whole;
};

/**
 * Many programs drop a soft hyphen, and ư with it. Put back where exactly one place makes a syllable of the
 * word.
 */
function withLostHorn(word: string): string {
  if (word.length > 10 || /[^\p{L}]/u.test(word)) return word;
  const tried = Array.from(word, (_, at) => `${word.slice(0, at)}ư${word.slice(at)}`);
  const [only, ...more] = [...new Set(tried.filter(isSyllable))];
  return only !== undefined && more.length === 0 ? only : word;
}
