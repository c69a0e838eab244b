import { readComposed } from "./composed.ts";
import { readControls } from "./controls.ts";
import type { Encoding } from "./legacy/encoding.ts";
import { type Offer, offerFor } from "./legacy/offer.ts";
import { readLookAlikes } from "./look-alikes.ts";
import type { Note, Step, Stepped } from "./note.ts";
import { readSilent } from "./silent.ts";
import { readSpaces } from "./spaces.ts";
import { symbols } from "./symbols.ts";

/** What a text that came in is read as, what was read as another thing, and what may be meant where it is mangled. */
export interface TextRead extends Stepped {
  readonly offer?: Offer;
}

/** Look-alikes before composing: a foreign letter may carry a Vietnamese mark. Silent characters last. */
const order: readonly Step[] = [readLookAlikes, readComposed, symbols, readSpaces, readSilent];

const plain = /^[\x20-\x7e\n\t]*$/;

/**
 * The one door for words, wherever they come in. The old encodings are judged on the words as they came, since what
 * they write ư and Đ with is a soft hyphen and a look-alike to everybody else.
 */
export function readText(raw: string, known?: Encoding): TextRead {
  const controls = readControls(raw);
  const offer = offerFor(controls.text, known);
  const read = readAs(controls);
  return offer ? { ...read, offer } : read;
}

/** What it is read as, for whoever needs the words alone. */
export function textRead(raw: string): string {
  return plain.test(raw) ? raw : readAs(readControls(raw)).text;
}

function readAs(from: Stepped): Stepped {
  if (plain.test(from.text)) return from;
  let { text } = from;
  const notes: Note[] = [...from.notes];
  for (const step of order) {
    const stepped = step(text);
    text = stepped.text;
    notes.push(...stepped.notes);
  }
  return { text, notes };
}
