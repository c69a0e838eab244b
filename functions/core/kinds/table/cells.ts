import { rounded } from "../../figures/exact.ts";
import type { Figure } from "../../figures/figure.ts";
import { natureOf, type Together, togetherAs } from "../../figures/nature.ts";
import type { Footing } from "../../report/footing.ts";
import type { FigurePlace } from "../../report/place.ts";
import type { Part } from "../../report/source.ts";
import { type Total, totalOf } from "../../report/total.ts";
import { ratioAt } from "../worked.ts";
import type { FigureOf } from "./answer.ts";
import { cellName, columnName, type FigureColumn, figureColumns, knownBy, unitOf } from "./columns.ts";
import type { Merging, TableRow } from "./design.ts";
import type { TableField } from "./field.ts";

/** What one figure comes to for the authority. */
export interface CellTotal {
  readonly column: string;
  /** Of a share or rate: what was given of it by those who did not give the two figures it is of. */
  readonly total: Total;
  /** A share or rate, worked out once more of the two figures of all who gave both. */
  readonly rate?: Rate;
  /** Whether the figures of units were added, or such sums stand behind it; or their mean was taken. */
  readonly isSum: boolean;
  readonly isMean: boolean;
}

export interface Rate {
  readonly value: number;
  readonly part: Total;
  readonly whole: Total;
  /** Some gave their share in the place of its whole, so that this stands in no total of its own. */
  readonly derived: boolean;
}

export interface RowTotal {
  readonly row: string;
  readonly label: string;
  readonly cells: readonly CellTotal[];
  /** What was said in the columns of words, by whom. */
  readonly words: readonly { readonly column: string; readonly parts: readonly Part<string>[] }[];
}

interface RowPlace {
  /** Empty for what all rows come to. */
  readonly id: string;
  readonly label: string;
  readonly row?: TableRow;
  /** Units named it themselves, so nobody owes it. */
  readonly open?: true;
}

/** The figures of one row, column by column. */
export function cellsOf(
  field: TableField,
  parts: readonly Part<FigureOf>[],
  at: RowPlace,
  footing: Footing,
): readonly CellTotal[] {
  const columns = figureColumns(field.design);
  // What a row is known by is the same in all of its tellings, and no sum.
  const known = knownBy(field.design);
  const placeOf = (column: FigureColumn, together: Together): FigurePlace => ({
    ...{ field: field.id, row: `${at.id}.${column.id}`, unit: unitOf(column, at.row), together },
    ...{ label: cellName(field.design, at.label, column), ...(at.open ? { open: true } : {}) },
  });
  const sumOf = (id: string, among: readonly Part<FigureOf>[]): Total | undefined => {
    const column = columns.find((each) => each.id === id);
    if (!column || togetherIn(column, at) !== "sum") return undefined;
    return totalOf(among, (figureOf) => figureOf(id), placeOf(column, "sum"), footing);
  };
  return columns.map((column): CellTotal => {
    const { id, holds } = column;
    if (holds.merging.type === "ratio") return rateOf(column, holds.merging);
    const together = known.includes(id) ? "range" : togetherIn(column, at);
    const total = totalOf(parts, (figureOf) => figureOf(id), placeOf(column, together), footing);
    return { column: id, total, isSum: together === "sum", isMean: together === "mean" };
  });

  function rateOf(column: FigureColumn, ratio: Ratio): CellTotal {
    const all = parts.map(({ source, value }) => ({ source, value: withWhole(ratio, column.id, value) }));
    const gave = ({ value }: Part<FigureOf>) => isKnown(value(ratio.part)) && isKnown(value(ratio.whole));
    const both = all.filter(gave);
    const alone = all.filter((part) => !gave(part));
    const [part, whole] = [sumOf(ratio.part, both), sumOf(ratio.whole, both)];
    const value = ratioAt(ratio, (id) => (id === ratio.part ? part?.value : whole?.value));
    const derived = !both.every(({ source }) => parts.some((each) => each.source === source && gave(each)));
    return {
      column: column.id,
      total: totalOf(alone, (figureOf) => figureOf(column.id), placeOf(column, "range"), footing),
      ...(value === undefined || !part || !whole ? {} : { rate: { value, part, whole, derived } }),
      ...{ isSum: part !== undefined && whole !== undefined, isMean: false },
    };
  }
}

type Ratio = Extract<Merging, { type: "ratio" }>;

/** Who gave a figure and its share has given what it is a share of too, to within rounding. */
function withWhole({ part, whole, percent }: Ratio, id: string, figureOf: FigureOf): FigureOf {
  const [of, share] = [figureOf(part), figureOf(id)];
  if (figureOf(whole) !== undefined || typeof of !== "number" || typeof share !== "number" || share === 0)
    return figureOf;
  const worked = rounded((of / share) * (percent ? 100 : 1), 4);
  return (column) => (column === whole ? worked : figureOf(column));
}

const isKnown = (figure: Figure | undefined) => figure !== undefined && figure !== "unknown";

/** What the office says of its column holds, but that a share or a mean is added up is not for it to say. */
function togetherIn(column: FigureColumn, { label, row }: RowPlace): Together {
  const unit = unitOf(column, row);
  switch (column.holds.merging.type) {
    case "spread":
      return togetherAs("average", unit);
    case "ratio":
      return "range";
    case "sum": {
      const natures = [columnName(column), label].map((words) => natureOf(words, unit));
      return togetherAs(natures.find((nature) => nature !== "additive") ?? "additive", unit);
    }
  }
}
