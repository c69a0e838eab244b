/**
 * Words as a workbook must spell them (ECMA-376 Part 1, 22.9.2.19): `_x0041_` in a cell means the letter A,
 * so words that happen to look like that are written with their own underscore escaped, and characters that
 * XML cannot or should not hold are written that way.
 */
export function literal(words: string): string {
  const escaped = words
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}/gu, spelled);
  // The writer keeps its strings in a plain object and would find these names in it.
  return escaped in {} ? escaped.replace(/^./, spelled) : escaped;
}

function spelled(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, "0")}_`).join("");
}
