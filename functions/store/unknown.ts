import * as v from "valibot";

type Held = Readonly<Record<string, unknown>>;

/**
 * What was read, with every key of the stored text that its schema does not know: a newer version of the
 * program wrote those, and whoever changes the record and writes it again writes them back. Nobody here reads
 * them.
 */
export function withUnknown<T>(known: T, stored: unknown): T {
  return merged(known, stored) as T;
}

/** A record written anew over a stored one, with what the schema does not know of that one. */
export function carryingOver<S extends v.GenericSchema>(
  schema: S,
  next: v.InferOutput<S>,
  stored: unknown,
): v.InferOutput<S> {
  const read = v.safeParse(schema, stored);
  return read.success ? withUnknown(next, strangersIn(read.output, stored)) : next;
}

function merged(known: unknown, stored: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(stored) && known.length === stored.length) {
    return known.map((each, place) => merged(each, stored[place]));
  }
  if (!isObject(known) || !isObject(stored)) return known;
  const both = Object.entries(known).map(([name, held]) => [name, merged(held, stored[name])] as const);
  const strangers = Object.entries(stored).filter(([name]) => !Object.hasOwn(known, name));
  return Object.fromEntries([...both, ...strangers]);
}

/** The stored text without what is known of it. */
function strangersIn(known: unknown, stored: unknown): unknown {
  if (!isObject(known) || !isObject(stored)) return undefined;
  const left = Object.entries(stored).flatMap(([name, held]) => {
    const stranger = Object.hasOwn(known, name) ? strangersIn(known[name], held) : held;
    return stranger === undefined ? [] : [[name, stranger] as const];
  });
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

function isObject(held: unknown): held is Held {
  return held !== null && typeof held === "object" && !Array.isArray(held);
}
