import { isAddable, runningSum, sumOf } from "../figures/exact.ts";
import type { Figure } from "../figures/figure.ts";
import { printNumber } from "../figures/number.ts";
import type { BlocId, UnitId } from "../ids.ts";
import { firstUnits } from "../people/naming.ts";
import type { Footing } from "./footing.ts";
import { isSpread, outlierDoubts } from "./outliers.ts";
import type { FigurePlace, Uncounted } from "./place.ts";
import type { Doubt, Part, Source } from "./source.ts";
import { uncountedOf } from "./uncounted.ts";

/** A figure of the authority: what its units' figures come to, and whom it counts. */
export interface Total {
  /**
   * Undefined when nobody gave a number, which is not zero, and where numbers were given that cannot be
   * added.
   */
  readonly value: number | undefined;
  readonly unit: string;
  /** Of what cannot be added: the least and the most that was said. */
  readonly range?: Range;
  /** Units that gave the figure, those that said "none" among them, alone or through their bloc. */
  readonly given: number;
  readonly asked: number;
  /**
   * Whose figures the value rests on. Made when asked for, like the two below: that is the larger half of the
   * work.
   */
  readonly counted: readonly UnitId[];
  /** Everyone else who was asked, and why. */
  readonly leftOut: readonly Uncounted[];
  /** Everyone's figure. */
  readonly parts: readonly Part<Figure>[];
  /** Bloc figures taken for members that were silent, less what the others of the bloc said themselves. */
  readonly residues: readonly Part<number>[];
  readonly doubts: readonly Doubt[];
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Brings one figure together; the parts come in the roster's order. A bloc's report states its members'
 * total, so it never counts beside theirs: when some member was silent the part of the bloc's figure that the
 * others do not account for is taken, otherwise the members' own figures stand alone. Where the two cannot
 * both be right, the members' stand and the difference is listed.
 */
export function totalOf<V>(
  parts: readonly Part<V>[],
  figureOf: (value: V) => Figure | undefined,
  place: FigurePlace,
  footing: Footing,
): Total {
  const sum = runningSum();
  let given = 0;
  let numbers = 0;
  let blocsSpoke = false;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let leastOfAny = Number.POSITIVE_INFINITY;
  let unfit = false;
  let last: string | undefined;
  for (const { source, value } of parts) {
    const figure = figureOf(value);
    if (figure === undefined || figure === "unknown") continue;
    if (source.bloc) blocsSpoke = true;
    else {
      if (typeof figure === "number") {
        if (sum.add(figure)) numbers += 1;
        else unfit = true;
        if (figure < least) least = figure;
        if (figure > most) most = figure;
        if (figure > 0 && figure < leastOfAny) leastOfAny = figure;
      }
      // In the roster's order one unit's reports stand together, so a unit that spoke twice is one unit.
      if (last !== source.unit) given += 1;
      last = source.unit;
    }
  }
  const all = () => figuresIn(parts, figureOf);
  const own: Own = { numbers, sum: sum.total(), range: { least, most } };
  const blocs = blocsSpoke ? blocsBeside(all(), place, footing) : noBlocs;
  const came = comeTogether(place, own, blocs);
  const outgrown =
    came.value === undefined && came.range === undefined && numbers + blocs.residues.length > 0;
  const rest = { through: blocs.through, outgrown, taken: came.value !== undefined };
  const tooLarge = () =>
    all().filter(({ value }) => typeof value === "number" && (outgrown || !isAddable(value)));
  return {
    ...came,
    unit: place.unit,
    given: given + blocs.through.length,
    asked: footing.asked.get(place.field)?.length ?? given,
    get counted() {
      return rest.taken ? countedIn(all(), blocs.through) : [];
    },
    get leftOut() {
      return uncountedOf(all(), place, rest, footing);
    },
    get parts() {
      return all();
    },
    residues: blocs.residues,
    doubts: [
      ...blocs.doubts,
      ...(outgrown || unfit ? [outgrew(place, tooLarge(), footing)] : []),
      ...(place.together === "sum" && isSpread(leastOfAny, most) ? outlierDoubts(all(), place, footing) : []),
    ],
  };
}

/** What the units said for themselves. */
interface Own {
  readonly numbers: number;
  readonly sum: number | undefined;
  readonly range: Range;
}

function comeTogether(
  { together }: FigurePlace,
  { numbers, sum, range }: Own,
  { residues }: Blocs,
): { readonly value: number | undefined; readonly range?: Range } {
  const rest = residues.map(({ value }) => value);
  switch (together) {
    case "sum": {
      const whole = rest.length === 0 ? sum : sum === undefined ? undefined : sumOf([sum, ...rest]);
      return { value: numbers + rest.length > 0 ? whole : undefined };
    }
    case "mean":
      return { value: numbers === 0 || sum === undefined ? undefined : sum / numbers };
    case "range": {
      const [least, most] = [Math.min(range.least, ...rest), Math.max(range.most, ...rest)];
      // One figure, or one that all share, is everyone's; anything else is a span.
      if (numbers + rest.length === 1) return { value: least };
      return least <= most ? { value: undefined, range: { least, most } } : { value: undefined };
    }
  }
}

function countedIn(parts: readonly Part<Figure>[], through: readonly UnitId[]): readonly UnitId[] {
  const own = parts.flatMap(({ source, value }) =>
    source.bloc || typeof value !== "number" || !isAddable(value) ? [] : [source.unit],
  );
  return [...new Set([...own, ...through])];
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

interface Blocs {
  readonly residues: readonly Part<number>[];
  /** Silent members for whom their bloc spoke. */
  readonly through: readonly UnitId[];
  readonly doubts: readonly Doubt[];
}

const noBlocs: Blocs = { residues: [], through: [], doubts: [] };

function blocsBeside(parts: readonly Part<Figure>[], place: FigurePlace, footing: Footing): Blocs {
  const known = parts.filter(({ value }) => value !== "unknown");
  const said = [...Map.groupBy(known, ({ source }) => source.bloc)].flatMap(([bloc, theirs]) =>
    bloc === undefined ? [] : [heard(bloc, theirs, known, footing)],
  );
  const found = said.map((each) => (place.together === "sum" ? weighed(each, place, footing) : aside(each)));
  return {
    residues: found.flatMap(({ residues }) => residues),
    through: found.flatMap(({ through }) => through),
    doubts: found.flatMap(({ doubts }) => doubts),
  };
}

interface Heard {
  readonly bloc: BlocId;
  readonly said: readonly Part<Figure>[];
  /** What its members said themselves, and which of them said nothing. */
  readonly theirs: readonly Part<Figure>[];
  readonly silent: readonly UnitId[];
}

function heard(
  bloc: BlocId,
  said: readonly Part<Figure>[],
  known: readonly Part<Figure>[],
  footing: Footing,
): Heard {
  const members = footing.members.get(bloc) ?? [];
  const among = new Set(members);
  const theirs = known.filter(({ source }) => !source.bloc && among.has(source.unit));
  const spoke = new Set(theirs.map(({ source }) => source.unit));
  return { bloc, said, theirs, silent: members.filter((unit) => !spoke.has(unit)) };
}

function weighed(each: Heard, place: FigurePlace, footing: Footing): Blocs {
  const { said, theirs, silent } = each;
  const [first] = said;
  const [stated, summed] = [sumOf(numbersIn(said)), sumOf(numbersIn(theirs))];
  if (!first || stated === undefined || summed === undefined) return noBlocs;
  if (silent.length > 0 && stated >= summed) {
    const rest = sumOf([stated, -summed]);
    const spoke = numbersIn(said).length > 0 && rest !== undefined;
    return { residues: spoke ? [{ source: first.source, value: rest }] : [], through: silent, doubts: [] };
  }
  const doubts = stated === summed ? [] : [blocDiffers(place, first.source, stated, summed, theirs, footing)];
  return { residues: [], through: [], doubts };
}

/**
 * What cannot be added cannot be taken apart either: a bloc is heard only where none of its members spoke.
 */
function aside({ said, theirs, silent }: Heard): Blocs {
  if (theirs.length > 0) return noBlocs;
  const residues = said.flatMap(({ source, value }) =>
    typeof value === "number" ? [{ source, value }] : [],
  );
  return { residues, through: silent, doubts: [] };
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
  place: FigurePlace,
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

function outgrew(
  { field, row, label }: FigurePlace,
  parts: readonly Part<Figure>[],
  { names }: Footing,
): Doubt {
  const who = [...new Set(parts.map(({ source }) => names.get(source.unit) ?? source.unit))];
  return {
    field,
    row,
    text: `${label}: số liệu quá lớn hoặc có quá nhiều chữ số thập phân để cộng đúng, nên chưa cộng số của ${firstUnits(who, 3)}. Xin kiểm tra số liệu và đơn vị tính.`,
    sources: parts.map(({ source }) => source),
  };
}
