import type { Context } from "hono";
import * as v from "valibot";

/**
 * Answers with what the schema names and nothing else: what a stored row holds besides (where its files lie,
 * its version) stays here, also when a later row holds more.
 */
export function answer<S extends v.GenericSchema>(
  c: Context,
  schema: S,
  value: v.InferInput<S>,
  status: 200 | 201 | 202 = 200,
): Response {
  return c.json(v.parse(schema, value) as object, status);
}
