import { LEAST, LONGEST_WORD, partsAtMarks, partsOfLetters } from "./breaks.ts";
import type { Face, Word } from "./face.ts";

/** A paragraph's words in order, or their pieces where a word may be parted by a line's end. */
export interface Run {
  readonly pieces: readonly Word[];
  /**
   * By piece, what a line's end before it costs where it goes on with the word before it; absent where none
   * does.
   */
  readonly joints?: readonly (number | undefined)[];
}

interface RunSetup {
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly indent: number;
}

/**
 * What parting a word costs: after a mark as much as a line a little loose, within letters more than any but
 * a torn one.
 */
const AT_MARK = 50_000;
const IN_LETTERS = 50_000_000;

/**
 * In running text a word that takes less of the line than this had better stand whole, whatever marks are in
 * it.
 */
const WHOLE = 0.36;

/** A longer run is not measured whole: no face should remember ten million letters. */
const UNMEASURED = 512;

/**
 * Words in order. One wider than the line is parted, since it must go somewhere, and so is a long one where
 * lines gain by it: after its marks, or between letters where no mark helps.
 */
export function runOf(text: string, setup: RunSetup, freely: boolean): Run {
  const { face, size, width, indent } = setup;
  const room = (width - indent) / size;
  if (text.length <= LONGEST_WORD && !text.includes(" ")) {
    const only = text === "" ? undefined : face.word(text);
    if (only && only.width <= room) return { pieces: [only] };
  }
  const pieces: Word[] = [];
  let joints: (number | undefined)[] | undefined;
  for (const each of text.split(" ")) {
    if (each === "") continue;
    const word = each.length < UNMEASURED ? face.word(each) : undefined;
    const whole = freely && each.length > LONGEST_WORD ? WHOLE * room : room;
    if (word !== undefined && word.width <= whole) {
      pieces.push(word);
      continue;
    }
    joints ??= [];
    part(each, face, room, freely, pieces, joints);
  }
  return joints ? { pieces, joints } : { pieces };
}

function part(
  word: string,
  face: Face,
  room: number,
  freely: boolean,
  pieces: Word[],
  joints: (number | undefined)[],
): void {
  let within = false;
  for (const marked of partsAtMarks(word)) {
    const measured = marked.length < UNMEASURED;
    const fits = measured && face.width(marked) <= room;
    const letters =
      freely && measured ? partsOfLetters(marked, !fits) : fits ? [marked] : chunks(marked, face, room);
    for (const [at, piece] of letters.entries()) {
      if (within) joints[pieces.length] = at === 0 ? AT_MARK : IN_LETTERS;
      pieces.push(face.word(piece));
      within = true;
    }
  }
}

/** As many letters together as a line holds. */
function chunks(part: string, face: Face, room: number): readonly string[] {
  const whole: string[] = [];
  let piece = "";
  let width = 0;
  for (const letter of partsOfLetters(part, true)) {
    const advance = face.word(letter).width;
    if (piece !== "" && width + advance > room) {
      whole.push(piece);
      piece = "";
      width = 0;
    }
    piece += letter;
    width += advance;
  }
  const before = whole.at(-1);
  // A letter or two alone in a line would look lost, and have no rule drawn under them.
  if (before !== undefined && piece.length < LEAST && before.length > 2 * LEAST) {
    whole[whole.length - 1] = before.slice(0, -LEAST);
    piece = `${before.slice(-LEAST)}${piece}`;
  }
  if (piece !== "") whole.push(piece);
  return whole;
}

/** How many spaces stand before each piece; nothing where one stands before every one but the first. */
export function gapsIn({ pieces, joints }: Run): Int32Array | undefined {
  if (!joints) return undefined;
  const gaps = new Int32Array(pieces.length);
  for (let at = 1; at < pieces.length; at++) {
    gaps[at] = (gaps[at - 1] ?? 0) + (joints[at] === undefined ? 1 : 0);
  }
  return gaps;
}
