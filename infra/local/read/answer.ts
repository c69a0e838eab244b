import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

/** Given the words after its name it prints JSON and gives 0, or one sentence on the error output and 1. */
export type Reader = (args: readonly string[]) => number | Promise<number>;

/** What was given after a reader's name; undefined where an option is none of its own. */
export function wordsGiven<O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return undefined;
  }
}

export function print(answer: unknown): 0 {
  console.log(JSON.stringify(answer, null, 2));
  return 0;
}

export function printSchema(schema: v.GenericSchema): 0 {
  return print(toJsonSchema(schema, { errorMode: "ignore", typeMode: "output" }));
}

export function complain(sentence: string): 1 {
  console.error(sentence);
  return 1;
}
