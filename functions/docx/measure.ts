/** Word counts twentieths of a point in lengths, and half points in sizes of type. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);

/**
 * About how wide bold type is, in points. Word sets the text with its own fonts, so a rule under it can only
 * be near its third to half; the classes are means over Times New Roman.
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

/**
 * The text in as few lines as the width holds, about equally long, so that the length of the last is known
 * and the rule under it can be drawn. Word would break it where it likes.
 */
export function evenLines(text: string, size: number, width: number): readonly string[] {
  const count = Math.ceil(roughWidth(text, size) / width);
  const aim = roughWidth(text, size) / count;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    const [before, after] = [roughWidth(line, size), roughWidth(longer, size)];
    const full = lines.length < count - 1 && aim - before < after - aim;
    if (line !== "" && (full || after > width)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
