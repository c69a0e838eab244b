import type { Context } from "hono";
import type { Entries } from "../functions/core/kinds/shape.ts";

/**
 * Of all the boxes of one form, in UTF-8: some seventy pages. What is typed becomes one record of the table,
 * which holds 400 KB at most.
 */
export const MOST_WORDS = 300_000;

const readable = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * The posted form; undefined when the body is none or is broken, which is said in words and never a fault.
 */
export async function formIn(c: Context): Promise<Record<string, unknown> | undefined> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!readable.includes(type)) return undefined;
  try {
    return await c.req.parseBody();
  } catch {
    return undefined;
  }
}

/** What one box holds; one that was not posted, or that holds a file, has no words. */
export const textOf = (posted: unknown): string => (typeof posted === "string" ? posted : "");

/** The boxes that hold words, by their names. */
export function textsIn(form: Readonly<Record<string, unknown>>): Entries {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, said]) => (typeof said === "string" ? [[name, said] as const] : [])),
  );
}

export type Typed = readonly (readonly [string, string])[];

/** The words posted, box by box, for giving them back; undefined when the body is broken. */
export async function typedWords(c: Context): Promise<Typed | undefined> {
  try {
    const body = await c.req.parseBody({ all: true });
    return Object.entries(body).flatMap(([name, held]) =>
      [held].flat().flatMap((value) => (typeof value === "string" ? [[name, value] as const] : [])),
    );
  } catch {
    return undefined;
  }
}

export function isTooLong(typed: Typed): boolean {
  return typed.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0) > MOST_WORDS;
}
