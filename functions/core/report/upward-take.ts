import type { Figure } from "../figures/figure.ts";
import { converted } from "../figures/measure.ts";
import { awardKey } from "../kinds/awards/totals.ts";
import type { Field, FieldKind, FieldValue } from "../kinds/field.ts";
import type { IndicatorRow } from "../kinds/indicators/field.ts";
import { indicatorCalled } from "../registry/indicators.ts";
import { labelKey } from "../registry/label.ts";
import type { Item } from "./upward-items.ts";

/** An answer made of items, each with the row of the form in which it stands. */
interface Taken {
  readonly value: FieldValue;
  readonly items: readonly { readonly item: Item; readonly row: string }[];
}

type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;

/** What of the pool answers this field; undefined when nothing does. */
export function taken(field: Field, pool: readonly Item[]): Taken | undefined {
  // The table holds for every field the taker that fits it; TypeScript cannot say so of a union.
  const take = takers[field.kind] as Taker<FieldKind>;
  return take(field, pool);
}

type Of<K extends FieldKind> = Extract<Field, { kind: K }>;
type Taker<K extends FieldKind> = (field: Of<K>, pool: readonly Item[]) => Taken | undefined;

/** How each kind of field takes its answer from what a report tells; a kind left out does not compile. */
const takers: { readonly [K in FieldKind]: Taker<K> } = {
  narrative(_, pool) {
    const items = only(pool, "narrative");
    const text = items.map((item) => item.text).join("\n");
    return made(
      { kind: "narrative", text },
      items.map((item) => ({ item, row: "" })),
    );
  },
  counts: (field, pool) => countsTaken(field, only(pool, "tally")),
  council: ownRowsTaken,
  training: ownRowsTaken,
  complaints: ownRowsTaken,
  fund: ownRowsTaken,
  ratio: (field, pool) => ratioTaken(field, only(pool, "ratio")),
  indicators: (field, pool) => indicatorsTaken(field, only(pool, "indicators")),
  awards: (field, pool) => awardsTaken(field, only(pool, "awards")),
  movements: (field, pool) => movementsTaken(field, only(pool, "movements")),
  exemplars({ most }, pool) {
    const { items, rows } = listed(only(pool, "exemplars"), most);
    return made({ kind: "exemplars", exemplars: items.map(({ exemplar }) => exemplar) }, rows);
  },
  documents({ most }, pool) {
    const { items, rows } = listed(only(pool, "documents"), most);
    return made({ kind: "documents", documents: items.map(({ document }) => document) }, rows);
  },
  targets: linesTaken,
  tasks: linesTaken,
  proposals: linesTaken,
  choice: () => undefined,
  dossiers: () => undefined,
};

/** Their rows are the kind's own, the same under every directive. */
function ownRowsTaken(
  { kind }: Of<"council" | "training" | "complaints" | "fund">,
  pool: readonly Item[],
): Taken | undefined {
  const items = only(pool, "tally").filter(isAlone);
  const figures = Object.fromEntries(items.map(({ row, figure }) => [row, figure]));
  return made(
    { kind, figures },
    items.map((item) => ({ item, row: item.row })),
  );
}

function linesTaken(
  { kind, most }: Of<"targets" | "tasks" | "proposals">,
  pool: readonly Item[],
): Taken | undefined {
  const { items, rows } = listed(only(pool, "lines"), most);
  return made({ kind, lines: items.map(({ line }) => ({ ...line })) }, rows);
}

function only<K extends Item["kind"]>(pool: readonly Item[], kind: K): readonly ItemOf<K>[] {
  return pool.filter((item): item is ItemOf<K> => item.kind === kind);
}

function made(value: FieldValue, items: Taken["items"]): Taken | undefined {
  return items.length > 0 ? { value, items } : undefined;
}

/** Those that one table alone tells: of two tables with the same row, perhaps of two years, neither is taken. */
function toldOnce<I extends Item>(pool: readonly I[], keyOf: (item: I) => string): readonly I[] {
  const tables = Map.groupBy(pool, keyOf);
  return pool.filter((item) => new Set(tables.get(keyOf(item))?.map(({ from }) => from)).size === 1);
}

/** Open rows, as many as the form has. */
function listed<I extends Item>(pool: readonly I[], most: number) {
  const items = pool.slice(0, most);
  return { items, rows: items.map((item, index) => ({ item, row: String(index + 1) })) };
}

function isAlone(item: ItemOf<"tally">, _: number, all: readonly ItemOf<"tally">[]): boolean {
  return all.filter(({ row }) => row === item.row).length === 1;
}

/** Two rows that both fit (this half year's awards and last year's) cannot both be meant: then neither is taken. */
function single<I>(pool: readonly I[], fits: (item: I) => boolean): I | undefined {
  const [first, ...others] = pool.filter(fits);
  return others.length === 0 ? first : undefined;
}

function countsTaken(field: Extract<Field, { kind: "counts" }>, pool: readonly ItemOf<"tally">[]) {
  const found = field.rows.flatMap((row) => {
    const item = single(
      pool,
      (each) => isSame(each.label, row.label) && inUnit(each, row.unit) !== undefined,
    );
    const figure = item && inUnit(item, row.unit);
    return item && figure !== undefined ? [{ item, row: row.id, figure }] : [];
  });
  const figures = Object.fromEntries(found.map(({ row, figure }) => [row, figure]));
  return made({ kind: "counts", figures }, found);
}

function ratioTaken(field: Extract<Field, { kind: "ratio" }>, pool: readonly ItemOf<"ratio">[]) {
  const columns = [field.whole, ...field.shares];
  const found = field.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const item = single(
        pool,
        (each) =>
          isSame(each.row, row.label) && isSame(each.column, column.label) && each.unit === field.unit,
      );
      return item ? [{ item, row: row.id, column: column.id }] : [];
    }),
  );
  const rows = Map.groupBy(found, ({ row }) => row);
  const figures = Object.fromEntries(
    [...rows].map(([row, cells]) => [
      row,
      Object.fromEntries(cells.map(({ column, item }) => [column, item.figure])),
    ]),
  );
  return made({ kind: "ratio", figures }, found);
}

function indicatorsTaken(
  field: Extract<Field, { kind: "indicators" }>,
  pool: readonly ItemOf<"indicators">[],
): Taken | undefined {
  if (!field.indicators) {
    const { items, rows } = listed(
      toldOnce(pool, ({ row }) => labelKey(row.label)),
      field.most,
    );
    return made({ kind: "indicators", rows: items.map(({ row }) => row) }, rows);
  }
  const found = field.indicators.flatMap(({ id, label, unit }) => {
    const item = single(pool, ({ row }) => isSame(row.label, label) && rowIn(row, unit) !== undefined);
    const row = item && rowIn(item.row, unit);
    return item && row ? [{ item, row: id, value: { ...row, indicator: id, label, unit } }] : [];
  });
  return made({ kind: "indicators", rows: found.map(({ value }) => value) }, found);
}

function awardsTaken(field: Extract<Field, { kind: "awards" }>, pool: readonly ItemOf<"awards">[]) {
  if (!field.awards) {
    const { items, rows } = listed(
      toldOnce(pool, ({ row }) => awardKey(row)),
      field.most,
    );
    return made({ kind: "awards", rows: items.map(({ row }) => columnsAsked(field, row)) }, rows);
  }
  const found = field.awards.flatMap(({ id, ...about }) => {
    const item = single(pool, ({ row }) => awardKey(row) === awardKey(about));
    return item ? [{ item, row: id, value: { ...columnsAsked(field, item.row), ...about } }] : [];
  });
  return made({ kind: "awards", rows: found.map(({ value }) => value) }, found);
}

/** Workers and leaders are told only where the form splits the individuals. */
function columnsAsked<R extends ItemOf<"awards">["row"]>(field: { readonly split: boolean }, row: R) {
  if (field.split) return row;
  const { workers: _workers, leaders: _leaders, ...asked } = row;
  return asked;
}

function movementsTaken(field: Extract<Field, { kind: "movements" }>, pool: readonly ItemOf<"movements">[]) {
  if (!field.movements) {
    const { items, rows } = listed(
      toldOnce(pool, ({ result }) => result.movement),
      field.most,
    );
    return made({ kind: "movements", results: items.map(({ result }) => result) }, rows);
  }
  const found = field.movements.flatMap(({ id, name }) => {
    // Numbered in the order of a list ("m3") an id says nothing outside it: then the name must be the same.
    const item = single(
      pool,
      ({ result }) => isSame(result.name, name) || (result.movement === id && !/^m\d+$/.test(id)),
    );
    return item ? [{ item, row: id, value: { ...item.result, movement: id, name } }] : [];
  });
  return made({ kind: "movements", results: found.map(({ value }) => value) }, found);
}

/** The same thing by its words, or by the registry that knows both spellings. */
function isSame(a: string, b: string): boolean {
  if (labelKey(a) === labelKey(b)) return true;
  const known = indicatorCalled(a)?.id;
  return known !== undefined && known === indicatorCalled(b)?.id;
}

function inUnit(
  { figure, unit }: { readonly figure: Figure; readonly unit: string },
  to: string,
): Figure | undefined {
  const measured = typeof figure === "number" ? figure : 1;
  const there = converted(measured, unit, to);
  return there === undefined || typeof figure === "number" ? there : figure;
}

/** The row with all its numbers in another unit; undefined when there is no way from one unit to the other. */
function rowIn(row: IndicatorRow, unit: string): IndicatorRow | undefined {
  if (converted(1, row.unit, unit) === undefined) return undefined;
  const change = (figure: number) => converted(figure, row.unit, unit) ?? figure;
  const { value, plan, prior } = row;
  const changed =
    typeof value === "object"
      ? { least: change(value.least), most: change(value.most) }
      : typeof value === "number"
        ? change(value)
        : value;
  return {
    ...row,
    ...(changed === undefined ? {} : { value: changed }),
    ...(plan === undefined ? {} : { plan: change(plan) }),
    ...(prior === undefined ? {} : { prior: change(prior) }),
  };
}
