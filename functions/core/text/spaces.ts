import { noting, type Step } from "./note.ts";

const wide = /[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;
const nonBreaking = /[\u2007\u202f]/g;

/**
 * Blanks of every width one blank; those that do not break stay so in print. Tabs stay: they part the cells
 * of a row.
 */
export const readSpaces: Step = (text) => {
  const noted = noting("space");
  const as = (to: string) => (from: string, at: number) => {
    noted.tell(from, to, at);
    return to;
  };
  const read = text.replace(wide, as(" ")).replace(nonBreaking, as("\u00a0"));
  return { text: read, notes: noted.notes() };
};

/** The same words where blanks only part them: figures, dates, labels and choices. */
export function blanked(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, " ").trim();
}
