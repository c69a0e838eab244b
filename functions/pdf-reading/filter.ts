import { inflateSync } from "node:zlib";
import { isArray, isDict, isName, type PdfDict, type PdfStream, UnreadablePdf } from "./value.ts";

/** An uploaded file may hold a bomb: a stream that opens to more than this is not a report. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What reading one file may still cost: many small streams open to as much as one large one. */
export interface Room {
  unpacked: number;
  objects: number;
}

export const roomFor = (): Room => ({ unpacked: 2 * MOST_BYTES, objects: MOST_OBJECTS });
export const MOST_OBJECTS = 1_000_000;

/**
 * A stream's bytes with its filters undone. Only Flate is known: nothing else is needed to follow the
 * structure.
 */
export function opened(stream: PdfStream, room = roomFor()): Uint8Array {
  const filter = stream.dict.entries.get("Filter");
  const filters = isArray(filter) ? filter : filter === undefined ? [] : [filter];
  if (filters.length === 0) return stream.raw;
  const [only] = filters;
  if (filters.length > 1 || !isName(only) || only.name !== "FlateDecode") {
    throw new UnreadablePdf("a stream uses a filter other than Flate");
  }
  const parms = stream.dict.entries.get("DecodeParms");
  const first = isArray(parms) ? parms[0] : parms;
  return unpredicted(inflated(stream.raw, room), isDict(first) ? first : undefined);
}

function inflated(raw: Uint8Array, room: Room): Uint8Array {
  try {
    const bytes = inflateSync(raw, { maxOutputLength: Math.max(1, Math.min(room.unpacked, MOST_BYTES)) });
    room.unpacked -= bytes.length;
    return bytes;
  } catch (cause) {
    throw new UnreadablePdf("a compressed stream does not open", { cause });
  }
}

/** Undoes the PNG predictors that cross-reference streams are written with (7.4.4.4). */
function unpredicted(bytes: Uint8Array, parms: PdfDict | undefined): Uint8Array {
  const predictor = Number(parms?.entries.get("Predictor") ?? 1);
  if (predictor === 1) return bytes;
  const width = Number(parms?.entries.get("Columns") ?? 1);
  if (predictor < 10 || !(width > 0)) throw new UnreadablePdf(`predictor ${predictor} is not known`);
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (out[at - width - 1] ?? 0) : 0;
      out[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}
