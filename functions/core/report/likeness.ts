import { rankedRuns } from "./word-runs.ts";

/** Half the runs of three words in common: figures and a unit's own name apart, the same sentence. */
const half = 0.5;

/**
 * For each folded text the place of the earlier text it stands under, or its own where it says something new.
 * It stands under the one it is most like, the earliest of equals, and only under a text that itself says
 * something new.
 *
 * Exact, and yet compares few pairs. Runs are sorted rarest first. Of two texts that have half their runs in
 * common the rarer halves share one, so only texts found there are looked at, and a look ends once too few
 * runs are left.
 */
export function leadersOf(texts: readonly string[]): Int32Array {
  const { starts, runs, kinds } = rankedRuns(texts);
  const postings = chains(kinds, runs.length);
  const leaders = new Int32Array(texts.length);
  const seen = new Int32Array(texts.length).fill(-1);
  for (let text = 0; text < texts.length; text += 1) {
    const [start, end] = [starts[text] ?? 0, starts[text + 1] ?? 0];
    const size = end - start;
    const rarer = start + size - Math.ceil(half * size) + 1;
    let best = -1;
    let most = half;
    for (let at = start; at < rarer; at += 1) {
      for (let link = postings.first(runs[at] ?? 0); link >= 0; link = postings.next(link)) {
        const other = postings.text(link);
        if (seen[other] === text) continue;
        seen[other] = text;
        const otherEnd = starts[other + 1] ?? 0;
        const both = size + otherEnd - (starts[other] ?? 0);
        const needed = Math.ceil((most * both) / (1 + most) - 1e-9);
        const common = commonFrom(runs, at, end, postings.place(link), otherEnd, needed);
        if (common < needed) continue;
        const alike = common / (both - common);
        if (alike > most || (alike === most && (best < 0 || other < best))) [best, most] = [other, alike];
      }
    }
    leaders[text] = best < 0 ? text : best;
    if (best < 0) for (let at = start; at < rarer; at += 1) postings.add(runs[at] ?? 0, text, at);
  }
  return leaders;
}

/** How alike two folded texts are, from 0 to 1: the share of runs of three words that both have. */
export function likenessOf(a: string, b: string): number {
  const { starts, runs } = rankedRuns([a, b]);
  const [middle, end] = [starts[1] ?? 0, starts[2] ?? 0];
  const common = commonFrom(runs, 0, middle, middle, end, 0);
  return common / (end - common);
}

/** How many runs two sorted stretches share, or too few to matter as soon as `needed` is out of reach. */
function commonFrom(runs: Int32Array, a: number, aEnd: number, b: number, bEnd: number, needed: number) {
  let [i, j, common] = [a, b, 0];
  while (i < aEnd && j < bEnd) {
    if (common + Math.min(aEnd - i, bEnd - j) < needed) return 0;
    const [x, y] = [runs[i] ?? 0, runs[j] ?? 0];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common;
}

/** Which texts have a run among their rarer ones, and where: one linked chain a run, newest first. */
function chains(kinds: number, most: number) {
  const heads = new Int32Array(kinds).fill(-1);
  const [nexts, texts, places] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let size = 0;
  return {
    add(run: number, text: number, place: number): void {
      nexts[size] = heads[run] ?? -1;
      texts[size] = text;
      places[size] = place;
      heads[run] = size;
      size += 1;
    },
    first: (run: number) => heads[run] ?? -1,
    next: (link: number) => nexts[link] ?? -1,
    text: (link: number) => texts[link] ?? -1,
    place: (link: number) => places[link] ?? -1,
  };
}
