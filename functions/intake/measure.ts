import { endsSentence } from "../core/text/sentence-end.ts";
import type { Line } from "./line.ts";

/** How a document breaks its lines. */
export interface Measure {
  /** From this length on a line is full; infinite where no margin broke the lines. */
  readonly full: number;
  /** A line with room left for the next word, up to this length, was ended by its writer. */
  readonly room: number;
  /** A blank line parts paragraphs here, and does not merely stand between any two lines. */
  readonly blanksTell: boolean;
  /** The first line of a paragraph is indented, and others are not. */
  readonly indentsTell: boolean;
}

/** Of so many lines one at least goes on in the next, where a margin broke them. */
const BROKEN = 0.2;
/** A line shorter than so much of the usual was ended by its writer. */
const FULL = 0.72;
const ROOM = 0.9;

/**
 * Looks at the lines that surely go on in the next one: those without an end before a small letter. Their
 * share tells whether a margin broke the text, the blank lines between them whether such a line says
 * anything.
 */
export function measureOf(lines: readonly Line[]): Measure {
  const prose = lines.filter((line) => line.cell === undefined && line.text !== "");
  const seams = prose.slice(1).flatMap((line, at) => {
    const before = prose[at];
    const goesOn = before && !endsSentence(before.text) && /^\p{Ll}/u.test(line.text);
    return goesOn ? [line] : [];
  });
  const lengths = prose.map(({ text }) => text.length).sort((one, other) => one - other);
  const usual = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  const broken = seams.length > 0 && seams.length >= prose.length * BROKEN;
  const width = broken ? usual : Number.POSITIVE_INFINITY;
  const apart = seams.filter((line) => line.apart).length;
  const inner = seams.filter(({ blanks }) => blanks > 0).length;
  const indented = prose.filter(({ blanks }) => blanks > 1).length;
  return {
    full: width * FULL,
    room: width * ROOM,
    blanksTell: apart * 4 <= seams.length,
    indentsTell: inner * 10 <= seams.length && indented * 8 >= prose.length,
  };
}
