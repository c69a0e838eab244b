import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import type { Key } from "./keys.ts";
import { withUnknown } from "./unknown.ts";

export type Item = Record<string, AttributeValue>;

/** Attributes that conditions and indexes read; everything else travels in the body. */
type Beside = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * One read unit. Longer bodies are deflated: they cost a third to store, and reports of units are mostly
 * words. Level 3 takes a quarter of the usual level's time and leaves a fifteenth more.
 */
const PLAIN = 4096;
/** Below DynamoDB's 400 KB an item, with room for keys and what stands beside. */
const PIECE = 380_000;

/** A value as an item: its JSON in one attribute, and beside it what conditions and indexes need. */
export function record(key: Key, value: unknown, beside: Beside = {}): Item {
  const bytes = Buffer.from(JSON.stringify(value));
  return { ...attributes(key), ...body(bytes, bytes.length <= PLAIN), ...attributes(beside) };
}

/**
 * A value of any length as items, so that even a very long report is one transaction and no part of it lies
 * anywhere else. The first carries what stands beside.
 */
export function records(keyOf: (piece: number) => Key, value: unknown, beside: Beside): readonly Item[] {
  const whole = record(keyOf(0), value, beside);
  const packed = whole.packed?.B;
  if (!packed || packed.length <= PIECE) return [whole];
  return Array.from({ length: Math.ceil(packed.length / PIECE) }, (_, piece) => ({
    ...(piece === 0 ? whole : attributes(keyOf(piece))),
    packed: { B: packed.subarray(piece * PIECE, (piece + 1) * PIECE) },
  }));
}

/**
 * What an item says, checked: what lies in a table is outside data too, and what does not fit is a fault.
 * Keys that are not known here are a newer version's, and stay with the value.
 */
export function valueIn<S extends v.GenericSchema>(schema: S, ...items: readonly Item[]): v.InferOutput<S> {
  try {
    const stored = bodyIn(...items);
    return withUnknown(v.parse(schema, stored), stored);
  } catch (cause) {
    const { pk, sk } = items[0] ?? {};
    throw new Error(`The record ${pk?.S} / ${sk?.S} cannot be read.`, { cause });
  }
}

/** The body as it was written, before anything is made of it. */
export function bodyIn(...items: readonly Item[]): unknown {
  return JSON.parse(textOf(items));
}

export function attributes(values: Beside | Key): Item {
  const item: Item = {};
  for (const [name, held] of Object.entries(values as Beside)) {
    if (typeof held === "number") item[name] = { N: String(held) };
    else if (typeof held === "string") item[name] = { S: held };
    // A set may be neither empty nor say a thing twice.
    else if (held !== undefined && held.length > 0) item[name] = { SS: [...new Set(held)] };
  }
  return item;
}

function body(bytes: Buffer, plain: boolean): Item {
  return plain ? { body: { S: bytes.toString() } } : { packed: { B: deflateRawSync(bytes, { level: 3 }) } };
}

function textOf(items: readonly Item[]): string {
  const plain = items[0]?.body?.S;
  if (plain !== undefined) return plain;
  return inflateRawSync(Buffer.concat(items.map((item) => item.packed?.B ?? new Uint8Array()))).toString();
}
