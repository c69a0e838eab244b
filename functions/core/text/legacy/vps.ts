import { type Converter, codesOf } from "./encoding.ts";

const small = codesOf(`
a à á ä ã å
æ ¢ ¡ £ ¤ ¥
â À Ã Ä Å Æ
e è é È ë Ë
ê Š ‰ ‹ Í Œ
i ì í Ì ï Î
o ò ó Õ õ †
ô Ò Ó ° ‡ ¶
Ö © § ª « ®
u ù ú û Û ø
Ü Ø Ù º » ¿
y ÿ š › Ï œ
Ç`);
const capital = new Map(
  [
    ...codesOf(`
a € Á \u0081 ‚ å
ˆ Ž \u008d \u008f ð ¥
Â „ ƒ … Å Æ
e × É Þ þ Ë
Ê “ \u0090 ” • Œ
i µ ´ · ¸ Î
o ¼ ¹ ½ ¾ †
Ô — – ˜ ™ ¶
÷ ž \u009d Ÿ ¦ ®
u ¨ Ú Ñ ¬ ø
Ð ¯ \u00ad ± » ¿
y ² Ý ý ³ œ
ñ`),
  ].map(([code, letter]) => [code, letter.toUpperCase()] as const),
);

/** Capitals that are quotes and dashes to everybody else: letters only among capitals. */
const signs = /[“”–—…‘’]/;

/** Some letters share one code with their capital: among capitals it is read as one. */
export const fromVps: Converter = (word) => {
  const sure = [...word].filter((code) => /[A-Za-z]/.test(code) || small.has(code) !== capital.has(code));
  const high = sure.length > 0 && sure.every((code) => /[A-Z]/.test(code) || capital.has(code));
  const [first, second] = high ? [capital, small] : [small, capital];
  return [...word]
    .map((code) => first.get(code) ?? (high || !signs.test(code) ? second.get(code) : undefined) ?? code)
    .join("");
};
