import { readComposed } from "./composed.ts";
import { readControls } from "./controls.ts";
import type { Encoding } from "./legacy/encoding.ts";
import { type Offer, offerFor } from "./legacy/offer.ts";
import { readLookAlikes } from "./look-alikes.ts";
import type { Note, Step, Stepped } from "./note.ts";
import { readSilent } from "./silent.ts";
import { readSpaces } from "./spaces.ts";
import { symbols } from "./symbols.ts";
import { onlyUsual } from "./usual-letters.ts";

/**
 * What a text that came in is read as, what was read as another thing, and what may be meant where it is
 * mangled.
 */
export interface TextRead extends Stepped {
  readonly offer?: Offer;
}

/** Look-alikes before composing: a foreign letter may carry a Vietnamese mark. Silent characters last. */
const order: readonly Step[] = [readLookAlikes, readComposed, symbols, readSpaces, readSilent];

/** A letter that a symbol font draws as the mark of a list. */
const perhapsMark = /^[ \t]*[voqnlèà](?:\t| {2})/mu;
const isSettled = (text: string) =>
  onlyUsual(text) && !((text.includes("  ") || text.includes("\t")) && perhapsMark.test(text));

/**
 * The one door for words, wherever they come in. The old encodings are judged on the words as they came,
 * since what they write ư and Đ with is a soft hyphen and a look-alike to everybody else.
 */
export function readText(raw: string, known?: Encoding): TextRead {
  const controls = readControls(raw);
  const offer = offerFor(controls.text, known);
  const read = readAs(controls);
  return offer ? { ...read, offer } : read;
}

/** What it is read as, for whoever needs the words alone. */
export function textRead(raw: string): string {
  return isSettled(raw) ? raw : readAs(readControls(raw)).text;
}

/**
 * Times that a text is gone over: what was hidden between two letters may, once gone, let them compose or
 * look alike.
 */
const PASSES = 3;

function readAs(from: Stepped): Stepped {
  let { text } = from;
  const notes: Note[] = [...from.notes];
  for (let pass = 0; pass < PASSES && !isSettled(text); pass += 1) {
    const before = text;
    for (const step of order) {
      const stepped = step(text);
      text = stepped.text;
      notes.push(...stepped.notes);
    }
    if (text === before) break;
  }
  return { text, notes };
}
