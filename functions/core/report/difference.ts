import { anchorsIn } from "./difference-anchors.ts";

/** A run of words that two texts share, or that only one of them has. */
export interface Run {
  readonly type: "same" | "gone" | "new";
  readonly words: string;
}

/**
 * Up to so many pairs of words as much is kept as can be (longest common subsequence); what is larger is cut
 * where both texts say the same once.
 */
const EXACT = 360_000;

/**
 * What became of one text in another, word by word. The time it takes grows with the length of the texts:
 * what is alike at both ends is passed over, and the rest is cut at words that stand once in each.
 */
export function differenceOf(before: string, after: string): readonly Run[] {
  const runs: { type: Run["type"]; words: string[] }[] = [];
  for (const { type, words } of stretch(before.split(/\s+/), after.split(/\s+/))) {
    const last = runs.at(-1);
    if (last?.type === type) last.words.push(...words);
    else if (words.length > 0) runs.push({ type, words: [...words] });
  }
  return runs.map(({ type, words }) => ({ type, words: words.join(" ") }));
}

interface Piece {
  readonly type: Run["type"];
  readonly words: readonly string[];
}

function stretch(a: readonly string[], b: readonly string[]): readonly Piece[] {
  let [head, tail] = [0, 0];
  const least = Math.min(a.length, b.length);
  while (head < least && a[head] === b[head]) head += 1;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [
    { type: "same", words: a.slice(0, head) },
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { type: "same", words: a.slice(a.length - tail) },
  ];
}

function between(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length === 0 || b.length === 0) return replaced(a, b);
  if (a.length * b.length <= EXACT) return kept(a, b);
  const anchors = anchorsIn(a, b);
  // Long, and nothing in it stands once in both: nobody reads a difference of that.
  if (anchors.length === 0) return replaced(a, b);
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of anchors) {
    pieces.push(...stretch(a.slice(from, i), b.slice(to, j)), { type: "same", words: a.slice(i, i + 1) });
    [from, to] = [i + 1, j + 1];
  }
  return [...pieces, ...stretch(a.slice(from), b.slice(to))];
}

const replaced = (a: readonly string[], b: readonly string[]): readonly Piece[] => [
  { type: "gone", words: a },
  { type: "new", words: b },
];

/** With as many words kept as can be. */
function kept(a: readonly string[], b: readonly string[]): readonly Piece[] {
  const width = b.length + 1;
  const common = commonCounts(a, b);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  const pieces: Piece[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [from, to] = [a[i], b[j]];
    if (from !== undefined && from === to) {
      pieces.push({ type: "same", words: [from] });
      i += 1;
      j += 1;
    } else if (from !== undefined && (to === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ type: "gone", words: [from] });
      i += 1;
    } else {
      pieces.push({ type: "new", words: [to ?? ""] });
      j += 1;
    }
  }
  return pieces;
}

/** How many words the rests of both texts from (i, j) on have in common, in order, row after row. */
function commonCounts(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const counts = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const below = counts[(i + 1) * width + j] ?? 0;
      const beside = counts[i * width + j + 1] ?? 0;
      counts[i * width + j] =
        a[i] === b[j] ? 1 + (counts[(i + 1) * width + j + 1] ?? 0) : Math.max(below, beside);
    }
  }
  return counts;
}
