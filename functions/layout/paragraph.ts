import type { Paragraph } from "./block.ts";
import type { Frame, Region } from "./frame.ts";
import { bestFit, firstFit, type Line, LOOSEST } from "./lines.ts";
import type { Mark } from "./mark.ts";
import { strokesOn } from "./strokes.ts";

/** At least this many lines of a paragraph stand together at a page's foot and at the next one's head. */
export const TOGETHER = 2;

/** Between framed text and its frame. */
export const FRAME_MARGIN = 3;

/** Lines do not depend on where the paragraph is cut, so they are broken once a width. */
const broken = new WeakMap<Paragraph, { readonly width: number; readonly lines: readonly Line[] }>();

function linesOf(paragraph: Paragraph, width: number): readonly Line[] {
  const known = broken.get(paragraph);
  if (known?.width === width) return known.lines;
  const inner = innerWidth(paragraph, width);
  const breaking = paragraph.align === "justify" ? bestFit : firstFit;
  const { face, size, indent = 0, cling } = paragraph;
  const lines = breaking(paragraph.text, { face, size, width: inner, indent, ...(cling && { cling }) });
  broken.set(paragraph, { width, lines });
  return lines;
}

export function lineHeight(paragraph: Paragraph): number {
  return paragraph.size * paragraph.leading;
}

/** The lines still to be set. */
export function lineCount(paragraph: Paragraph, width: number): number {
  return linesOf(paragraph, width).length - (paragraph.from ?? 0);
}

/**
 * Sets as many lines as the region holds without leaving fewer than two on either side of the cut, or
 * nothing. `leave` lines at least are left over, if the paragraph has to be cut at all.
 */
export function setParagraph(paragraph: Paragraph, region: Region, leave = 0): Frame | undefined {
  const lines = linesOf(paragraph, region.width);
  const from = paragraph.from ?? 0;
  const count = lines.length - from;
  const height = lineHeight(paragraph);
  const margin = frameMargin(paragraph);
  const room = Math.floor((region.height - 2 * margin + 1e-6) / height);
  if (room >= count && leave === 0) return frameOf(paragraph, lines, from, lines.length, region);
  const taken = Math.min(room, count - Math.max(TOGETHER, leave));
  if (taken < TOGETHER || paragraph.framed) return undefined;
  const rest: Paragraph = { ...paragraph, from: from + taken };
  broken.set(rest, { width: region.width, lines });
  return { ...frameOf(paragraph, lines, from, from + taken, region), rest };
}

function frameOf(
  paragraph: Paragraph,
  lines: readonly Line[],
  from: number,
  to: number,
  region: Region,
): Frame {
  const marks: Mark[] = [];
  const margin = frameMargin(paragraph);
  for (let at = from; at < to; at++) {
    setLine(paragraph, lines, at, region, region.y + margin + (at - from) * lineHeight(paragraph), marks);
  }
  const height = (to - from) * lineHeight(paragraph) + 2 * margin;
  if (paragraph.framed) marks.push(...frameAround(paragraph, lines, region, height));
  return { height, marks };
}

function setLine(
  paragraph: Paragraph,
  lines: readonly Line[],
  at: number,
  region: Region,
  top: number,
  marks: Mark[],
): void {
  const line = lines[at];
  if (!line) return;
  const { face, size, align, node, label, ink = "black" } = paragraph;
  const indent = (paragraph.inset ?? 0) + (at === 0 ? (paragraph.indent ?? 0) : 0);
  const slack = region.width - indent - line.width;
  const plain = face.word(" ").width * size;
  const gaps = line.words.length - 1;
  // A line ended by hand is left as it is, unless its spaces had to shrink for it to fit.
  const stretched = align === "justify" && gaps > 0 && (!line.last || slack < 0);
  const wanted = stretched ? plain + slack / gaps : plain;
  const space = wanted > LOOSEST * plain ? plain : wanted;
  const shift = align === "centre" ? slack / 2 : align === "end" ? slack : 0;
  const x = region.x + indent + shift;
  const y = baselineIn(paragraph, top);
  const common = { type: "text", y, face, size, ink, space } as const;
  const open = !line.last && !line.cut;
  if (paragraph.strokes) marks.push(...strokesOn(paragraph.strokes, lines, at, { x, y, size, space }));
  if (label === undefined || at > 0) {
    marks.push({ ...common, x, words: line.words, open, node });
    return;
  }
  const words = line.words.slice(0, label.words);
  let after = x;
  for (const word of words) after += word.width * size + space;
  marks.push({ ...common, x, words, open: true, node: label.node });
  marks.push({ ...common, x: after, words: line.words.slice(label.words), open, node });
}

/** The letters' own height stands in the middle of the line. */
export function baselineIn(
  { face, size, leading }: Pick<Paragraph, "face" | "size" | "leading">,
  top: number,
): number {
  return top + (size * (leading + face.ascent - face.descent)) / 2;
}

const innerWidth = (paragraph: Paragraph, width: number) => width - (paragraph.inset ?? 0);
const frameMargin = (paragraph: Paragraph) => (paragraph.framed ? FRAME_MARGIN : 0);

function frameAround(paragraph: Paragraph, lines: readonly Line[], region: Region, height: number): Mark[] {
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0) + 12;
  const left = region.x + (region.width - widest) / 2;
  const [right, top, bottom] = [left + widest, region.y, region.y + height];
  const sides = [
    [left, top, right, top],
    [right, top, right, bottom],
    [right, bottom, left, bottom],
    [left, bottom, left, top],
  ] as const;
  return sides.map(([x1, y1, x2, y2]) => ({
    type: "rule",
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
    weight: 0.75,
    ink: paragraph.ink ?? "black",
  }));
}
