import { textRead } from "../text/door.ts";

const spelled: Readonly<Record<string, string>> = { ba: "3", sáu: "6", chín: "9" };

/** Three months without "đầu năm" or "cuối năm" are a length of time and no period. */
const part =
  /(?<![\p{L}\d/.,])0?(?:([369]|ba|sáu|chín) tháng (đầu|cuối) năm(?: (\d{4}))?|([69]|sáu|chín) tháng)(?! ?\d)(?![\p{L}\d])/giu;

/** What a figure is held against is another period by intent. */
const compared = /(?:so với|cùng kỳ)[^.;]{0,30}$/iu;

/**
 * Parts of the year that an outline names and that are neither the period chosen nor the one after it: words
 * left over from the round before. "6 tháng" alone is of either half.
 */
export function otherPeriodsIn(
  outline: string,
  { year, label, next }: { readonly year: number; readonly label: string; readonly next: string },
): readonly string[] {
  const text = textRead(outline);
  const others = [...text.matchAll(part)].flatMap((found): readonly string[] => {
    const [said, counted, half = "", named, alone] = found;
    const count = (counted ?? alone ?? "").toLowerCase();
    const period = `${spelled[count] ?? count} tháng ${half.toLowerCase()}`;
    const ofThisRound = named === undefined || [year, year + 1].includes(Number(named));
    const isKnown = ofThisRound && [label, next].some((each) => each.startsWith(period));
    return isKnown || compared.test(text.slice(Math.max(0, found.index - 50), found.index)) ? [] : [said];
  });
  return [...new Set(others)];
}
