import { endsSentence } from "../core/text/sentence-end.ts";
import type { Line } from "./line.ts";
import { markAt } from "./marks.ts";

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
  /** Lines of one program were broken again by another, and leave a word or two on lines of their own. */
  readonly brokenTwice: boolean;
}

/** A word or two that did not fit on the line before. */
export const isRemainder = (text: string) => /^\p{Ll}\S*(?: \S+)?$/u.test(text);

/** Of so many lines one at least goes on in the next, where a margin broke them … */
const BROKEN = 0.2;
/** … or a few do, each as long as lines are here. */
const ALIKE = 0.8;
const FEW = 3;
const LONGEST_LINE = 160;
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
  const seams: Line[] = [];
  const broken: number[] = [];
  for (const [at, line] of prose.entries()) {
    const before = prose[at - 1];
    if (!before || endsSentence(before.text) || !/^\p{Ll}/u.test(line.text) || markAt(line.text)) continue;
    seams.push(line);
    broken.push(before.text.length);
  }
  const lengths = prose.map(({ text }) => text.length);
  const longest = share(lengths, 0.95);
  const few = seams.length >= FEW && longest <= LONGEST_LINE && share(broken, 0.5) >= longest * ALIKE;
  const isBroken = few || (seams.length > 0 && seams.length >= prose.length * BROKEN);
  const width = isBroken ? Math.max(share(lengths, 0.75), share(broken, 0.5)) : Number.POSITIVE_INFINITY;
  const apart = seams.filter((line) => line.apart).length;
  const remainders = seams.filter(({ text }) => isRemainder(text)).length;
  const inner = seams.filter(({ blanks }) => blanks > 0).length;
  const indented = prose.filter(({ blanks }) => blanks > 1).length;
  return {
    full: width * FULL,
    room: width * ROOM,
    brokenTwice: remainders > FEW && remainders * 8 >= prose.length,
    blanksTell: apart * 4 <= seams.length,
    indentsTell: inner * 10 <= seams.length && indented * 8 >= prose.length,
  };
}

/** The length that so much of all do not pass. */
function share(lengths: readonly number[], part: number): number {
  return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * part)] ?? 0;
}
