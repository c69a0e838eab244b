import type { Face } from "../layout/face.ts";
import { breakCost, IN_COMPOUND } from "./balance.ts";
import { endedByHand } from "./by-hand.ts";
import { isNamePair } from "./name-pairs.ts";

/** How far back from a full line's end a better place for its break is looked for. */
const BACK = 3;

/**
 * The text of a heading with its lines ended by hand: each as full as the next word allows, but no name or
 * compound parted where an earlier break within a few words parts none, and no word alone on the last line.
 */
export function filled(text: string, face: Face, size: number, width: number): string {
  return endedByHand(text, { face, size, width }, ({ words, widths, space }) =>
    words.length < 3 ? undefined : fullEnds(words, widths, space, width),
  );
}

function fullEnds(
  words: readonly string[],
  widths: readonly number[],
  space: number,
  width: number,
): readonly number[] {
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
  return ends;
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
