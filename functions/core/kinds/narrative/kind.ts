import * as v from "valibot";
import type { Part } from "../../report/source.ts";
import { textRead } from "../../text/door.ts";
import { base } from "../base.ts";
import type { Kind } from "../kind.ts";

/** Prose. */
export const NarrativeField = v.object({
  kind: v.literal("narrative"),
  ...base,
  maxChars: v.optional(v.number(), 6000),
});
export type NarrativeField = v.InferOutput<typeof NarrativeField>;

export const NarrativeValue = v.object({ kind: v.literal("narrative"), text: v.string() });
export type NarrativeValue = v.InferOutput<typeof NarrativeValue>;

/** Every text with its owner: prose is never melted together, an editor words it over its sources. */
export interface NarrativeTotal {
  readonly kind: "narrative";
  readonly texts: readonly Part<string>[];
}

export const narrative: Kind<NarrativeField, NarrativeValue, NarrativeTotal> = {
  shape: (field) => ({ type: "text", rows: field.maxChars > 2000 ? 8 : 4 }),
  read(field, entries) {
    const text = tidy(entries[field.id] ?? "");
    if (text === "") return { ok: true, value: undefined };
    if (text.length <= field.maxChars) return { ok: true, value: { kind: "narrative", text } };
    const wrong = { code: "too-long", length: text.length, most: field.maxChars } as const;
    return { ok: false, problems: [{ field: field.id, ...wrong }] };
  },
  write: (field, { text }) => ({ [field.id]: text }),
  print: (_, { text }) => text,
  settle: (_, parts) => ({
    kind: "narrative",
    texts: parts.map(({ source, value }) => ({ source, value: value.text })),
  }),
};

/** Pasted text as it should be kept: read through the door, without stray blanks, paragraphs and rows of cells apart. */
export function tidy(text: string): string {
  return textRead(text)
    .replace(blanks, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Blanks that are not one space already: most are, and what matches nothing costs little. */
const blanks = /[^\S\n\t]{2,}|[^\S\n\t ]/g;
