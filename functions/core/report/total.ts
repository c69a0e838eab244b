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
 * Adds up one figure. A bloc's report states its members' total, so it never counts beside theirs: when some member
 * was silent the part of the bloc's figure that the others do not account for is taken, otherwise the members' own
 * figures stand alone. Where the two cannot both be right, the members' stand and the difference is listed.
 */
export function totalOf(parts: readonly Part<Figure>[], place: Place, footing: Footing): Total {
  const sorted = inOrder(parts, footing);
  const own = sorted.filter(({ source }) => !source.bloc);
  const spoken = new Set(
    own.filter(({ value }) => value !== "unknown").map(({ source }) => source.unit as string),
  );
  const residues: Part<number>[] = [];
  const doubts: Doubt[] = [];
  let through = 0;
  for (const part of sorted) {
    if (!part.source.bloc) continue;
    const members = footing.members.get(part.source.bloc) ?? [];
    const silent = members.filter((unit) => !spoken.has(unit));
    const theirs = own.filter(({ source }) => members.includes(source.unit));
    const summed = sumOf(numbersIn(theirs));
    if (part.value === "unknown") continue;
    const stated = part.value === "none" ? 0 : part.value;
    if (silent.length > 0 && stated >= summed) {
      through += silent.length;
      if (typeof part.value === "number")
        residues.push({ source: part.source, value: sumOf([stated, -summed]) });
    }
    if (stated < summed || (silent.length === 0 && stated !== summed)) {
      doubts.push(blocDiffers(place, part.source, stated, summed, theirs, footing));
    }
  }
  const numbers = [...numbersIn(own), ...residues.map(({ value }) => value)];
  return {
    value: numbers.length > 0 ? sumOf(numbers) : undefined,
    given: spoken.size + through,
    asked: footing.asked.get(place.field) ?? spoken.size + through,
    parts: sorted,
    residues,
    doubts,
  };
}

/** Parts by the roster's order, so that the same round reads the same whatever order its reports came in. */
export function inOrder<V>(parts: readonly Part<V>[], footing: Footing): readonly Part<V>[] {
  return [...parts].sort(
    (a, b) => rank(a.source, footing) - rank(b.source, footing) || compare(a.source, b.source),
  );
}

function rank(source: Source, footing: Footing): number {
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
