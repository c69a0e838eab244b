/**
 * Runs of three words of many folded texts, figures apart, as numbers: the rarer a run, the smaller its
 * number.
 */
interface RankedRuns {
  /** The runs of text i stand from starts[i] to before starts[i + 1], each once, rarest first. */
  readonly starts: Int32Array;
  readonly runs: Int32Array;
  /** How many different runs there are; every number is below it. */
  readonly kinds: number;
}

export function rankedRuns(texts: readonly string[]): RankedRuns {
  const wordsOf = wordReader();
  const table = runTable();
  const starts = new Int32Array(texts.length + 1);
  let runs = new Int32Array(1 << 12);
  let size = 0;
  for (const [index, text] of texts.entries()) {
    const words = wordsOf(text);
    // Fewer than three words are one run, filled up with a word that no text has.
    const count = Math.max(1, words.length - 2);
    if (size + count > runs.length) runs = grown(runs, size + count);
    for (let at = 0; at < count; at += 1)
      runs[size + at] = table.numberOf(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0);
    size += count;
    starts[index + 1] = size;
  }
  const ranks = table.ranks();
  return eachOnce(starts, runs.subarray(0, size), ranks);
}

/** Ranks in place of numbers, sorted within each text and told once, closed up over what was told twice. */
function eachOnce(starts: Int32Array, runs: Int32Array, ranks: Int32Array): RankedRuns {
  let [start, size] = [0, 0];
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const end = starts[text + 1] ?? 0;
    for (let at = start; at < end; at += 1) runs[at] = ranks[runs[at] ?? 0] ?? 0;
    runs.subarray(start, end).sort();
    const first = size;
    for (let at = start; at < end; at += 1) {
      const run = runs[at] ?? 0;
      if (size > first && runs[size - 1] === run) continue;
      runs[size] = run;
      size += 1;
    }
    start = end;
    starts[text + 1] = size;
  }
  return { starts, runs: runs.subarray(0, size), kinds: ranks.length };
}

/**
 * Numbers the words of folded texts from 1. What stands between blanks is taken apart once, however often it
 * is read.
 */
function wordReader(): (folded: string) => readonly number[] {
  const numbers = new Map<string, number>();
  const known = new Map<string, readonly number[]>();
  const read = (written: string): readonly number[] => {
    const words = written
      .replace(/\d[\d.,/]*/g, "#")
      .split(/[^\p{L}#]+/u)
      .filter(Boolean);
    const found = words.map((word) => {
      const number = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, number);
      return number;
    });
    known.set(written, found);
    return found;
  };
  return (folded) => {
    const words: number[] = [];
    for (const written of folded.split(" "))
      for (const word of known.get(written) ?? read(written)) words.push(word);
    return words;
  };
}

/** Numbers runs of three from 0 in the order they are met, by open addressing over their three words. */
function runTable() {
  let slots = new Int32Array(1 << 14).fill(-1);
  let [words, counts] = [new Int32Array(3 << 12), new Int32Array(1 << 12)];
  let size = 0;
  const slotOf = (a: number, b: number, c: number): number => {
    let slot = mixed(a, b, c) & (slots.length - 1);
    for (let run = slots[slot] ?? -1; run >= 0; run = slots[slot] ?? -1) {
      if (words[3 * run] === a && words[3 * run + 1] === b && words[3 * run + 2] === c) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const widen = () => {
    slots = new Int32Array(2 * slots.length).fill(-1);
    for (let run = 0; run < size; run += 1)
      slots[slotOf(words[3 * run] ?? 0, words[3 * run + 1] ?? 0, words[3 * run + 2] ?? 0)] = run;
  };
  return {
    numberOf(a: number, b: number, c: number): number {
      if (2 * size >= slots.length) widen();
      const slot = slotOf(a, b, c);
      const known = slots[slot] ?? -1;
      const run = known >= 0 ? known : size;
      if (known < 0) {
        if (size === counts.length) [words, counts] = [grown(words, 3 * size + 3), grown(counts, size + 1)];
        words.set([a, b, c], 3 * size);
        slots[slot] = size;
        size += 1;
      }
      counts[run] = (counts[run] ?? 0) + 1;
      return run;
    },
    /** For each run its place among all when the rarest come first. */
    ranks(): Int32Array {
      // One number a run, so that the sort needs nobody to compare: its count above, itself below.
      const order = Float64Array.from(
        { length: size },
        (_, run) => (counts[run] ?? 0) * 2 ** 32 + run,
      ).sort();
      const ranks = new Int32Array(size);
      for (const [rank, run] of order.entries()) ranks[run % 2 ** 32] = rank;
      return ranks;
    },
  };
}

function mixed(a: number, b: number, c: number): number {
  const sum = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  const spread = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}

function grown(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(least, 2 * numbers.length));
  more.set(numbers);
  return more;
}
