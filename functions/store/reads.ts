import { BatchGetItemCommand, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Key } from "./keys.ts";
import { pause, TRIES } from "./pause.ts";
import { attributes, type Item } from "./record.ts";
import type { Table } from "./table.ts";

/** DynamoDB's limit for one request. */
const TOGETHER = 100;
/**
 * While so many requests are under way, what is asked meanwhile waits for one of them and then goes together.
 */
const ABREAST = 3;
/** A request without an answer for so long holds up nobody else: its readers wait on, its place is free. */
const PATIENCE_MS = 1_000;

/**
 * The item under this key as it is now. Reads asked for at the same time go in one request, and a record that
 * several ask for is read once; so the last minutes before a deadline, when everybody asks, cost few requests
 * more. No read joins one that is already under way: each sees all that was written before it was asked. Keys
 * are made of checked ids, so nobody's question can spoil the answers of those it travels with.
 */
export function get(table: Table, key: Key): Promise<Item | undefined> {
  const reads = readsOf.get(table) ?? { asked: new Map(), underWay: 0 };
  readsOf.set(table, reads);
  const name = nameOf(key);
  const asked = reads.asked.get(name) ?? askedFor(key);
  reads.asked.set(name, asked);
  if (reads.asked.size === 1) setImmediate(() => send(table, reads));
  return asked.answer;
}

/** The items there are under these keys, each once, in the order of the keys. */
export async function getAll(table: Table, keys: readonly Key[]): Promise<readonly Item[]> {
  // An index that changes while it is read may name a record twice, and DynamoDB refuses to be asked twice
  // for one.
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key]))];
  const found = new Map<string, Item>();
  for (let start = 0; start < wanted.length; start += TOGETHER) {
    const together = wanted.slice(start, start + TOGETHER).map(([, key]) => key);
    for (const item of await batch(table, together)) found.set(nameIn(item), item);
  }
  return wanted.flatMap(([name]) => {
    const item = found.get(name);
    return item ? [item] : [];
  });
}

interface Asked {
  readonly key: Key;
  readonly answer: Promise<Item | undefined>;
  readonly resolve: (item: Item | undefined) => void;
  readonly reject: (fault: unknown) => void;
}

interface ReadsAsked {
  readonly asked: Map<string, Asked>;
  underWay: number;
}

const readsOf = new WeakMap<Table, ReadsAsked>();

function askedFor(key: Key): Asked {
  const { promise, resolve, reject } = Promise.withResolvers<Item | undefined>();
  return { key, answer: promise, resolve, reject };
}

async function send(table: Table, reads: ReadsAsked): Promise<void> {
  if (reads.underWay >= ABREAST || reads.asked.size === 0) return;
  const together = [...reads.asked].slice(0, TOGETHER);
  for (const [name] of together) reads.asked.delete(name);
  const free = placeAt(table, reads);
  try {
    const items = await read(
      table,
      together.map(([, { key }]) => key),
    );
    const found = new Map(items.map((item) => [nameIn(item), item]));
    for (const [name, { resolve }] of together) resolve(found.get(name));
  } catch (fault) {
    for (const [, { reject }] of together) reject(fault);
  } finally {
    free();
  }
}

/** Takes a place, and gives the way to free it; it frees itself when the table is silent. */
function placeAt(table: Table, reads: ReadsAsked): () => void {
  reads.underWay += 1;
  let taken = true;
  const free = () => {
    clearTimeout(patience);
    if (!taken) return;
    taken = false;
    reads.underWay -= 1;
    send(table, reads);
  };
  const patience = setTimeout(free, PATIENCE_MS);
  return free;
}

async function read(table: Table, keys: readonly Key[]): Promise<readonly Item[]> {
  const [only, ...others] = keys;
  if (!only || others.length > 0) return batch(table, keys);
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: attributes(only), ConsistentRead: true }),
  );
  return Item ? [Item] : [];
}

async function batch(table: Table, keys: readonly Key[]): Promise<readonly Item[]> {
  const found: Item[] = [];
  let asked = keys.map(attributes);
  for (let attempt = 0; asked.length > 0; attempt += 1) {
    if (attempt > 0) await pause(attempt, "");
    if (attempt > TRIES) throw new Error("The table gave no answer for some of its records.");
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: asked, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[table.name] ?? []));
    asked = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}

function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

function nameIn(item: Item): string {
  return `${item.pk?.S} ${item.sk?.S}`;
}
