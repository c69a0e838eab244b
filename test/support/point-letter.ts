/**
 * The letters of points in the order of the Vietnamese alphabet: đ stands after d; f, j, w and z are not of
 * it.
 */
const letters = [..."abcdđeghiklmnopqrstuvxy"];

/** a) b) c) d) đ) e) g) … Past the last letter they are doubled: aa). */
export function pointLetter(number: number): string {
  const letter = letters[(number - 1) % letters.length] ?? "";
  return `${letter.repeat(Math.ceil(number / letters.length))})`;
}
