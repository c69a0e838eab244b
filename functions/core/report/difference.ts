/** A run of words that two texts share, or that only one of them has. */
export interface Run {
  readonly type: "same" | "gone" | "new";
  readonly words: string;
}

/** Past this many words on either side the texts are shown whole: nobody reads a diff of that length. */
const MOST = 600;

/**
 * What became of one text in another, word by word, with as much kept as can be (longest common subsequence).
 */
export function differenceOf(before: string, after: string): readonly Run[] {
  const [a, b] = [before.split(/\s+/), after.split(/\s+/)];
  if (a.length > MOST || b.length > MOST)
    return [
      { type: "gone", words: before },
      { type: "new", words: after },
    ];
  const kept = lengths(a, b);
  const runs: { type: Run["type"]; words: string[] }[] = [];
  const say = (type: Run["type"], word: string) => {
    const last = runs.at(-1);
    if (last?.type === type) last.words.push(word);
    else runs.push({ type, words: [word] });
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [from, to] = [a[i], b[j]];
    if (from !== undefined && from === to) {
      say("same", from);
      i++;
      j++;
    } else if (from !== undefined && (to === undefined || at(kept, i + 1, j) >= at(kept, i, j + 1))) {
      say("gone", from);
      i++;
    } else {
      say("new", to ?? "");
      j++;
    }
  }
  return runs.map(({ type, words }) => ({ type, words: words.join(" ") }));
}

/** How many words the rests of both texts from (i, j) on have in common, in order. */
function lengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row)
        row[j] =
          a[i] === b[j] ? 1 + at(rows, i + 1, j + 1) : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

const at = (rows: readonly (readonly number[])[], i: number, j: number): number => rows[i]?.[j] ?? 0;
