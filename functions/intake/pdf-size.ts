import { Inflate } from "fflate";

const PIECE = 8_192;
/** How far before its first byte the dictionary of a stream may begin. */
const LOOKED_BACK = 4_096;

/**
 * Whether the packed streams of a PDF come to no more than so many bytes in all. The library unpacks each
 * whole before it looks at it, so one made to unpack for ever is found here. Pictures are left out: they are
 * never unpacked.
 */
export function unpacksWithin(bytes: Uint8Array, most: number): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  let room = most;
  // Streams that say they reach into one another would be gone over again and again.
  let looked = 4 * bytes.length + PIECE;
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith("end", index - 3)) continue;
    const before = text.slice(Math.max(0, index - LOOKED_BACK), index);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const packed = (dictionary.match(/\/(?:FlateDecode|Fl)(?![A-Za-z])/g) ?? []).length;
    if (packed === 0 || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    // Packed twice over: nobody's program does that.
    if (packed > 1) return false;
    const start = index + word.length;
    const said = Number(/\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? 0);
    const end = Math.max(start + said, text.indexOf("endstream", start));
    const data = bytes.subarray(start, end);
    looked -= data.length;
    room = left(data, room);
    if (room < 0 || looked < 0) return false;
  }
  return true;
}

function left(packed: Uint8Array, room: number): number {
  let left = room;
  const inflating = new Inflate((chunk) => {
    left -= chunk.length;
  });
  try {
    // Past the header of two bytes that zlib puts before what is packed.
    for (let from = 2; from < packed.length && left >= 0; from += PIECE) {
      inflating.push(packed.subarray(from, from + PIECE));
    }
  } catch {
    // Not packed so, or broken; the library will make nothing of it either.
  }
  return left;
}
