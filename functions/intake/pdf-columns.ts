import { type Row, rowOf, segmentsOf } from "./pdf-rows.ts";

/** Two columns begin where a row stands open for so many of its sizes … */
const OPEN = 1.2;
/** … and go on as long as a strip of so many stays empty. */
const STRIP = 0.5;
/** Lines nearer than so many of their sizes stand beside one another, not under. */
const BESIDE = 1.05;
/** How far the middle of a centred line lies from that of the others in its column, in points. */
const CENTRED = 10;

const mark = /^(?:[-–+*•]|\p{L}{1,4}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?)$/u;
const foot = /^Nơi (?:nhận|gửi)/u;

/**
 * The rows of a page as they are read: where a letter's head or foot sets two columns side by side, the left
 * one first. Their lines stand on baselines of their own, so it is the empty strip between them that tells.
 */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const read: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const block = blockFrom(rows, at);
    if (!block) {
      const row = rows[at];
      if (row) read.push(row);
      at += 1;
      continue;
    }
    // What stands over the first open row, in either column, belongs to the block.
    read.length -= block.above;
    read.push(...block.left, ...block.right);
    at = block.end;
  }
  return read;
}

interface Strip {
  readonly left: number;
  readonly right: number;
}

function blockFrom(rows: readonly Row[], at: number) {
  const [row, next] = [rows[at], rows[at + 1]];
  const open = row && (stripOf(row) ?? (next && stripBetween(row, next)));
  if (!open) return undefined;
  let strip: Strip = open;
  let [start, end] = [at, at + 1];
  const isFoot = () => rows.slice(start, end).some(({ text }) => foot.test(text));
  for (let over = at - 1; over >= 0; over -= 1) {
    const narrower = joined(rows[over], strip, rows.slice(start, end), false);
    if (!narrower) break;
    [strip, start] = [narrower, over];
  }
  for (; end < rows.length; end += 1) {
    const narrower = joined(rows[end], strip, rows.slice(start, end), isFoot());
    if (!narrower) break;
    strip = narrower;
  }
  if (end - start < 2 && !isFoot()) return undefined;
  const sides = rows.slice(start, end).map((row) => sidesOf(row, strip));
  return {
    above: at - start,
    end,
    left: sides.flatMap(({ left }) => (left ? [left] : [])),
    right: sides.flatMap(({ right }) => (right ? [right] : [])),
  };
}

function stripOf(row: Row): Strip | undefined {
  const [one, other, ...more] = segmentsOf(row, OPEN);
  if (!one || !other || more.length > 0 || mark.test(one.text)) return undefined;
  return { left: one.right, right: other.left };
}

/** Two lines side by side whose baselines differ: nothing else stands so near under another. */
function stripBetween(row: Row, next: Row): Strip | undefined {
  if (next.y - row.y > BESIDE * row.size) return undefined;
  const [left, right] = row.left < next.left ? [row, next] : [next, row];
  return right.left - left.right > STRIP * row.size ? { left: left.right, right: right.left } : undefined;
}

/** The strip as far as it stays empty in one more row; undefined where the row crosses it or is no part. */
function joined(
  row: Row | undefined,
  strip: Strip,
  block: readonly Row[],
  isFoot: boolean,
): Strip | undefined {
  if (!row) return undefined;
  const { left, right } = sidesOf(row, strip);
  const narrower = {
    left: Math.max(strip.left, left?.right ?? 0),
    right: Math.min(strip.right, right?.left ?? Number.POSITIVE_INFINITY),
  };
  if (narrower.right - narrower.left < STRIP * row.size) return undefined;
  if ((left && right) || isFoot) return narrower;
  const own = left ?? right;
  const near = block.some((each) => Math.abs(each.y - row.y) < 3 * row.size);
  const others = block.flatMap((each) => {
    const sides = sidesOf(each, strip);
    return (left ? sides.left : sides.right) ?? [];
  });
  const beside = others.length === 0 && block.some((each) => Math.abs(each.y - row.y) <= BESIDE * row.size);
  const fits = beside || others.some((each) => own && Math.abs(middle(each) - middle(own)) < CENTRED);
  return near && fits ? narrower : undefined;
}

const middle = ({ left, right }: Row) => (left + right) / 2;

/** The letters of a row on either side of the middle of a strip. */
function sidesOf(
  row: Row,
  strip: Strip,
): { readonly left: Row | undefined; readonly right: Row | undefined } {
  const cut = (strip.left + strip.right) / 2;
  const part = (glyphs: Row["glyphs"]) => (glyphs.length > 0 ? rowOf(glyphs) : undefined);
  return {
    left: part(row.glyphs.filter((glyph) => (glyph.left + glyph.right) / 2 < cut)),
    right: part(row.glyphs.filter((glyph) => (glyph.left + glyph.right) / 2 >= cut)),
  };
}
