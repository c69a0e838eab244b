import type { Line } from "./lines.ts";
import type { Mark } from "./mark.ts";

/** A line under words or through them, from one of the paragraph's words up to but without another. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly place: "under" | "through";
}

/** Where a line's words stand: the first at `x`, `space` points apart. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly space: number;
}

/** In sizes: how thick, how far below the baseline, how far above it. */
const WEIGHT = 0.05;
const BELOW = 0.13;
const ABOVE = 0.26;

/** The strokes on one line of a paragraph; spaces between words of one stroke are drawn over too. */
export function strokesOn(
  strokes: readonly Stroke[],
  lines: readonly Line[],
  at: number,
  placed: Placed,
): readonly Mark[] {
  const line = lines[at];
  if (!line) return [];
  const first = wordsBefore(lines, at);
  return strokes.flatMap(({ from, to, place }): readonly Mark[] => {
    const [left, right] = [Math.max(from - first, 0), Math.min(to - first, line.words.length)];
    if (left >= right) return [];
    const edge = (word: number) =>
      line.words.slice(0, word).reduce((x, { width }) => x + width * placed.size + placed.space, placed.x);
    const y = placed.y + placed.size * (place === "under" ? BELOW : -ABOVE);
    const ends = { from: { x: edge(left), y }, to: { x: edge(right) - placed.space, y } };
    return [{ type: "rule", ...ends, weight: WEIGHT * placed.size, ink: "black" }];
  });
}

/** A word that a line's end parts is counted with the line it begins on. */
function wordsBefore(lines: readonly Line[], at: number): number {
  return lines.slice(0, at).reduce((sum, { words, cut }) => sum + words.length - (cut ? 1 : 0), 0);
}
