/**
 * A TrueType font file, read as far as embedding it needs: outlines, widths, and which character is which
 * glyph. By hand, since a font library reads and keeps far more than the tables that are copied from.
 */
export interface Font {
  readonly bytes: Uint8Array;
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly weight: number;
  readonly italicAngle: number;
  /** What its maker allows of embedding (OS/2, fsType). */
  readonly embedding: number;
  readonly advances: Uint16Array;
  /** Glyph of each character of the basic plane; 0 where there is none. */
  readonly glyphs: Uint16Array;
  /** Where each glyph's outline begins in the glyf table; one more entry than there are glyphs. */
  readonly outlines: Uint32Array;
}

export function readFont(file: Uint8Array): Font {
  // A Buffer's slice shares its memory; outlines are changed when they are subset, so only plain copies will
  // do.
  const bytes = new Uint8Array(file);
  const view = new DataView(bytes.buffer);
  const tables = readTables(view);
  const at = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`This font has no ${tag} table.`);
    return table.offset;
  };
  const [head, hhea, os2, post] = [at("head"), at("hhea"), at("OS/2"), at("post")];
  const count = view.getUint16(at("maxp") + 4);
  const corner = (from: number) => view.getInt16(head + from);
  return {
    bytes,
    tables,
    postscriptName: readName(view, at("name"), 6),
    unitsPerEm: view.getUint16(head + 18),
    box: [corner(36), corner(38), corner(40), corner(42)],
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getInt16(os2 + 88),
    weight: view.getUint16(os2 + 4),
    italicAngle: view.getInt32(post + 4) / 65536,
    embedding: view.getUint16(os2 + 8),
    advances: readAdvances(view, at("hmtx"), view.getUint16(hhea + 34), count),
    glyphs: readCharacters(view, at("cmap")),
    outlines: readOutlines(view, at("loca"), view.getInt16(head + 50) === 1, count),
  };
}

function readTables(view: DataView): Map<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>();
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > view.byteLength) throw new Error(`This font ends before its ${tag} table does.`);
    tables.set(tag, { offset, length });
  }
  return tables;
}

/** The last metric of hmtx goes for all glyphs after it. */
function readAdvances(view: DataView, hmtx: number, metrics: number, count: number): Uint16Array {
  return Uint16Array.from({ length: count }, (_, glyph) =>
    view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4),
  );
}

function readOutlines(view: DataView, loca: number, long: boolean, count: number): Uint32Array {
  return Uint32Array.from({ length: count + 1 }, (_, glyph) =>
    long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2,
  );
}

/**
 * Reads the segment table (format 4) that every Windows font has; characters beyond the basic plane are not
 * looked for.
 */
function readCharacters(view: DataView, cmap: number): Uint16Array {
  for (let record = cmap + 4; record < cmap + 4 + view.getUint16(cmap + 2) * 8; record += 8) {
    const table = cmap + view.getUint32(record + 4);
    if (view.getUint16(record) === 3 && view.getUint16(table) === 4) return readSegments(view, table);
  }
  throw new Error("This font has no table of Unicode characters.");
}

function readSegments(view: DataView, table: number): Uint16Array {
  const glyphs = new Uint16Array(65536);
  const wide = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + wide];
  let least = 0;
  for (let at = 0; at < wide; at += 2) {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    // Segments that overlap would have every character read thousands of times.
    if (start < least) throw new Error("This font's table of characters is out of order.");
    least = end;
    const delta = view.getUint16(starts + wide + at);
    const rangeAt = starts + 2 * wide + at;
    const range = view.getUint16(rangeAt);
    for (let character = start; character <= end && character < 0xffff; character++) {
      const listed = range === 0 ? character : view.getUint16(rangeAt + range + (character - start) * 2);
      glyphs[character] = listed === 0 ? 0 : (listed + delta) & 0xffff;
    }
  }
  return glyphs;
}

function readName(view: DataView, name: number, wanted: number): string {
  const strings = name + view.getUint16(name + 4);
  for (let record = name + 6; record < name + 6 + view.getUint16(name + 2) * 12; record += 12) {
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== wanted) continue;
    const from = strings + view.getUint16(record + 10);
    const codes = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, at) =>
      view.getUint16(from + at * 2),
    );
    return String.fromCharCode(...codes);
  }
  throw new Error("This font does not say its name.");
}
