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
}

/** A space may lose a fifth of its width; its stretch is without limit but ever dearer. */
const SHRINK = 0.2;
const STRETCH = 0.5;

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
  for (const segment of text.split("\n")) {
    const indent = lines.length === 0 ? measure.indent : 0;
    const words = wordsOf(segment, measure);
    let from = 0;
    for (const to of breaks(words, indent)) {
      const part = words.slice(from, to);
      lines.push({ words: part, width: naturalWidth(part, measure), last: to === words.length });
      from = to;
    }
  }
  return lines;
}

/** Words in order. One wider than the line is cut into pieces that fit, since it must go somewhere. */
function wordsOf(text: string, { face, size, width, indent }: Measure): readonly Word[] {
  const words: Word[] = [];
  for (const part of text.split(" ")) {
    if (part === "") continue;
    const room = (width - indent) / size;
    if (part.length < 32 || fits(part, face, room)) words.push(...fitting(face.word(part), face, room));
    else words.push(...cut(part, face, room));
  }
  return words;
}

function fitting(word: Word, face: Face, room: number): readonly Word[] {
  return word.width <= room ? [word] : cut(word.text, face, room);
}

/** A very long run is not measured whole: no face remembers ten million letters. */
function fits(part: string, face: Face, room: number): boolean {
  return part.length < 512 && face.word(part).width <= room;
}

function cut(part: string, face: Face, room: number): Word[] {
  const pieces: Word[] = [];
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
  return pieces;
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
  for (const [at, word] of words.entries()) {
    const wide = word.width * size;
    const started = at > (ends.at(-1) ?? 0);
    if (started && taken + space + wide > width + 1e-6) {
      ends.push(at);
      taken = wide;
    } else taken += wide + (started ? space : 0);
  }
  return [...ends, words.length];
}

function optimal(words: readonly Word[], { face, size, width }: Measure, indent: number): number[] {
  const count = words.length;
  const space = face.word(" ").width * size;
  const upTo = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) upTo[i + 1] = (upTo[i] ?? 0) + (words[i]?.width ?? 0) * size;
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(count + 1);
  cost[0] = 0;
  for (let to = 1; to <= count; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const spaces = to - from - 1;
      const room = from === 0 ? width - indent : width;
      const natural = (upTo[to] ?? 0) - (upTo[from] ?? 0) + spaces * space;
      if (natural - spaces * space * SHRINK > width + 1e-6) break;
      const total = (cost[from] ?? 0) + demerits(room - natural, spaces * space, to === count, spaces === 0);
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
  if (slack >= 0 && last) return alone ? 4000 : 100;
  const ratio = slack < 0 ? -slack / (spaces * SHRINK) : slack / Math.max(spaces * STRETCH, 0.01);
  return (10 + 100 * Math.min(ratio, 100) ** 3) ** 2;
}
