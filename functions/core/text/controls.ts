import { noting, type Step } from "./note.ts";
import { onlyUsual } from "./usual-letters.ts";
import { letterOf1252 } from "./windows-1252.ts";

const lineEnds = /\r\n?|[\u2028\u2029\v\f]/g;
const odd = /[\u0080-\u009f]|\p{M}{9}/u;
/** No writing piles up so many marks, and putting thousands in order would cost time without bound. */
const piles = /\p{M}{9,}/gu;

/**
 * Every kind of line end a line feed, and U+0080 to U+009F as the characters that Windows has there: some
 * programs hand on its bytes undecoded, "…" as U+0085. The five that Windows leaves empty stay, since VPS has
 * letters there. Of marks piled up on one letter each is kept once.
 */
export const readControls: Step = (text) => {
  if (onlyUsual(text)) return { text, notes: [] };
  const lined = text.replace(lineEnds, "\n");
  if (!odd.test(lined)) return { text: lined, notes: [] };
  const noted = noting("controls");
  const read = lined.replace(/[\u0080-\u009f]/g, (control, at: number) => {
    const letter = letterOf1252(control.charCodeAt(0));
    if (letter !== control) noted.tell(control, letter, at);
    return letter;
  });
  const flat = read.replace(piles, (pile, at: number) => {
    const each = [...new Set(pile)].join("");
    noted.tell(pile, each, at);
    return each;
  });
  return { text: flat, notes: noted.notes() };
};
