import type { DirectiveId, ObligationId } from "../core/ids.ts";
import { countKey } from "./keys.ts";
import { get } from "./reads.ts";
import { type Item, record } from "./record.ts";
import { absent, putting, queried, type Table, transact } from "./table.ts";

/**
 * Of writers at the same moment one goes through and the others look again; so many losses are more than
 * there are.
 */
const TRIES = 20;

/** The records of one sort under one obligation, and how many there may be. */
interface Counted {
  readonly directive: DirectiveId;
  readonly id: ObligationId;
  readonly prefix: string;
  readonly most: number;
  /** Whether a record still counts; one that has run out lies in the table for a while. */
  readonly counts?: (item: Item) => boolean;
}

/**
 * Adds a record where fewer than `most` are: false when as many are there already. Whoever adds moves one
 * number on that all who add have read, so that of many at once none is added past the count. The same record
 * twice is there once.
 */
export async function addCounted(table: Table, item: Item, counted: Counted): Promise<boolean> {
  const { directive, id, prefix, most, counts = () => true } = counted;
  const key = countKey(directive, id, prefix);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const turn = await get(table, key);
    const held = await queried(table, { pk: item.pk?.S ?? "", prefix });
    if (held.some(({ sk }) => sk?.S === item.sk?.S)) return true;
    if (held.filter(counts).length >= most) return false;
    const read = Number(turn?.version?.N ?? 0);
    const unmoved = turn ? { expression: "version = :read", values: { ":read": read } } : absent;
    const moved = putting(table, record(key, read + 1, { version: read + 1 }), unmoved);
    const { committed } = await transact(table, [putting(table, item, absent), moved]);
    if (committed) return true;
  }
  throw new Error(`Others were faster ${TRIES} times at ${item.pk?.S}.`);
}
