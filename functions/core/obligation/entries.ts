import type { Prompt } from "../directives/directive.ts";
import { checkFields } from "../kinds/answers.ts";
import type { Field } from "../kinds/field.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import type { EntryRead } from "../text/entries.ts";
import { encodingNames } from "../text/legacy/encoding.ts";
import { nfc } from "../text/nfc.ts";
import { fieldsIn } from "./asked.ts";

/** A section as asked, or any part of it that has prompts. */
type Asked = readonly { readonly prompts: readonly Prompt[] }[];

/** Longest text taken in one box: some twenty pages. What is longer belongs in a file. */
const LONGEST_ENTRY = 60_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out.
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * The posted words that belong to these fields, how many characters could not be kept, and which words are
 * too long to be saved: those are kept whole too, to be given back to whoever typed them.
 */
export function entriesPosted(fields: readonly Field[], posted: Readonly<Record<string, unknown>>) {
  const entries: Record<string, string> = {};
  const tooLong: Problem[] = [];
  let dropped = 0;
  for (const [name, value] of Object.entries(posted)) {
    if (typeof value !== "string" || !fields.some((field) => isEntryOf(field, name))) continue;
    const clean = nfc(value.replace(unreadable, "").replace(/\r\n?/g, "\n").toWellFormed());
    dropped += value.length - value.replace(unreadable, "").length;
    if (clean.trim() !== "") entries[name] = clean;
    if (clean.length > LONGEST_ENTRY) {
      tooLong.push({ field: name, code: "too-long", length: clean.length, most: LONGEST_ENTRY });
    }
  }
  return { entries, dropped, tooLong };
}

/**
 * What a sender must look at first: words that look typed in an old encoding, each with how it would read.
 */
export function mangledIn(reads: readonly EntryRead[]): readonly Problem[] {
  return reads.flatMap(({ entry, offer }): readonly Problem[] => {
    const [first] = offer?.changed ?? [];
    if (!offer || !first) return [];
    return [
      {
        field: entry,
        code: "legacy-text",
        encoding: encodingNames[offer.encoding],
        from: first.from,
        to: first.to,
      },
    ];
  });
}

export function isEntryOf(field: Field, name: string): boolean {
  return name === field.id || name.startsWith(`${field.id}.`);
}

/** The words that belong to one field. */
export function entriesOf(field: Field, entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => isEntryOf(field, name)));
}

/** Reads every field asked: what they say, and what of it cannot be read. */
export function readAsked(asked: Asked, entries: Entries) {
  return checkFields(fieldsIn(asked), entries);
}
