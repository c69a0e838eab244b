import { type Inspected, no, yes } from "./inspected.ts";

/**
 * A scan of A3 at 600 dpi has seventy million pixels; an image past this is made to exhaust whoever opens it.
 */
const MOST_PIXELS = 100_000_000;

export function inspectPng(bytes: Uint8Array): Inspected {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!Buffer.from(bytes.subarray(-32)).includes("IEND")) return no("cut-off");
  if (bytes.length < 33 || Buffer.from(bytes.subarray(12, 16)).toString() !== "IHDR") return no("unreadable");
  return sized(view.getUint32(16) * view.getUint32(20), "image/png", ["png"]);
}

export function inspectJpeg(bytes: Uint8Array): Inspected {
  // Cameras append things after the end mark, but not much.
  if (!Buffer.from(bytes.subarray(-65_536)).includes(Buffer.from([0xff, 0xd9]))) return no("cut-off");
  const pixels = pixelsOfJpeg(bytes);
  return pixels === undefined ? no("unreadable") : sized(pixels, "image/jpeg", ["jpg", "jpeg"]);
}

function sized(pixels: number, type: string, extensions: readonly string[]): Inspected {
  if (pixels === 0) return no("unreadable");
  return pixels > MOST_PIXELS ? no("size") : yes(type, extensions);
}

/** Walks the segments to the frame header, whose marker is C0 to CF but for C4, C8 and CC. */
function pixelsOfJpeg(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // A marker may be padded with any number of FF.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return view.getUint16(at + 5) * view.getUint16(at + 7);
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
