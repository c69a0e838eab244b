import { createInflateRaw } from "node:zlib";

/** One part of a package, as the list at its end says. */
interface Part {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly locked: boolean;
  readonly method: number;
  /** Where its local header stands. */
  readonly at: number;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP package by the list at its end; nothing is unpacked. Undefined when the list is not
 * whole: the file was cut off. A package past 4 GB or 65,535 parts (zip64) is no annex and reads as not
 * whole.
 */
export function partsIn(bytes: Uint8Array): readonly Part[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString(),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * Whether unpacking gives what the list promises and no more than `limit` bytes in all. Lists lie: a bomb may
 * promise little and unpack for ever, or let many parts share the same packed bytes, so each part is unpacked
 * here, piece by piece and kept nowhere, and stopped at the first byte too many.
 */
export async function unpacksWithin(
  bytes: Uint8Array,
  parts: readonly Part[],
  limit: number,
): Promise<boolean> {
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > limit) return false;
  let free = 0;
  for (const part of [...parts].sort((a, b) => a.at - b.at)) {
    const packed = dataOf(bytes, part);
    if (!packed || part.at < free) return false;
    free = part.at + packed.length;
    if (!(await unpacksTo(packed, part))) return false;
  }
  return true;
}

function dataOf(bytes: Uint8Array, part: Part): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== LOCAL) return undefined;
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const end = start + part.packed;
  return end <= bytes.length ? bytes.subarray(start, end) : undefined;
}

async function unpacksTo(packed: Uint8Array, { method, unpacked }: Part): Promise<boolean> {
  if (method === STORED) return packed.length === unpacked;
  if (method !== DEFLATED) return false;
  const inflating = createInflateRaw({ chunkSize: 256 * 1024 });
  inflating.end(packed);
  let length = 0;
  try {
    for await (const chunk of inflating) {
      length += (chunk as Uint8Array).length;
      // Leaving the loop stops the inflating.
      if (length > unpacked) return false;
    }
  } catch {
    return false;
  }
  return length === unpacked;
}

/** The end record stands last but for a comment of at most 64 KiB. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}
