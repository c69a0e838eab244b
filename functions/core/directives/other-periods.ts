import { textRead } from "../text/door.ts";

/** The months of a directive's own period, and of the one it plans for. */
const months: Readonly<Record<"H1" | "H2" | "YEAR" | "M9", readonly string[]>> = {
  H1: ["6 đầu", "6 cuối"],
  H2: ["6 cuối", "6 đầu"],
  YEAR: [],
  M9: ["9 đầu", "3 cuối"],
};

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
  chosen: "H1" | "H2" | "YEAR" | "M9",
  year: number,
): readonly string[] {
  const text = textRead(outline);
  const others = [...text.matchAll(part)].flatMap((found): readonly string[] => {
    const [said, counted, half = "", named, alone] = found;
    const count = (counted ?? alone ?? "").toLowerCase();
    const period = `${spelled[count] ?? count} ${half.toLowerCase()}`;
    const ofThisRound = named === undefined || [year, year + 1].includes(Number(named));
    const isKnown = ofThisRound && months[chosen].some((each) => each.startsWith(period));
    return isKnown || compared.test(text.slice(Math.max(0, found.index - 50), found.index)) ? [] : [said];
  });
  return [...new Set(others)];
}
