import { nfc } from "./nfc.ts";
import { noting, type Step } from "./note.ts";

const marks = /[\u0300-\u036f]/;
const marked = /[aeiouy][\u0300-\u036f]+/giu;
const shapes = /[\u0302\u0306\u031b]/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Letters composed (NFC). A tone typed before the shape of its vowel leaves two characters there, so the
 * shape is put first, and a tone typed twice is taken once. Vowels of minority scripts (ư̆, ô̆, ê̆) keep both
 * their marks.
 */
export const readComposed: Step = (text) => {
  const composed = nfc(text);
  if (!marks.test(composed)) return { text: composed, notes: [] };
  const noted = noting("composed");
  const read = composed.replace(/[\p{L}][\u0300-\u036f]+/gu, (letter, at: number) => {
    const ordered = letter.normalize("NFD").replace(marked, inOrder).normalize("NFC");
    if (ordered !== letter) noted.tell(letter, ordered, at);
    return ordered;
  });
  return { text: read, notes: noted.notes() };
};

function inOrder(letter: string): string {
  const [vowel = "", ...all] = letter;
  const shape = all.filter((mark) => shapes.test(mark));
  const tone = all.filter((mark) => tones.test(mark));
  const others = all.filter((mark) => !shapes.test(mark) && !tones.test(mark));
  return [vowel, ...new Set(shape), ...others, ...new Set(tone)].join("");
}
