import { type Directive, fieldsOf } from "../directives/directive.ts";
import { type Field, itemsOf, kindOf, readField, writeField } from "../kinds/field.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Item } from "../kinds/upward.ts";
import type { Roster } from "../people/roster.ts";
import type { Settled } from "./settled.ts";

export interface Upward {
  /** Words for the superior's form, by its own entry names. */
  readonly entries: Entries;
  /** Questions of the superior that the report does not answer. They stay blank. */
  readonly blank: readonly Field[];
  /** What the report says and the superior's form has no place for. */
  readonly left: readonly string[];
}

/**
 * The superior's form as an authority's finished report answers it. A field answers one of the same kind and
 * topic; a listed row only one of the same words and measure, of which there is no second, and what the
 * superior leaves open takes the rest. Every figure is one that the report settled: nothing is worked out
 * here, and what no longer reads as it was written is left out.
 */
export function entriesUpward(
  { aggregate, printed }: Settled,
  from: { readonly directive: Directive; readonly roster: Roster },
  asked: readonly Field[],
): Upward {
  const lower = fieldsOf(from.directive);
  const finished = { printed, roster: from.roster };
  const pools = Map.groupBy(
    lower.flatMap((field) =>
      itemsOf(field, aggregate.totals[field.id], finished).map((item) => ({
        item,
        at: placeOf(field),
        named: !isOpen(field),
      })),
    ),
    ({ at }) => at,
  );
  const entries: Record<string, string> = {};
  const placed = new Set<Item<unknown>>();
  const contested = askedTwice(asked, lower, pools);
  // Rows that the superior names are found first; an open table takes only what none of them asked for.
  for (const field of [...asked].sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)))) {
    const pool = (pools.get(placeOf(field)) ?? []).filter(({ item }) => !placed.has(item));
    const own = isOpen(field)
      ? leftFor(field, asked, pool)
      : pairedWith(field, asked, lower, pool).filter(({ item }) => !contested.has(item));
    const found = kindOf(field).take(
      field,
      own.map(({ item }) => item),
    );
    if (!found) continue;
    const written = writeField(field, found.value);
    const unread = unreadable(field, written);
    for (const [name, words] of Object.entries(written)) if (!unread.has(rowOf(name))) entries[name] = words;
    for (const { item, row } of found.items) {
      if (!unread.has(row === "" ? field.id : `${field.id}.${row}`)) placed.add(item);
    }
  }
  const answered = new Set(Object.keys(entries).map((name) => name.split(".")[0]));
  return {
    entries,
    blank: asked.filter(({ id }) => !answered.has(id)),
    left: [...pools.values()].flat().flatMap(({ item }) => (placed.has(item) ? [] : [item.said])),
  };
}

interface Told {
  readonly item: Item<unknown>;
  /** Asked for by name one level down. */
  readonly named: boolean;
}

/**
 * What a table of named rows may take. A question that both levels ask under one id is answered by its like
 * alone: the same rows may stand in two tables, of this half year and of the year before.
 */
function pairedWith(
  field: Field,
  asked: readonly Field[],
  lower: readonly Field[],
  pool: readonly Told[],
): readonly Told[] {
  const here = (fields: readonly Field[]) =>
    new Set(fields.filter((each) => placeOf(each) === placeOf(field)).map(({ id }) => id));
  const [above, below] = [here(asked), here(lower)];
  if (below.has(field.id)) return pool.filter(({ item }) => item.from === field.id);
  return pool.filter(({ item }) => !above.has(item.from));
}

/** Rows that two tables of the superior would both take: which of them is meant, only a person can say. */
function askedTwice(
  asked: readonly Field[],
  lower: readonly Field[],
  pools: ReadonlyMap<string, readonly Told[]>,
): ReadonlySet<Item<unknown>> {
  const once = new Set<Item<unknown>>();
  const twice = new Set<Item<unknown>>();
  for (const field of asked.filter((each) => !isOpen(each))) {
    const pool = pairedWith(field, asked, lower, pools.get(placeOf(field)) ?? []);
    const found = kindOf(field).take(
      field,
      pool.map(({ item }) => item),
    );
    for (const item of new Set(found?.items.map((each) => each.item))) {
      if (once.has(item)) twice.add(item);
      once.add(item);
    }
  }
  return twice;
}

/**
 * What an open field may take. Of several, each has what was asked under its id one level down. Beside a
 * table of named rows an open one is for other things ("khen thưởng cấp trên"), so a row that was asked by
 * name does not belong there.
 */
function leftFor(field: Field, asked: readonly Field[], pool: readonly Told[]): readonly Told[] {
  const beside = asked.filter((each) => each.id !== field.id && placeOf(each) === placeOf(field));
  const others = new Set(beside.filter(isOpen).map(({ id }) => id));
  const besideNamed = beside.some((each) => !isOpen(each));
  return pool.filter(({ item, named }) => !others.has(item.from) && !(named && besideNamed));
}

function placeOf({ kind, topic, id }: Field): string {
  return topic === undefined ? `${kind}=${id}` : `${kind}|${topic}`;
}

function isOpen(field: Field): boolean {
  return kindOf(field).isOpen(field);
}

/**
 * Rows the form would not take: too many digits, decimals where it wants none. Prose too long is for a person
 * to cut.
 */
function unreadable(field: Field, entries: Entries): ReadonlySet<string> {
  if (field.kind === "narrative") return new Set();
  const read = readField(field, entries);
  return new Set(read.ok ? [] : read.problems.map(({ field: name }) => rowOf(name)));
}

/** `<field>.<row>` of `<field>.<row>.<column>`; a box of its own is its own row. */
function rowOf(name: string): string {
  return name.split(".").slice(0, 2).join(".");
}
