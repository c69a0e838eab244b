import type { Face, Word } from "./face.ts";
import { gapsIn, type Run, runOf } from "./run.ts";

/**
 * One line of a paragraph: words of the list from `from` up to but without `to`, `width` points with plain
 * spaces.
 */
export interface Line {
  readonly words: readonly Word[];
  readonly width: number;
  /** Ends its paragraph, or was ended by hand: never stretched. */
  readonly last: boolean;
  /** Ends within a word: what follows in the next line is not apart from it. */
  readonly cut: boolean;
}

interface LineSetup {
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly indent: number;
  /** Whether two neighbours had better stand on one line; a break between them is dear, not forbidden. */
  readonly cling?: (word: string, next: string) => boolean;
}

/** A space may lose a fifth of its width; its stretch is without limit but ever dearer. */
const SHRINK = 0.2;
const STRETCH = 0.5;

/**
 * What parting two words that cling costs: as much as a line whose spaces are twice as wide as plain ones.
 */
const PARTED = 1_000_000;

/** What a last line of one word costs. */
const ALONE = 500_000;

/** A line whose spaces would have to be wider than so many plain ones is left short of the margin instead. */
export const LOOSEST = 4;

/**
 * What such a line costs, more the shorter it is; and one of a single piece that ends just before the margin.
 */
const TORN = 500_000_000;
const SHORT = 100_000_000;

/** Breaks text into lines, each as full as the next word allows. For cells and centred text. */
export function firstFit(text: string, setup: LineSetup): Line[] {
  return inSegments(text, setup, false, greedy);
}

/**
 * Breaks a paragraph where the sum over its lines of how far spaces are stretched or shrunk is least
 * (Knuth and Plass 1981, without hyphens, for Vietnamese is written in syllables).
 */
export function bestFit(text: string, setup: LineSetup): Line[] {
  return inSegments(text, setup, true, optimal);
}

function inSegments(
  text: string,
  setup: LineSetup,
  /** Whether a long run may be parted wherever the line gains by it, and not only where no line holds it. */
  freely: boolean,
  breaks: (run: Run, setup: LineSetup, indent: number) => readonly number[],
): Line[] {
  const lines: Line[] = [];
  for (const segment of text.includes("\n") ? text.split("\n") : [text]) {
    const indent = lines.length === 0 ? setup.indent : 0;
    const run = runOf(segment, setup, freely);
    let from = 0;
    for (const to of breaks(run, setup, indent)) {
      const words = wordsIn(run, from, to, setup.face);
      const cut = to < run.pieces.length && run.joints?.[to] !== undefined;
      lines.push({ words, width: naturalWidth(words, setup), last: to === run.pieces.length, cut });
      from = to;
    }
  }
  return lines;
}

/** The line's words; pieces of one word that stand on it together are one again. */
function wordsIn({ pieces, joints }: Run, from: number, to: number, face: Face): readonly Word[] {
  if (pieces.length === 1) return pieces;
  // A copy is as long as it need be; a list that grew holds room for more, and lines are kept by the
  // thousand.
  const part = pieces.slice(from, to);
  if (!joints) return part;
  const words: string[] = [];
  for (const [at, { text }] of part.entries()) {
    if (at > 0 && joints[from + at] !== undefined) words.push(`${words.pop() ?? ""}${text}`);
    else words.push(text);
  }
  return words.map((word) => face.word(word));
}

function naturalWidth(words: readonly Word[], { face, size }: LineSetup): number {
  let width = Math.max(0, words.length - 1) * face.word(" ").width;
  for (const word of words) width += word.width;
  return width * size;
}

function greedy({ pieces, joints }: Run, { face, size, width }: LineSetup, indent: number): number[] {
  const space = face.word(" ").width * size;
  const ends: number[] = [];
  let taken = indent;
  let begun = 0;
  for (let at = 0; at < pieces.length; at++) {
    const wide = (pieces[at]?.width ?? 0) * size;
    const needed = at > begun && joints?.[at] === undefined ? space + wide : wide;
    if (at > begun && taken + needed > width + 1e-6) {
      // A line that begins with a dash would look like a point of a list.
      const before = isDash(pieces[at]?.text) && at - 1 > begun ? at - 1 : at;
      ends.push(before);
      begun = before;
      taken = before === at ? wide : (pieces[before]?.width ?? 0) * size + space + wide;
    } else taken += needed;
  }
  ends.push(pieces.length);
  return ends;
}

const isDash = (text: string | undefined) => text === "-" || text === "–";

function optimal(run: Run, setup: LineSetup, indent: number): number[] {
  const { pieces, joints } = run;
  const { face, size, width, cling } = setup;
  const count = pieces.length;
  const space = face.word(" ").width * size;
  const upTo = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) upTo[i + 1] = (upTo[i] ?? 0) + (pieces[i]?.width ?? 0) * size;
  const gaps = gapsIn(run);
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(count + 1);
  cost[0] = 0;
  for (let to = 1; to <= count; to++) {
    const joint = joints?.[to];
    const parting = to < count ? (joint ?? partingCost(pieces, to, cling)) : 0;
    // What the next piece would need on this line: one that it fits on is not left short before it.
    const next = (joint === undefined ? space : 0) + (pieces[to]?.width ?? 0) * size;
    for (let from = to - 1; from >= 0; from--) {
      const spaces = gaps ? (gaps[to - 1] ?? 0) - (gaps[from] ?? 0) : to - from - 1;
      const room = from === 0 ? width - indent : width;
      const natural = (upTo[to] ?? 0) - (upTo[from] ?? 0) + spaces * space;
      if (natural - spaces * space * SHRINK > width + 1e-6) break;
      const slack = room - natural;
      const torn = to < count && slack > spaces * space * (LOOSEST - 1);
      const own = torn
        ? demeritsOfTorn(slack, room, next, spaces === 0 ? 2 * size : 0)
        : demerits(slack, spaces * space, to === count);
      const total = (cost[from] ?? 0) + parting + own;
      if (total < (cost[to] ?? 0)) {
        cost[to] = total;
        before[to] = from;
      }
    }
  }
  const ends: number[] = [];
  for (let to = count; to > 0; to = before[to] ?? 0) ends.push(to);
  return ends.length === 0 ? [0] : ends.reverse();
}

function partingCost(pieces: readonly Word[], to: number, cling: LineSetup["cling"]): number {
  return cling?.(pieces[to - 1]?.text ?? "", pieces[to]?.text ?? "") ? PARTED : 0;
}

/**
 * Nothing of a piece of a word can be stretched, and nobody sees that it ends a letter short of the margin.
 */
function demeritsOfTorn(slack: number, room: number, next: number, near: number): number {
  if (slack > next - 1e-6) return Number.POSITIVE_INFINITY;
  const part = (slack / room) ** 2;
  return slack < near ? SHORT * part : TORN * (1 + part);
}

function demerits(slack: number, spaces: number, last: boolean): number {
  // A line that cannot be shrunk into its room is the indented first one, or none at all.
  if (slack < -spaces * SHRINK - 1e-6) return Number.POSITIVE_INFINITY;
  if (slack >= 0 && last) return spaces === 0 ? ALONE : 100;
  const ratio = slack < 0 ? -slack / (spaces * SHRINK) : slack / Math.max(spaces * STRETCH, 0.01);
  const badness = 100 * ratio * ratio * ratio;
  return (10 + badness) * (10 + badness);
}
