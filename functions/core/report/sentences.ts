import { fold } from "../registry/spelling.ts";
import { factsOf } from "./facts.ts";
import { leadersOf } from "./likeness.ts";
import type { Part, Source } from "./source.ts";

/** Sentences that say the same, told once: the words of the first to say it, and everyone who did. */
export interface Gist {
  readonly text: string;
  readonly source: Source;
  /** Who used the very same words. */
  readonly same: readonly Source[];
  /** Who said the same in other words. */
  readonly alike: readonly Part<string>[];
  /** What was said in nearly the same words of other figures, places or names: alike, and not the same. */
  readonly others: readonly Gist[];
}

/** What many sentences say, each thing once, what most units say first and otherwise in the order given. */
export function gistsOf(
  sentences: readonly Part<string>[],
  nameOf: (source: Source) => string = () => "",
): readonly Gist[] {
  const said = sentences.map(({ source, value }) => ({ source, text: value, folded: fold(value) }));
  const byWords = Map.groupBy(said, ({ folded }) => folded);
  const distinct = [...byWords].map(([folded, same]) => ({ folded, same }));
  const names = new Map<string, string>();
  const nameIn = (source: Source): string => {
    const party = source.bloc ?? source.unit;
    const name = names.get(party) ?? fold(nameOf(source));
    names.set(party, name);
    return name;
  };
  const leaders = leadersOf(
    distinct.map(({ folded, same: [first] }) => {
      const own = first ? nameIn(first.source) : "";
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
        others: [],
      });
  }
  const weighed = [...gists.values()].map((gist) => ({ gist, weight: voicesOf([gist]) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ gist }) => parted(gist, nameOf));
}

/**
 * Sentences grouped by their words, told apart by what they say: those of equal facts are the same content.
 */
function parted(gist: Gist, nameOf: (source: Source) => string): Gist {
  if (gist.alike.length === 0) return gist;
  const facts = factsOf(gist.text, nameOf(gist.source));
  const byFacts = Map.groupBy(gist.alike, ({ source, value }) => factsOf(value, nameOf(source)));
  const alike = byFacts.get(facts) ?? [];
  byFacts.delete(facts);
  const others = [...byFacts.values()].flatMap(([first, ...rest]): readonly Gist[] => {
    if (!first) return [];
    const { source, value: text } = first;
    const same = [source, ...rest.flatMap((each) => (each.value === text ? [each.source] : []))];
    return [{ text, source, same, alike: rest.filter(({ value }) => value !== text), others: [] }];
  });
  return { ...gist, alike, others };
}

interface Gathered extends Gist {
  readonly alike: Part<string>[];
}

/** How many units say just this. */
export function agreed(gist: Gist): number {
  return new Set(speakersAmong(agreeingIn(gist)).map(({ unit }) => unit)).size;
}

/** How many units say something of it. Blocs count only where no unit speaks for itself. */
export function voicesOf(gists: readonly Gist[]): number {
  const sources = gists.flatMap(speakersOf);
  return new Set(speakersAmong(sources).map(({ unit }) => unit)).size;
}

/** Everyone who said it or something alike, other facts too. */
export function speakersOf({ same, alike, others }: Gist): readonly Source[] {
  return [...same, ...alike.map(({ source }) => source), ...others.flatMap(speakersOf)];
}

/** Who said just this, in these words or in others: nobody whose figures, places or names are other ones. */
function agreeingIn({ same, alike }: Gist): readonly Source[] {
  return [...same, ...alike.map(({ source }) => source)];
}

export function speakersAmong(sources: readonly Source[]): readonly Source[] {
  const own = sources.filter(({ bloc }) => bloc === undefined);
  return own.length > 0 ? own : sources;
}
