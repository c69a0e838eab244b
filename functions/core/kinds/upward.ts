import * as v from "valibot";
import type { Figure } from "../figures/figure.ts";
import { converted } from "../figures/measure.ts";
import { BlocId, UnitId } from "../ids.ts";
import type { Roster } from "../people/roster.ts";
import { indicatorCalled } from "../registry/indicators.ts";
import { labelKey } from "../registry/label.ts";

/**
 * What of a finished report is not in its totals: the statements as they stand on the page, and who the units
 * are.
 */
export interface Finished {
  readonly printed: readonly { readonly mark: string; readonly text: string }[];
  readonly roster: Roster;
}

/**
 * One thing a finished report has to tell, in the terms of its kind. `said` is how a person would name it.
 */
export interface Item<I> {
  /** The field that asked for it. */
  readonly from: string;
  readonly said: string;
  readonly told: I;
}

/** An answer made of items, each with the row of the form in which it stands. */
export interface Taken<V, I> {
  readonly value: V;
  readonly items: readonly Row<I>[];
}

export interface Row<I> {
  readonly item: Item<I>;
  readonly row: string;
}

/** A total and a source as report.json keeps them. */
export const SettledFigure = v.object({ value: v.optional(v.number()), given: v.number() });
export const Said = v.object({ unit: UnitId, bloc: v.optional(BlocId) });

/** A sum; "none" where units spoke and none had any; absent where nobody spoke. */
export function figureOf({ given, value }: v.InferOutput<typeof SettledFigure>): Figure | undefined {
  return given === 0 ? undefined : (value ?? "none");
}

/** As the report prints it under this place, the editor's hand included. */
export function statementsUnder(place: string, { printed }: Finished): readonly string[] {
  return printed.flatMap(({ mark, text }) => (mark.startsWith(`${place}~`) ? [text] : []));
}

export function made<V, I>(value: V, items: readonly Row<I>[]): Taken<V, I> | undefined {
  return items.length > 0 ? { value, items } : undefined;
}

/** Open rows, as many as the form has. */
export function listed<I>(pool: readonly Item<I>[], most: number) {
  const items = pool.slice(0, most);
  return {
    told: items.map(({ told }) => told),
    rows: items.map((item, at) => ({ item, row: String(at + 1) })),
  };
}

/**
 * Those that one table alone tells: of two tables with the same row, perhaps of two years, neither is taken.
 */
export function toldOnce<I>(pool: readonly Item<I>[], keyOf: (told: I) => string): readonly Item<I>[] {
  const tables = Map.groupBy(pool, ({ told }) => keyOf(told));
  return pool.filter(({ told }) => new Set(tables.get(keyOf(told))?.map(({ from }) => from)).size === 1);
}

/**
 * Two rows that both fit (this half year's awards and last year's) cannot both be meant: then neither is
 * taken.
 */
export function single<I>(pool: readonly Item<I>[], fits: (told: I) => boolean): Item<I> | undefined {
  const [first, ...others] = pool.filter(({ told }) => fits(told));
  return others.length === 0 ? first : undefined;
}

/** The same thing by its words, or by the registry that knows both spellings. */
export function isSame(a: string, b: string): boolean {
  if (labelKey(a) === labelKey(b)) return true;
  const known = indicatorCalled(a)?.id;
  return known !== undefined && known === indicatorCalled(b)?.id;
}

/** The figure in another unit; undefined when there is no way from one unit to the other. */
export function inUnit(
  { figure, unit }: { readonly figure: Figure; readonly unit: string },
  to: string,
): Figure | undefined {
  const measured = typeof figure === "number" ? figure : 1;
  const there = converted(measured, unit, to);
  return there === undefined || typeof figure === "number" ? there : figure;
}
