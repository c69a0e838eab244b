import type { Align, Paragraph } from "../layout/block.ts";
import type { Face } from "../layout/face.ts";
import { firstFit } from "../layout/lines.ts";
import { isNamePair } from "./name-pairs.ts";
import { APART, INDENT, LEADING, SINGLE, sizes } from "./paper.ts";

type More = Partial<Omit<Paragraph, "type" | "text" | "face">>;

/** A line or more that stands in the middle, close to its neighbours. */
export function centred(text: string, face: Face, size: number, more: More = {}): Paragraph {
  return { type: "paragraph", text, face, size, align: "centre", leading: SINGLE, ...more };
}

/**
 * Nobody reads "số" and then looks for 25/KH-UBND on the next line with pleasure; the same with days and
 * months, with a figure and what it counts, and with the words of a name. A line that begins with a dash
 * looks like a point.
 */
function cling(word: string, next: string): boolean {
  if (next === "-" || next === "–") return true;
  if (beginsWithDigit(next)) return announcing.has(word);
  if (isNamePair(word, next)) return true;
  return beginsWithDigit(word) && /^[\d.,/]+%?$/.test(word) && /^\p{Ll}/u.test(next);
}

const announcing = new Set(["số", "ngày", "tháng", "năm", "khoản", "điểm", "Điều", "quý"]);

function beginsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** A paragraph of the body: justified, its first line indented. */
export function running(text: string, face: Face, more: More = {}): Paragraph {
  const align: Align = "justify";
  const spacing = { before: APART, after: APART };
  return {
    type: "paragraph",
    text,
    face,
    size: sizes.body,
    align,
    leading: LEADING,
    indent: INDENT,
    ...spacing,
    cling,
    ...more,
  };
}

export function widest(text: string, face: Face, size: number): number {
  return Math.max(...lineWidths(text, face, size, Number.POSITIVE_INFINITY));
}

function lineWidths(text: string, face: Face, size: number, width: number): number[] {
  return firstFit(text, { face, size, width, indent: 0 }).map((line) => line.width);
}

/**
 * A rule under lines of text is a third to a half of their length. Where lines differ, it keeps to that for
 * the longest and the last one at once, if any length does.
 */
export function ruleUnder(text: string, face: Face, size: number, width: number): number {
  const lengths = lineWidths(text, face, size, width);
  const longest = Math.max(...lengths);
  const last = lengths.at(-1) ?? longest;
  const length = Math.max(0.42 * last, longest / 3 + 0.5);
  return Math.min(length, last / 2 - 0.5, longest / 2 - 0.5);
}
