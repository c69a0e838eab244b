import type * as v from "valibot";
import { type Item, valueIn } from "./record.ts";

/** Directives and rosters open at a time; past it the memory is cleared and fills again. */
const REMEMBERED = 100;

/**
 * Reads large records that every page asks for and that hardly ever change. Each time the bytes come from the
 * table; only if they are the same as last time is the value of last time given again, frozen, since many
 * hold it.
 */
export function reader<S extends v.GenericSchema>(schema: S): (item: Item) => v.InferOutput<S> {
  const last = new Map<string, { readonly stored: string; readonly value: v.InferOutput<S> }>();
  return (item) => {
    const name = `${item.pk?.S} ${item.sk?.S}`;
    const stored = item.body?.S ?? Buffer.from(item.packed?.B ?? []).toString("latin1");
    const before = last.get(name);
    if (before?.stored === stored) return before.value;
    const value = frozen(valueIn(schema, item));
    if (last.size >= REMEMBERED) last.clear();
    last.set(name, { stored, value });
    return value;
  };
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const held of Object.values(value)) frozen(held);
  }
  return value;
}
