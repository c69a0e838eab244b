import { sumOf } from "../figures/exact.ts";
import type { Figure } from "../figures/figure.ts";
import { printNumber } from "../figures/number.ts";
import type { Footing } from "./footing.ts";
import type { Doubt, Part, Source } from "./source.ts";

/** A figure of the authority: what its units' figures come to, how many of them it rests on, and which they are. */
export interface Total {
  /** Undefined when nobody gave a number: not zero. */
  readonly value: number | undefined;
  /** Units that gave the figure, those that said "none" among them, alone or through their bloc. */
  readonly given: number;
  readonly asked: number;
  readonly parts: readonly Part<Figure>[];
  /** Bloc figures taken for members that were silent, less what the others of the bloc said themselves. */
  readonly residues: readonly Part<number>[];
  readonly doubts: readonly Doubt[];
}

interface Place {
  readonly field: string;
  readonly row: string;
  readonly label: string;
}

/**
 * Adds up one figure; the parts come in the roster's order. A bloc's report states its members' total, so it never
 * counts beside theirs: when some member was silent the part of the bloc's figure that the others do not account for
 * is taken, otherwise the members' own figures stand alone. Where the two cannot both be right, the members' stand and
 * the difference is listed.
 */
export function totalOf(parts: readonly Part<Figure>[], place: Place, footing: Footing): Total {
  const numbers: number[] = [];
  const blocs: Part<Figure>[] = [];
  let spoken = 0;
  let last: Source | undefined;
  for (const part of parts) {
    const { source, value } = part;
    if (source.bloc) {
      if (value !== "unknown") blocs.push(part);
      continue;
    }
    if (typeof value === "number") numbers.push(value);
    // In the roster's order one unit's reports stand together, so a unit that spoke twice is one unit.
    if (value !== "unknown" && last?.unit !== source.unit) {
      spoken += 1;
      last = source;
    }
  }
  const { residues, through, doubts } = blocs.length > 0 ? weighed(blocs, parts, place, footing) : noBlocs;
  for (const { value } of residues) numbers.push(value);
  return {
    value: numbers.length > 0 ? sumOf(numbers) : undefined,
    given: spoken + through,
    asked: footing.asked.get(place.field) ?? spoken + through,
    parts,
    residues,
    doubts,
  };
}

interface Weighed {
  readonly residues: readonly Part<number>[];
  /** Silent members for whom their bloc spoke. */
  readonly through: number;
  readonly doubts: readonly Doubt[];
}

const noBlocs: Weighed = { residues: [], through: 0, doubts: [] };

function weighed(
  blocs: readonly Part<Figure>[],
  parts: readonly Part<Figure>[],
  place: Place,
  footing: Footing,
): Weighed {
  const residues: Part<number>[] = [];
  const doubts: Doubt[] = [];
  let through = 0;
  for (const { source, value } of blocs) {
    const members = new Set(footing.members.get(source.bloc ?? ""));
    const theirs = parts.filter((part) => !part.source.bloc && members.has(part.source.unit));
    for (const part of theirs) if (part.value !== "unknown") members.delete(part.source.unit);
    const summed = sumOf(numbersIn(theirs));
    const stated = typeof value === "number" ? value : 0;
    const silent = members.size > 0;
    if (silent && stated >= summed) {
      through += members.size;
      if (typeof value === "number") residues.push({ source, value: sumOf([stated, -summed]) });
    } else if (stated !== summed) {
      doubts.push(blocDiffers(place, source, stated, summed, theirs, footing));
    }
  }
  return { residues, through, doubts };
}

/** Parts by the roster's order, so that the same round reads the same whatever order its reports came in. */
export function inOrder<V>(parts: readonly Part<V>[], footing: Footing): readonly Part<V>[] {
  const ranked = parts.map((part) => ({ part, rank: rankOf(part.source, footing) }));
  return ranked
    .sort((a, b) => a.rank - b.rank || compare(a.part.source, b.part.source))
    .map(({ part }) => part);
}

/** Where the roster puts whoever spoke. */
export function rankOf(source: Pick<Source, "unit" | "bloc">, footing: Footing): number {
  return footing.order.get(source.bloc ?? source.unit) ?? Number.MAX_SAFE_INTEGER;
}

function compare(a: Source, b: Source): number {
  return a.obligation < b.obligation ? -1 : a.obligation > b.obligation ? 1 : a.revision - b.revision;
}

function numbersIn(parts: readonly Part<Figure>[]): number[] {
  return parts.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
}

function blocDiffers(
  place: Place,
  source: Source,
  stated: number,
  summed: number,
  theirs: readonly Part<Figure>[],
  footing: Footing,
): Doubt {
  const bloc = footing.names.get(source.bloc ?? "") ?? source.bloc;
  return {
    field: place.field,
    row: place.row,
    text: `${place.label}: ${bloc} báo cáo ${printNumber(stated)}, cộng các đơn vị trong ${bloc} được ${printNumber(summed)}.`,
    sources: [source, ...theirs.map((part) => part.source)],
  };
}
