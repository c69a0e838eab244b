import { sha256 } from "../hash.ts";
import { fold } from "../registry/spelling.ts";
import type { FormerPeriod } from "./prior.ts";
import { type Group, sourcesIn, voicesOf } from "./sentences.ts";
import type { Source } from "./source.ts";
import { sentencesOf } from "./statements.ts";

/** What groups of sentences are weighed by before some of them lead a section. */
export interface Weighing {
  /** The section, by the mark its statements are known by. */
  readonly place: string;
  /** The bloc a unit belongs to, or what stands for it. */
  blocOf(source: Source): string;
  /** The section's sentences of the period before, by `formerKey`. */
  readonly former: ReadonlySet<string>;
  /** Whether whoever keeps the sector judges of the whole area. */
  isOfWhole(group: Group): boolean;
}

/** A sentence with its figures apart: last period's words with this period's figures are still its words. */
export const formerKey = (text: string) => fold(text).replace(/\d[\d.,/]*/g, "#");

/** More than all units together may weigh. */
const ahead = 1e9;

/** Whether the authority itself did it, told without voicing what need not be. */
export const ofAuthority = (group: Group) => group.isOwn ?? group.voice?.form === "own";

/**
 * In which order they lead: first what the authority itself did; then how its sectors stand; then what most
 * units say; of equals what the period before did not say; of those what holds a figure or a name; and then a
 * unit of each bloc in turn, each section beginning with another bloc, so that no part of the roster speaks
 * for the whole of it.
 */
export function inLeadingOrder(
  groups: readonly Group[],
  { place, blocOf, former, isOfWhole }: Weighing,
): readonly Group[] {
  const blocs = new Map<string, { readonly first: string; readonly turns: Map<number, number> }>();
  const weighed = groups.map((group) => {
    const sources = sourcesIn(group);
    const isNew = former.size === 0 || !group.same.some(({ value }) => former.has(formerKey(value)));
    const isConcrete = /\d|(?<=\s)\p{Lu}/u.test(group.same[0]?.value ?? "");
    const rank =
      voicesOf(sources) * 4 +
      (isNew ? 2 : 0) +
      (isConcrete ? 1 : 0) +
      (ofAuthority(group) ? 2 * ahead : isOfWhole(group) ? ahead : 0);
    const bloc = sources[0] ? blocOf(sources[0]) : "";
    const known = blocs.get(bloc) ?? { first: sha256(`${place}|${bloc}`), turns: new Map() };
    const turn = known.turns.get(rank) ?? 0;
    known.turns.set(rank, turn + 1);
    blocs.set(bloc, known);
    return { group, rank, turn, first: known.first };
  });
  return weighed
    .sort(
      (a, b) => b.rank - a.rank || a.turn - b.turn || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0),
    )
    .map(({ group }) => group);
}

/** By field, the sentences of the period before. */
export function formerSentences(former: FormerPeriod | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const answers of Object.values(former?.answers ?? {}))
    for (const [field, value] of Object.entries(answers)) {
      if (value.kind !== "narrative") continue;
      const said = found.get(field) ?? new Set<string>();
      for (const sentence of sentencesOf(value.text)) said.add(formerKey(sentence));
      found.set(field, said);
    }
  return found;
}
