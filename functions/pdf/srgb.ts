/**
 * The sRGB colour space as an ICC profile (version 2.1, ICC.1:1998-09), made from the figures of IEC
 * 61966-2-1: three primaries adapted to D50 and one tone curve for all. Made here and not an asset, since
 * this room reads no files.
 */
export function profile(): Uint8Array {
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description("sRGB IEC61966-2.1")],
    ["cprt", text("No copyright, use freely")],
    ["wtpt", xyz(0.9505, 1, 1.0891)],
    ["rXYZ", xyz(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyz(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyz(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve()],
    ["gTRC", curve()],
    ["bTRC", curve()],
  ];
  const starts: number[] = [];
  let length = 132 + tags.length * 12;
  for (const [name, data] of tags) {
    // Green and blue use red's curve.
    starts.push(name === "gTRC" || name === "bTRC" ? (starts[6] ?? 0) : length);
    if (name !== "gTRC" && name !== "bTRC") length += (data.length + 3) & ~3;
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view, length);
  view.setUint32(128, tags.length);
  for (const [at, [name, data]] of tags.entries()) {
    const start = starts[at] ?? 0;
    letters(bytes, 132 + at * 12, name);
    view.setUint32(136 + at * 12, start);
    view.setUint32(140 + at * 12, data.length);
    bytes.set(data, start);
  }
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView, length: number): void {
  view.setUint32(0, length);
  view.setUint32(8, 0x02100000);
  letters(bytes, 12, "mntrRGB XYZ ");
  for (const [at, part] of [1998, 2, 9, 6, 49, 0].entries()) view.setUint16(24 + at * 2, part);
  letters(bytes, 36, "acsp");
  // The profile connection space's white, D50.
  for (const [at, part] of [0.9642, 1, 0.8249].entries())
    view.setInt32(68 + at * 4, Math.round(part * 65536));
}

function letters(bytes: Uint8Array, at: number, word: string): void {
  for (let letter = 0; letter < word.length; letter++) bytes[at + letter] = word.charCodeAt(letter);
}

function typed(type: string, length: number, write: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  letters(bytes, 0, type);
  write(new DataView(bytes.buffer), bytes);
  return bytes;
}

const text = (words: string) => typed("text", 9 + words.length, (_, bytes) => letters(bytes, 8, words));

const description = (words: string) =>
  typed("desc", 91 + words.length, (view, bytes) => {
    view.setUint32(8, words.length + 1);
    letters(bytes, 12, words);
  });

const xyz = (...parts: readonly number[]) =>
  typed("XYZ ", 20, (view) => {
    for (const [at, part] of parts.entries()) view.setInt32(8 + at * 4, Math.round(part * 65536));
  });

const curve = () =>
  typed("curv", 12 + 1024 * 2, (view) => {
    view.setUint32(8, 1024);
    for (let at = 0; at < 1024; at++) {
      const value = at / 1023;
      const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      view.setUint16(12 + at * 2, Math.round(linear * 65535));
    }
  });
