import { fold } from "../registry/spelling.ts";
import { leadersOf } from "./likeness.ts";
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

/** What many texts say, each thing once, what most units say first and otherwise in the order given. */
export function gistsOf(
  texts: readonly Part<string>[],
  nameOf: (source: Source) => string = () => "",
): readonly Gist[] {
  const said = texts.flatMap(({ source, value }) =>
    sentencesOf(value).map((text) => ({ source, text, folded: fold(text) })),
  );
  const byWords = Map.groupBy(said, ({ folded }) => folded);
  const distinct = [...byWords].map(([folded, same]) => ({ folded, same }));
  const leaders = leadersOf(
    distinct.map(({ folded, same: [first] }) => {
      const own = first ? fold(nameOf(first.source)) : "";
      return own === "" ? folded : folded.replaceAll(own, " ");
    }),
  );
  const gists = new Map<number, Gathered>();
  for (const [place, { same }] of distinct.entries()) {
    const known = gists.get(leaders[place] ?? place);
    const [first] = same;
    if (known) known.alike.push(...same.map(({ source, text }) => ({ source, value: text })));
    else if (first)
      gists.set(place, {
        text: first.text,
        source: first.source,
        same: same.map(({ source }) => source),
        alike: [],
      });
  }
  const weighed = [...gists.values()].map((gist) => ({ gist, weight: voicesOf([gist]) }));
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
