import type { Font } from "./ttf.ts";

/**
 * A font file with the wanted glyphs only, and where each character is to be found in it. Cut by hand, so
 * that the same characters give the same bytes and hinting is left out.
 */
interface Subset {
  readonly file: Uint8Array;
  readonly glyphs: ReadonlyMap<number, number>;
}

/** Flags of a composite glyph's parts. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const FOUR_SCALES = 0x80;
const INSTRUCTIONS = 0x100;

/**
 * Characters come in code order, so the same set gives the same bytes. Hinting programs are left out: nothing
 * that shows or prints at 200 dots an inch and more uses them, and they are half of the file.
 */
export function subsetOf(font: Font, characters: readonly number[]): Subset {
  const order = [0];
  const numbers = new Map([[0, 0]]);
  const take = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  const glyphs = new Map(
    characters.map((character) => [character, take(font.glyphs[character] ?? 0)] as const),
  );
  const outlines: Uint8Array[] = [];
  for (let at = 0; at < order.length; at++) outlines.push(outlineOf(font, order[at] ?? 0, take));
  return { file: fontFile(font, order, outlines), glyphs };
}

/** A glyph's outline without its hinting; parts of a composite are taken in and renumbered. */
function outlineOf(font: Font, glyph: number, take: (glyph: number) => number): Uint8Array {
  const glyf = font.tables.get("glyf")?.offset ?? 0;
  const from = font.outlines[glyph] ?? 0;
  const to = font.outlines[glyph + 1] ?? from;
  const data = font.bytes.slice(glyf + from, glyf + to);
  if (data.length === 0) return data;
  const view = new DataView(data.buffer);
  const contours = view.getInt16(0);
  return contours >= 0 ? withoutProgram(data, view, contours) : withParts(data, view, take);
}

function withoutProgram(data: Uint8Array, view: DataView, contours: number): Uint8Array {
  const at = 10 + contours * 2;
  const length = view.getUint16(at);
  view.setUint16(at, 0);
  data.copyWithin(at + 2, at + 2 + length);
  return data.subarray(0, data.length - length);
}

function withParts(data: Uint8Array, view: DataView, take: (glyph: number) => number): Uint8Array {
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~INSTRUCTIONS);
    view.setUint16(at + 2, take(view.getUint16(at + 2)));
    at += flags & WORDS ? 8 : 6;
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & FOUR_SCALES ? 8 : 0;
    if (!(flags & MORE)) return data.subarray(0, at);
  }
}

function fontFile(font: Font, order: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const starts = [0];
  for (const outline of outlines) starts.push((starts.at(-1) ?? 0) + ((outline.length + 3) & ~3));
  const glyf = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, outline] of outlines.entries()) glyf.set(outline, starts[at] ?? 0);

  const loca = table(starts.length * 4, (view) => {
    for (const [at, start] of starts.entries()) view.setUint32(at * 4, start);
  });
  const hmtx = table(order.length * 4, (view) => {
    for (const [at, glyph] of order.entries()) {
      view.setUint16(at * 4, font.advances[glyph] ?? 0);
      view.setInt16(at * 4 + 2, leftBearing(outlines[at]));
    }
  });
  const head = copyOf(font, "head", (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  const hhea = copyOf(font, "hhea", (view) => view.setUint16(34, order.length));
  const maxp = copyOf(font, "maxp", (view) => view.setUint16(4, order.length));
  return assemble({ glyf, head, hhea, hmtx, loca, maxp });
}

/** The outline's own left edge, where every font of ours puts it. */
function leftBearing(outline: Uint8Array | undefined): number {
  if (!outline || outline.length === 0) return 0;
  return new DataView(outline.buffer, outline.byteOffset).getInt16(2);
}

function table(length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return bytes;
}

function copyOf(font: Font, tag: string, change: (view: DataView) => void): Uint8Array {
  const { offset, length } = font.tables.get(tag) ?? { offset: 0, length: 0 };
  const bytes = font.bytes.slice(offset, offset + length);
  change(new DataView(bytes.buffer));
  return bytes;
}

function assemble(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const headed = 12 + tags.length * 16;
  const total = tags.reduce((sum, tag) => sum + padded(tables[tag]), headed);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tags.length - power) * 16);
  let offset = headed;
  for (const [at, tag] of tags.entries()) {
    const bytes = tables[tag] ?? new Uint8Array();
    file.set(bytes, offset);
    const record = 12 + at * 16;
    for (let byte = 0; byte < 4; byte++) view.setUint8(record + byte, tag.charCodeAt(byte));
    view.setUint32(record + 4, checksum(view, offset, padded(bytes)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, bytes.length);
    offset += padded(bytes);
  }
  const head = tags.slice(0, tags.indexOf("head")).reduce((sum, tag) => sum + padded(tables[tag]), headed);
  view.setUint32(head + 8, (0xb1b0afba - checksum(view, 0, total)) >>> 0);
  return file;
}

const padded = (bytes: Uint8Array | undefined) => ((bytes?.length ?? 0) + 3) & ~3;

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
