import { readControls } from "./controls.ts";
import { decimalsRead } from "./decimals.ts";
import { readText, type TextRead } from "./door.ts";
import { commonest, type Encoding } from "./legacy/encoding.ts";
import { type Offer, offerFor } from "./legacy/offer.ts";

/** One entry whose words were read as others, or may be meant otherwise. */
export interface EntryRead extends TextRead {
  readonly entry: string;
  readonly typed: string;
}

/**
 * Reads the words of one report together: an encoding recognised in one cell is looked for in the others,
 * where a single word would be too little to tell. Entries that are read and printed just as they
 * were typed are left out.
 */
export function entriesRead(entries: Readonly<Record<string, string>>): readonly EntryRead[] {
  const once = Object.entries(entries).map(
    ([entry, typed]): EntryRead => ({ entry, typed, ...readText(typed) }),
  );
  const known = commonest(once.map(({ offer }) => offer));
  return once
    .map((read) => again(read, known))
    .map((read) => ({ ...read, notes: [...read.notes, ...decimalsRead(read.text)] }))
    .filter(({ notes, offer }) => notes.length > 0 || offer);
}

function again(read: EntryRead, known: Encoding | undefined): EntryRead {
  return known && !read.offer ? { ...read, ...readText(read.typed, known) } : read;
}

/** Only what looks written in an old encoding, for whoever has no use for the rest. */
export function entriesOffered(
  entries: Readonly<Record<string, string>>,
): readonly { readonly entry: string; readonly typed: string; readonly offer: Offer }[] {
  const all = Object.entries(entries).map(([entry, typed]) => {
    const { text } = readControls(typed);
    return { entry, typed, text, offer: offerFor(text) };
  });
  const known = commonest(all.map(({ offer }) => offer));
  if (!known) return [];
  return all.flatMap(({ entry, typed, text, offer = offerFor(text, known) }) =>
    offer ? [{ entry, typed, offer }] : [],
  );
}

/** The entries with what was offered for one of them, or for all of them, put in its place. */
export function taken(
  entries: Readonly<Record<string, string>>,
  wanted: (entry: string) => boolean,
): Record<string, string> {
  const offered = entriesRead(entries).flatMap(({ entry, offer }) =>
    offer && wanted(entry) ? [[entry, offer.text] as const] : [],
  );
  return { ...entries, ...Object.fromEntries(offered) };
}
