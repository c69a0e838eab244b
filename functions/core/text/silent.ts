import { noting, type Step } from "./note.ts";

/**
 * What prints nothing and can hide or turn text around: controls (but not line feed and tab), format
 * characters (soft hyphens, zero-width and joining characters, byte order marks, marks of writing direction,
 * tags), halves of surrogate pairs, variation selectors, and code points that are no characters.
 */
const silent = /(?![\n\t])\p{Cc}|\p{Cf}|\p{Cs}|\p{Variation_Selector}|\p{Noncharacter_Code_Point}/gu;

/** Takes them out, after everything that could still read a letter out of one has looked. */
export const readSilent: Step = (text) => {
  const noted = noting("silent");
  const read = text.replace(silent, (character, at: number) => {
    noted.tell(character, "", at);
    return "";
  });
  return { text: read, notes: noted.notes() };
};
