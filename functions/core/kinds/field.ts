import * as v from "valibot";
import type { Footing } from "../report/footing.ts";
import type { Doubt, Part } from "../report/source.ts";
import type { Total } from "../report/total.ts";
import type { Kind } from "./kind.ts";
import { each, kinds } from "./kinds.ts";
import type { Entries, Reading, Shape } from "./shape.ts";
import { straysIn } from "./strays.ts";
import type { Finished, Item } from "./upward.ts";

type Kinds = typeof kinds;
const all = Object.values(kinds);

export type FieldKind = keyof Kinds;

/** One question as the form asks it. */
export const Field = v.variant(
  "kind",
  all.map((kind) => kind.Field),
);
export type Field = { [K in FieldKind]: v.InferOutput<Kinds[K]["Field"]> }[FieldKind];

/** Its answer. */
export const FieldValue = v.variant(
  "kind",
  all.map((kind) => kind.Value),
);
export type FieldValue = { [K in FieldKind]: v.InferOutput<Kinds[K]["Value"]> }[FieldKind];

/** What the answers to it come to. */
export type FieldTotal = { [K in FieldKind]: ReturnType<Kinds[K]["settle"]> }[FieldKind];

export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
export type TotalOf<K extends FieldKind> = Extract<FieldTotal, { kind: K }>;

/** What of that the report tells the level above. */
export const SettledTotal = v.variant(
  "kind",
  all.map((kind) => kind.Settled),
);
export type SettledTotal = { [K in FieldKind]: v.InferOutput<Kinds[K]["Settled"]> }[FieldKind];

/**
 * The table holds for every field the kind that fits it; TypeScript cannot say so of a union, hence the one
 * cast.
 */
export function kindOf({
  kind,
}: {
  readonly kind: FieldKind;
}): Kind<Field, FieldValue, FieldTotal, SettledTotal, unknown> {
  return each[kind] as unknown as Kind<Field, FieldValue, FieldTotal, SettledTotal, unknown>;
}

export function shapeOf(field: Field): Shape {
  return kindOf(field).shape(field);
}

export function readField(field: Field, entries: Entries): Reading<FieldValue> {
  const strays = straysIn(field, shapeOf(field), entries);
  const read = kindOf(field).read(field, entries);
  if (strays.length === 0) return read;
  return { ok: false, problems: read.ok ? strays : [...strays, ...read.problems] };
}

/**
 * The words that would be read as this value again. A value of another kind, from an older directive, has
 * none.
 */
export function writeField(field: Field, value: FieldValue): Entries {
  return field.kind === value.kind ? kindOf(field).write(field, value) : {};
}

/** The answer in one reading, for "check your answers" and the officer's page. */
export function printField(field: Field, value: FieldValue): string {
  return field.kind === value.kind ? kindOf(field).print(field, value) : "";
}

export function settleField(field: Field, parts: readonly Part<FieldValue>[], footing: Footing): FieldTotal {
  return kindOf(field).settle(field, parts, footing);
}

/** Everything that the question came to in a finished report, each thing by itself. */
export function itemsOf(
  field: Field,
  total: SettledTotal | undefined,
  finished: Finished,
): readonly Item<unknown>[] {
  return kindOf(field).items(field, total?.kind === field.kind ? total : undefined, finished);
}

/** Every figure of a field's total. */
export function totalsIn(total: FieldTotal): readonly Total[] {
  return kindOf(total).figures(total);
}

/** Every contradiction settling found in the answers to one field. */
export function doubtsIn(total: FieldTotal): readonly Doubt[] {
  return [...totalsIn(total).flatMap(({ doubts }) => doubts), ...kindOf(total).doubts(total)];
}
