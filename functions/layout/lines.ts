import type { Face, Word } from "./face.ts";

/** One line of a paragraph: words of the list from `from` up to but without `to`, `width` points with plain spaces. */
export interface Line {
  readonly words: readonly Word[];
  readonly width: number;
  /** Ends its paragraph, or was ended by hand: never stretched. */
  readonly last: boolean;
}

export interface Measure {
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

/** What parting two words that cling costs: as much as a line whose spaces are twice as wide as plain ones. */
const PARTED = 1_000_000;

/** What a last line of one word costs. */
const ALONE = 500_000;

/** Breaks text into lines, each as full as the next word allows. For cells and centred text. */
export function firstFit(text: string, measure: Measure): Line[] {
  return inSegments(text, measure, (words, indent) => greedy(words, measure, indent));
}

/**
 * Breaks a paragraph where the sum over its lines of how far spaces are stretched or shrunk is least
 * (Knuth and Plass 1981, without hyphens, for Vietnamese is written in syllables).
 */
export function bestFit(text: string, measure: Measure): Line[] {
  return inSegments(text, measure, (words, indent) => optimal(words, measure, indent));
}

function inSegments(
  text: string,
  measure: Measure,
  breaks: (words: readonly Word[], indent: number) => readonly number[],
): Line[] {
  const lines: Line[] = [];
  for (const segment of text.includes("\n") ? text.split("\n") : [text]) {
    const indent = lines.length === 0 ? measure.indent : 0;
    const words = wordsOf(segment, measure);
    let from = 0;
    for (const to of breaks(words, indent)) {
      // A copy is as long as it need be; a list that grew holds room for more, and lines are kept by the thousand.
      const part = words.length === 1 ? words : words.slice(from, to);
      lines.push({ words: part, width: naturalWidth(part, measure), last: to === words.length });
      from = to;
    }
  }
  return lines;
}

/** Words in order. One wider than the line is cut into pieces that fit, since it must go somewhere. */
function wordsOf(text: string, { face, size, width, indent }: Measure): readonly Word[] {
  const room = (width - indent) / size;
  if (text.length < 32 && !text.includes(" ")) {
    const only = text === "" ? undefined : face.word(text);
    if (only && only.width <= room) return [only];
  }
  const words: Word[] = [];
  for (const part of text.split(" ")) {
    if (part === "") continue;
    // A very long run is not measured whole: no face should remember ten million letters.
    const word = part.length < 512 ? face.word(part) : undefined;
    if (word && word.width <= room) words.push(word);
    else cut(part, face, room, words);
  }
  return words;
}

function cut(part: string, face: Face, room: number, pieces: Word[]): void {
  let piece = "";
  let width = 0;
  for (const character of part) {
    const advance = face.word(character).width;
    if (piece !== "" && width + advance > room) {
      pieces.push(face.word(piece));
      piece = "";
      width = 0;
    }
    piece += character;
    width += advance;
  }
  if (piece !== "") pieces.push(face.word(piece));
}

function naturalWidth(words: readonly Word[], { face, size }: Measure): number {
  let width = Math.max(0, words.length - 1) * face.word(" ").width;
  for (const word of words) width += word.width;
  return width * size;
}

function greedy(words: readonly Word[], { face, size, width }: Measure, indent: number): number[] {
  const space = face.word(" ").width * size;
  const ends: number[] = [];
  let taken = indent;
  let begun = 0;
  for (let at = 0; at < words.length; at++) {
    const wide = (words[at]?.width ?? 0) * size;
    const needed = at > begun ? space + wide : wide;
    if (at > begun && taken + needed > width + 1e-6) {
      ends.push(at);
      begun = at;
      taken = wide;
    } else taken += needed;
  }
  ends.push(words.length);
  return ends;
}

function optimal(words: readonly Word[], measure: Measure, indent: number): number[] {
  const { face, size, width, cling } = measure;
  const count = words.length;
  const space = face.word(" ").width * size;
  const upTo = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) upTo[i + 1] = (upTo[i] ?? 0) + (words[i]?.width ?? 0) * size;
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(count + 1);
  cost[0] = 0;
  for (let to = 1; to <= count; to++) {
    const parted = to < count && cling?.(words[to - 1]?.text ?? "", words[to]?.text ?? "") ? PARTED : 0;
    for (let from = to - 1; from >= 0; from--) {
      const spaces = to - from - 1;
      const room = from === 0 ? width - indent : width;
      const natural = (upTo[to] ?? 0) - (upTo[from] ?? 0) + spaces * space;
      if (natural - spaces * space * SHRINK > width + 1e-6) break;
      const total =
        (cost[from] ?? 0) + parted + demerits(room - natural, spaces * space, to === count, spaces === 0);
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

function demerits(slack: number, spaces: number, last: boolean, alone: boolean): number {
  // A line that cannot be shrunk into its room is the indented first one, or none at all.
  if (slack < -spaces * SHRINK - 1e-6) return Number.POSITIVE_INFINITY;
  if (slack >= 0 && last) return alone ? ALONE : 100;
  const ratio = slack < 0 ? -slack / (spaces * SHRINK) : slack / Math.max(spaces * STRETCH, 0.01);
  const badness = ratio > 100 ? 1e8 : 100 * ratio * ratio * ratio;
  return (10 + badness) * (10 + badness);
}
