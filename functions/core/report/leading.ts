import { fold } from "../registry/spelling.ts";
import type { FormerPeriod } from "./prior.ts";
import { type Group, sourcesIn, voicesOf } from "./sentences.ts";
import type { Source } from "./source.ts";
import { sentencesOf } from "./statements.ts";

/** What groups of sentences are weighed by before some of them lead a section. */
export interface Weighing {
  /** The bloc a unit belongs to, or what stands for it. */
  blocOf(source: Source): string;
  /** The section's sentences of the period before, by `formerKey`. */
  readonly former: ReadonlySet<string>;
}

/** A sentence with its figures apart: last period's words with this period's figures are still its words. */
export const formerKey = (text: string) => fold(text).replace(/\d[\d.,/]*/g, "#");

/**
 * In which order they lead: first what most units say; of equals what the period before did not say; of those
 * what holds a figure or a name; and then a unit of each bloc in turn, so that no part of the roster speaks
 * for the whole of it.
 */
export function inLeadingOrder(groups: readonly Group[], { blocOf, former }: Weighing): readonly Group[] {
  const turns = new Map<string, number>();
  const weighed = groups.map((group) => {
    const sources = sourcesIn(group);
    const text = group.voice?.alone ?? "";
    const voices = voicesOf(sources);
    const isNew = former.size === 0 || !group.same.some(({ value }) => former.has(formerKey(value)));
    const isConcrete = /\d|(?<=\s)\p{Lu}/u.test(text);
    const [first] = sources;
    const rank = voices * 4 + (isNew ? 2 : 0) + (isConcrete ? 1 : 0);
    const bloc = `${rank}|${first ? blocOf(first) : ""}`;
    const turn = turns.get(bloc) ?? 0;
    turns.set(bloc, turn + 1);
    return { group, rank, turn };
  });
  return weighed.sort((a, b) => b.rank - a.rank || a.turn - b.turn).map(({ group }) => group);
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
