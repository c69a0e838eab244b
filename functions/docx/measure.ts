/** Word counts twentieths of a point in lengths, and half points in sizes of type. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);

/**
 * About how wide bold type is, in points. Word sets the text with its own fonts, so a rule under it can only be near
 * its third to half; the classes are means over Times New Roman.
 */
export function roughWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text.normalize("NFD").replace(/\p{M}/gu, "")) {
    if (letter === " " || /[.,;:/()'-]/.test(letter)) ems += 0.28;
    else if (/[A-ZĐ]/.test(letter)) ems += 0.71;
    else if (/[ijltfrI]/.test(letter)) ems += 0.33;
    else ems += 0.51;
  }
  return ems * size;
}
