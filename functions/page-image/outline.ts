/** A point of a contour, in the font's own units; what is off the curve pulls it. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export type Contour = readonly Point[];

/** A letter that is put together: another glyph, and where it stands. */
export interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

export type Glyph =
  | { readonly type: "drawn"; readonly contours: readonly Contour[] }
  | { readonly type: "composed"; readonly parts: readonly Part[] };

/** The outlines of a TrueType font, as a PDF carries them: glyphs by their numbers. */
export interface Outlines {
  readonly unitsPerEm: number;
  glyph(number: number): Glyph;
}

const MOST_POINTS = 4_000;
const blank: Glyph = { type: "drawn", contours: [] };

/** Undefined where the file is no font with outlines of this kind. */
export function outlinesIn(bytes: Uint8Array): Outlines | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesIn(view);
  const [head, loca, glyf] = ["head", "loca", "glyf"].map((tag) => tables.get(tag));
  if (!head || !loca || !glyf) return undefined;
  const long = view.getInt16(head.offset + 50) === 1;
  const startOf = (glyph: number) =>
    long ? view.getUint32(loca.offset + glyph * 4) : view.getUint16(loca.offset + glyph * 2) * 2;
  const count = loca.length / (long ? 4 : 2) - 1;
  const glyph = (number: number): Glyph => {
    if (number >= count) return blank;
    const [from, to] = [startOf(number), startOf(number + 1)];
    if (to <= from || to > glyf.length) return blank;
    const at = glyf.offset + from;
    const contours = view.getInt16(at);
    return contours >= 0
      ? { type: "drawn", contours: simple(view, at, contours) }
      : { type: "composed", parts: partsFrom(view, at + 10) };
  };
  return { unitsPerEm: view.getUint16(head.offset + 18), glyph };
}

function tablesIn(view: DataView): ReadonlyMap<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>();
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let record = 12; record < 12 + count * 16 && record + 16 <= view.byteLength; record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length <= view.byteLength) tables.set(tag, { offset, length });
  }
  return tables;
}

/** Flags of a point. */
const ON = 0x1;
const SHORT_X = 0x2;
const SHORT_Y = 0x4;
const AGAIN = 0x8;
const SAME_X = 0x10;
const SAME_Y = 0x20;

function simple(view: DataView, start: number, contours: number): readonly Contour[] {
  const ends = Array.from({ length: contours }, (_, each) => view.getUint16(start + 10 + each * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  if (count > MOST_POINTS) return [];
  let at = start + 10 + contours * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = flag & AGAIN ? view.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const axis = (short: number, same: number) => {
    let value = 0;
    return flags.slice(0, count).map((flag) => {
      if (flag & short) {
        const step = view.getUint8(at++);
        value += flag & same ? step : -step;
      } else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(SHORT_X, SAME_X);
  const ys = axis(SHORT_Y, SAME_Y);
  const points = xs.map((x, each) => ({ x, y: ys[each] ?? 0, on: ((flags[each] ?? 0) & ON) !== 0 }));
  return ends.map((end, each) => points.slice(each === 0 ? 0 : (ends[each - 1] ?? 0) + 1, end + 1));
}

/** Flags of a composite glyph's part. */
const WORDS = 0x1;
const OFFSETS = 0x2;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const FOUR_SCALES = 0x80;

/** Marks over letters; a part that is scaled is drawn as it is, for ours have none. */
function partsFrom(view: DataView, start: number): readonly Part[] {
  const found: Part[] = [];
  let at = start;
  for (;;) {
    const flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const offsets = (flags & OFFSETS) !== 0;
    const [x, y] =
      flags & WORDS
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)];
    found.push({ glyph, x: offsets ? x : 0, y: offsets ? y : 0 });
    at += flags & WORDS ? 8 : 6;
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & FOUR_SCALES ? 8 : 0;
    if (!(flags & MORE) || found.length > 8) return found;
  }
}
