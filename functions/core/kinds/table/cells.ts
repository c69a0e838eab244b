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
  /** Whether the figures of units were added, or such sums stand behind it. */
  readonly isSum: boolean;
}

export interface Rate {
  readonly value: number;
  readonly part: Total;
  readonly whole: Total;
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
    return { column: id, total, isSum: together === "sum" };
  });

  function rateOf(column: FigureColumn, ratio: Extract<Merging, { type: "ratio" }>): CellTotal {
    const gave = ({ value }: Part<FigureOf>) => isKnown(value(ratio.part)) && isKnown(value(ratio.whole));
    const both = parts.filter(gave);
    const alone = parts.filter((part) => !gave(part));
    const [part, whole] = [sumOf(ratio.part, both), sumOf(ratio.whole, both)];
    const value = ratioAt(ratio, (id) => (id === ratio.part ? part?.value : whole?.value));
    return {
      column: column.id,
      total: totalOf(alone, (figureOf) => figureOf(column.id), placeOf(column, "range"), footing),
      ...(value === undefined || !part || !whole ? {} : { rate: { value, part, whole } }),
      isSum: part !== undefined && whole !== undefined,
    };
  }
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
