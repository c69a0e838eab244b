import { fieldsIn } from "../functions/core/asked.ts";
import type { Prompt } from "../functions/core/directive.ts";
import type { Field } from "../functions/core/fields/field.ts";
import { checkFields } from "../functions/core/fields/kinds.ts";
import type { Entries } from "../functions/core/fields/shape.ts";
import { nfc } from "../functions/core/text/nfc.ts";

/** A section as asked, or any part of it that has prompts. */
type Asked = readonly { readonly prompts: readonly Prompt[] }[];

/** Longest text taken in one box: some twenty pages. What is longer belongs in a file. */
export const LONGEST_ENTRY = 60_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out.
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** The posted words that belong to these fields, in one Unicode form, and how many characters could not be kept. */
export function entriesPosted(fields: readonly Field[], posted: Readonly<Record<string, unknown>>) {
  const entries: Record<string, string> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(posted)) {
    if (typeof value !== "string" || !fields.some((field) => isOf(field, name))) continue;
    const clean = nfc(value.replace(unreadable, "").replace(/\r\n?/g, "\n").toWellFormed());
    dropped += value.length - value.replace(unreadable, "").length;
    if (clean.trim() !== "") entries[name] = clean.slice(0, LONGEST_ENTRY);
  }
  return { entries, dropped };
}

export function isOf(field: Field, name: string): boolean {
  return name === field.id || name.startsWith(`${field.id}.`);
}

/** The words that belong to one field. */
export function entriesOf(field: Field, entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => isOf(field, name)));
}

/** Reads every field asked: what they say, and what of it cannot be read. */
export function readAsked(asked: Asked, entries: Entries) {
  return checkFields(fieldsIn(asked), entries);
}
