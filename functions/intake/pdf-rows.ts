import type { Glyph } from "./pdf-glyphs.ts";

/** Letters on one baseline, from the left, with their words. */
export interface Row {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Letters raised or lowered by less than so much of their size belong to the line beside them. */
const RAISED = 0.3;
/** A gap of more than so much of the size is a blank; programs leave many undrawn. */
const BLANK = 0.16;

/** Letters by their baselines, from the top down. */
export function rowsOf(glyphs: readonly Glyph[]): readonly Row[] {
  const rows: Glyph[][] = [];
  let [first, size] = [0, 0];
  for (const glyph of glyphs.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - first <= RAISED * Math.max(size, glyph.size)) {
      row.push(glyph);
      size = Math.max(size, glyph.size);
    } else {
      rows.push([glyph]);
      [first, size] = [glyph.y, glyph.size];
    }
  }
  return rows.map(rowOf);
}

export function rowOf(glyphs: readonly Glyph[]): Row {
  const placed = withoutDoubles(glyphs.toSorted((one, other) => one.left - other.left));
  const sizes = placed.map(({ size }) => size).sort((one, other) => one - other);
  return {
    glyphs: placed,
    text: wordsOf(placed),
    left: placed[0]?.left ?? 0,
    right: placed.reduce((most, { right }) => Math.max(most, right), 0),
    y: placed.reduce((most, { y }) => Math.max(most, y), 0),
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
    bold: placed.every(({ bold }) => bold),
  };
}

/** Some programs make a face bold by drawing it twice. */
function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.filter((glyph, at) => {
    const before = glyphs.slice(Math.max(0, at - 2), at);
    return !before.some(
      (each) =>
        each.text === glyph.text &&
        Math.abs(each.left - glyph.left) < 0.08 * glyph.size &&
        Math.abs(each.y - glyph.y) < 1,
    );
  });
}

function wordsOf(glyphs: readonly Glyph[]): string {
  let text = "";
  let right: number | undefined;
  for (const glyph of glyphs) {
    const gap = right === undefined ? 0 : glyph.left - right;
    if (gap > BLANK * glyph.size + glyph.spread) text += " ";
    text += glyph.text;
    right = Math.max(right ?? glyph.right, glyph.right);
  }
  return text.normalize("NFC");
}

/** A row taken apart where it stands empty for more than so many of its sizes. */
export function segmentsOf(row: Row, wide: number): readonly Row[] {
  const parts: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of row.glyphs) {
    const last = parts.at(-1);
    if (last && glyph.left - right <= wide * row.size) last.push(glyph);
    else parts.push([glyph]);
    right = Math.max(right, glyph.right);
  }
  return parts.length > 1 ? parts.map(rowOf) : [row];
}
