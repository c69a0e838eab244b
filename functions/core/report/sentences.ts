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
export function gistsOf(
  texts: readonly Part<string>[],
  nameOf: (source: Source) => string = () => "",
): readonly Gist[] {
  const said = texts.flatMap(({ source, value }) =>
    sentencesOf(value).map((text) => ({ source, text, folded: fold(text) })),
  );
  const byWords = Map.groupBy(said, ({ folded }) => folded);
  const distinct = [...byWords].map(([folded, same]) => {
    const own = same[0] ? fold(nameOf(same[0].source)) : "";
    return { folded, same, runs: [...runsOf(own === "" ? folded : folded.replaceAll(own, " "))] };
  });
  const gists: Gathered[] = [];
  const index = indexOf(distinct.map(({ runs }) => runs));
  for (const { same, runs } of distinct) {
    const known = index.nearest(runs);
    const [first] = same;
    if (known !== undefined)
      gists[known]?.alike.push(...same.map(({ source, text }) => ({ source, value: text })));
    else if (first) {
      index.add(runs, gists.length);
      gists.push({
        text: first.text,
        source: first.source,
        same: same.map(({ source }) => source),
        alike: [],
      });
    }
  }
  const weighed = gists.map((gist) => ({ gist, weight: voicesOf([gist]) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ gist }) => gist);
}

interface Gathered extends Gist {
  readonly alike: Part<string>[];
}

/** How many units say something of it. Blocs count only where no unit speaks for itself. */
export function voicesOf(gists: readonly Gist[]): number {
  const sources = gists.flatMap(({ same, alike }) => [...same, ...alike.map(({ source }) => source)]);
  return new Set(speakersAmong(sources).map(({ unit }) => unit)).size;
}

export function speakersAmong(sources: readonly Source[]): readonly Source[] {
  const own = sources.filter(({ bloc }) => bloc === undefined);
  return own.length > 0 ? own : sources;
}

/**
 * Finds the text most like another without comparing it with all. Of two texts that have half their runs in common,
 * the rarer halves of both must share one, so only those are looked up.
 */
function indexOf(all: readonly (readonly string[])[]) {
  const counts = new Map<string, number>();
  for (const run of all.flat()) counts.set(run, (counts.get(run) ?? 0) + 1);
  const rarer = (runs: readonly string[]) =>
    [...runs]
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, runs.length - Math.ceil(likeness * runs.length) + 1);
  const kept: ReadonlySet<string>[] = [];
  const byRun = new Map<string, number[]>();
  return {
    add(runs: readonly string[], place: number): void {
      kept[place] = new Set(runs);
      for (const run of rarer(runs)) byRun.set(run, [...(byRun.get(run) ?? []), place]);
    },
    nearest(runs: readonly string[]): number | undefined {
      const own = new Set(runs);
      const candidates = [...new Set(rarer(runs).flatMap((run) => byRun.get(run) ?? []))].sort(
        (a, b) => a - b,
      );
      let best: number | undefined;
      let most = 0;
      for (const place of candidates) {
        const alike = shared(own, kept[place] ?? new Set());
        if (alike >= likeness && alike > most) [best, most] = [place, alike];
      }
      return best;
    },
  };
}

/** How alike two texts are, from 0 to 1: the share of runs of three words that both have. */
export function likenessOf(a: string, b: string): number {
  return shared(runsOf(fold(a)), runsOf(fold(b)));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Runs of three words of a folded text, figures apart. */
function runsOf(folded: string): ReadonlySet<string> {
  const words = folded
    .replace(/\d[\d.,/]*/g, "#")
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  if (words.length < 3) return new Set([words.join(" ")]);
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}
