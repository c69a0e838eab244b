import { fold } from "../registry/spelling.ts";
import type { Part, Source } from "./source.ts";

/** Prose cut into sentences, each as it was written. A line of its own is a sentence of its own. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => line.split(/(?<=[.!?…;]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u))
    .map((sentence) => sentence.replace(/^[-+•*]\s*/, "").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Sentences that say the same, told once: the words of the first to say it, and everyone who did. */
export interface Gist {
  readonly text: string;
  readonly source: Source;
  /** Who used the very same words. */
  readonly same: readonly Source[];
  /** Who said nearly the same, perhaps with other figures. */
  readonly alike: readonly Part<string>[];
}

/** Half the runs of three words in common: figures and a unit's own name apart, the same sentence. */
const likeness = 0.5;

/** What many texts say, each thing once, what most units say first and otherwise in the order given. */
export function gistsOf(texts: readonly Part<string>[]): readonly Gist[] {
  const gists: {
    text: string;
    source: Source;
    folded: string;
    runs: ReadonlySet<string>;
    same: Source[];
    alike: Part<string>[];
  }[] = [];
  const byRun = new Map<string, number[]>();
  for (const { source, value } of texts) {
    for (const text of sentencesOf(value)) {
      const runs = runsOf(text);
      const known = gists[nearest(runs, gists, byRun) ?? -1];
      if (!known) {
        for (const run of runs) byRun.set(run, [...(byRun.get(run) ?? []), gists.length]);
        gists.push({ text, source, folded: fold(text), runs, same: [source], alike: [] });
      } else if (known.folded === fold(text)) known.same.push(source);
      else known.alike.push({ source, value: text });
    }
  }
  const weight = (gist: { same: readonly Source[]; alike: readonly Part<string>[] }) =>
    new Set([...gist.same, ...gist.alike.map(({ source }) => source)].map(({ unit }) => unit)).size;
  return gists
    .map(({ text, source, same, alike }) => ({ text, source, same, alike }))
    .sort((a, b) => weight(b) - weight(a));
}

/** How alike two texts are, from 0 to 1: the share of runs of three words that both have. */
export function likenessOf(a: string, b: string): number {
  return shared(runsOf(a), runsOf(b));
}

function nearest(
  runs: ReadonlySet<string>,
  gists: readonly { readonly runs: ReadonlySet<string> }[],
  byRun: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const candidates = new Set([...runs].flatMap((run) => byRun.get(run) ?? []));
  let best: number | undefined;
  let most = likeness;
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const alike = shared(runs, gists[index]?.runs ?? new Set());
    if (alike > most || (alike === most && best === undefined)) {
      best = index;
      most = alike;
    }
  }
  return best;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = fold(text)
    .replace(/\d[\d.,/]*/g, "#")
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  if (words.length < 3) return new Set([words.join(" ")]);
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}
