import { runningSum, sumOf } from "../figures/exact.ts";
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
  /** Everyone's figure. Made when asked for: with thousands of units it is the larger half of the work. */
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
export function totalOf<V>(
  parts: readonly Part<V>[],
  figureOf: (value: V) => Figure | undefined,
  place: Place,
  footing: Footing,
): Total {
  const sum = runningSum();
  let given = 0;
  let counted = false;
  let blocsSpoke = false;
  let last: string | undefined;
  for (const { source, value } of parts) {
    const figure = figureOf(value);
    if (figure === undefined || figure === "unknown") continue;
    if (source.bloc) blocsSpoke = true;
    else {
      if (typeof figure === "number") {
        sum.add(figure);
        counted = true;
      }
      // In the roster's order one unit's reports stand together, so a unit that spoke twice is one unit.
      if (last !== source.unit) given += 1;
      last = source.unit;
    }
  }
  const all = () => figuresIn(parts, figureOf);
  const { residues, through, doubts } = blocsSpoke ? weighed(all(), place, footing) : noBlocs;
  for (const { value } of residues) sum.add(value);
  given += through;
  return {
    value: counted || residues.length > 0 ? sum.total() : undefined,
    given,
    asked: footing.asked.get(place.field) ?? given,
    get parts() {
      return all();
    },
    residues,
    doubts,
  };
}

function figuresIn<V>(
  parts: readonly Part<V>[],
  figureOf: (value: V) => Figure | undefined,
): readonly Part<Figure>[] {
  return parts.flatMap(({ source, value }) => {
    const figure = figureOf(value);
    return figure === undefined ? [] : [{ source, value: figure }];
  });
}

interface Weighed {
  readonly residues: readonly Part<number>[];
  /** Silent members for whom their bloc spoke. */
  readonly through: number;
  readonly doubts: readonly Doubt[];
}

const noBlocs: Weighed = { residues: [], through: 0, doubts: [] };

function weighed(parts: readonly Part<Figure>[], place: Place, footing: Footing): Weighed {
  const residues: Part<number>[] = [];
  const doubts: Doubt[] = [];
  let through = 0;
  const known = parts.filter(({ value }) => value !== "unknown");
  for (const [bloc, said] of Map.groupBy(known, ({ source }) => source.bloc)) {
    const [first] = said;
    if (bloc === undefined || !first) continue;
    const silent = new Set<string>(footing.members.get(bloc));
    const theirs = known.filter(({ source }) => !source.bloc && silent.has(source.unit));
    for (const { source } of theirs) silent.delete(source.unit);
    const [stated, summed] = [sumOf(numbersIn(said)), sumOf(numbersIn(theirs))];
    if (silent.size > 0 && stated >= summed) {
      through += silent.size;
      if (numbersIn(said).length > 0)
        residues.push({ source: first.source, value: sumOf([stated, -summed]) });
    } else if (stated !== summed) {
      doubts.push(blocDiffers(place, first.source, stated, summed, theirs, footing));
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
