import type { Face } from "../layout/face.ts";
import { breakCost, IN_COMPOUND } from "./balance.ts";
import { isNamePair } from "./name-pairs.ts";

/** How far back from a full line's end a better place for its break is looked for. */
const BACK = 3;

/**
 * The text of a heading with its lines ended by hand: each as full as the next word allows, but no name or
 * compound parted where an earlier break within a few words parts none, and no word alone on the last line.
 * Text with its own line ends keeps them.
 */
export function filled(text: string, face: Face, size: number, width: number): string {
  return text
    .split("\n")
    .map((line) => filledLine(line, face, size, width))
    .join("\n");
}

function filledLine(text: string, face: Face, size: number, width: number): string {
  const words = text.split(" ").filter((word) => word !== "");
  const widths = words.map((word) => face.word(word).width * size);
  const overwide = widths.findLastIndex((wide) => wide > width);
  // A word wider than the line is cut by the typesetter: only what follows it can be ended by hand.
  if (overwide >= 0 && overwide < words.length - 2) {
    const rest = filledLine(words.slice(overwide + 1).join(" "), face, size, width);
    return `${words.slice(0, overwide + 1).join(" ")}\n${rest}`;
  }
  if (words.length < 3 || overwide >= 0) return words.join(" ");
  const space = face.word(" ").width * size;
  const ends: number[] = [];
  for (let from = 0; from < words.length; ) {
    const full = fullTo(widths, from, space, width);
    const end = full === words.length ? full : goodEnd(words, from, full);
    ends.push(end);
    from = end;
  }
  // "… nhân / dân" takes its other word down; a line that would be left with one word keeps it.
  const [first = 0, before = 0, last = 0] = [ends.at(-3) ?? 0, ends.at(-2) ?? 0, ends.at(-1) ?? 0];
  if (ends.length > 1 && last - before === 1 && before - first > 2) {
    ends[ends.length - 2] = goodEnd(words, first, before - 1);
  }
  return ends.map((end, line) => words.slice(ends[line - 1] ?? 0, end).join(" ")).join("\n");
}

function fullTo(widths: readonly number[], from: number, space: number, width: number): number {
  let wide = -space;
  let to = from;
  while (to < widths.length && wide + space + (widths[to] ?? 0) <= width + 1e-6) {
    wide += space + (widths[to] ?? 0);
    to += 1;
  }
  return to;
}

/** The break nearest to the full line's end that parts no name and no compound; else that end itself. */
function goodEnd(words: readonly string[], from: number, full: number): number {
  for (let end = full; end > full - BACK && end > from + 1; end -= 1)
    if (!partsWords(words[end - 1], words[end])) return end;
  return full;
}

function partsWords(before = "", after = ""): boolean {
  return isNamePair(before, after) || breakCost(before, after) >= IN_COMPOUND;
}
