/**
 * A finished file as somebody with a ruler sees it: words where they stand, and drawn rules. All measures are
 * points from the page's top left corner. Nothing here knows how the file was made.
 */
export interface Paper {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** As counted in the file, from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
  /** Blanks to be typed into, empty ones too. */
  readonly blanks: readonly Blank[];
}

/** Where a form's text field stands, and at which side of it what is typed begins. */
export interface Blank {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly align: "start" | "centre" | "end";
}

/** Words that stand together on one baseline; two columns on one height are two lines. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly runs: readonly Run[];
}

/**
 * Characters drawn in one go: one face, one size, one colour. `right` is the ink's end, without trailing
 * spaces.
 */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the next character would have stood. */
  readonly end: number;
  /** The widest blank between two of its characters, and how wide the first word is. */
  readonly blank: number;
  readonly firstWord: number;
  readonly y: number;
  readonly size: number;
  readonly font: Font;
  readonly colour: string;
  /** The structure type it is marked as, "Artifact", or nothing when it is not marked at all. */
  readonly tag: string | undefined;
}

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly embedded: boolean;
}

/** A drawn line, or a filled box thin enough to be one. */
export interface Stroke {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly colour: string;
  readonly dashed: boolean;
}

/** Thicker than this it is a box: the squares of a QR code begin at 1,7 pt. */
const THIN = 1.5;

const mm = (points: number): number => (points * 25.4) / 72;
export const pt = (millimetres: number): number => (millimetres * 72) / 25.4;

/** "29,8 mm", as an official writes it. */
export function inMm(points: number): string {
  return `${tenths(mm(points))} mm`;
}
export function inPt(points: number): string {
  return `${tenths(points).replace(",0", "")} pt`;
}

function tenths(value: number): string {
  return (Math.round(value * 10) / 10 + 0).toFixed(1).replace(".", ",");
}

export function isBold(line: Line): boolean {
  return line.runs.every((run) => run.font.bold);
}
export function isItalic(line: Line): boolean {
  return line.runs.every((run) => run.font.italic);
}
export function isUpright(line: Line): boolean {
  return line.runs.every((run) => !run.font.italic);
}
export function isRegular(line: Line): boolean {
  return line.runs.every((run) => !run.font.bold);
}
export function centreOf(line: { readonly left: number; readonly right: number }): number {
  return (line.left + line.right) / 2;
}
export function isHorizontal(stroke: Stroke): boolean {
  return stroke.bottom - stroke.top < THIN && stroke.right - stroke.left > 6;
}
export function isVertical(stroke: Stroke): boolean {
  return stroke.right - stroke.left < THIN && stroke.bottom - stroke.top > 6;
}
/** A line of figures or dots within a title has no letters at all. */
export const hasNoSmall = (text: string): boolean => text === text.toUpperCase();
/** Upper case as printed: a line without small letters. */
export function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
