import { type Code, codeFor } from "./huffman.ts";

/**
 * Compression in plain TypeScript (RFC 1950 and 1951). The runtime's own gives other bytes on other versions and
 * processors, and libraries take fresh memory for every page; this one works in the same memory from call to call.
 * Nothing of one call is left for the next to see.
 */

const WINDOW = 32_768;
const LONGEST = 258;
/** Matches are looked for by their first four bytes; at so long a match no better one is looked for. */
const SHORTEST = 4;
const GOOD = 64;
/** How many earlier places of the same four bytes are compared. Twelve make files 1 % smaller and take 15 % longer. */
const PATIENCE = 4;
/** So many literals and matches share a code. */
const BLOCK = 16_384;
const HASH_BITS = 15;
const END = 256;

const latest = new Int32Array(1 << HASH_BITS);
const earlier = new Int32Array(WINDOW);
/** A literal is its byte; a match is its length in the upper half and its distance in the lower. */
const tokens = new Uint32Array(BLOCK);
const literals = new Uint32Array(286);
const distances = new Uint32Array(30);
const told = new Uint8Array(286 + 30);
const runs = new Uint8Array(2 * (286 + 30));
const repeats = new Uint32Array(19);

let out = new Uint8Array(1 << 16);
let length = 0;
let pending = 0;
let pendingBits = 0;

/** The bytes as a zlib stream, what PDF calls FlateDecode. */
export function deflate(bytes: Uint8Array): Uint8Array {
  length = 0;
  pending = 0;
  pendingBits = 0;
  demand(64);
  put(0x9c78, 16);
  compress(bytes);
  demand(16);
  if (pendingBits > 0) put(0, 8 - pendingBits);
  const sum = adler(bytes);
  for (let shift = 24; shift >= 0; shift -= 8) put((sum >>> shift) & 0xff, 8);
  return out.slice(0, length);
}

function compress(bytes: Uint8Array): void {
  latest.fill(-1);
  const { length: end } = bytes;
  const last = end - SHORTEST;
  let count = 0;
  let at = 0;
  // The four bytes from a place on, the first one lowest: at each place the next one comes in on top.
  let four = threeBefore(bytes);
  while (at < end) {
    let best = 0;
    let from = 0;
    if (at <= last) {
      four = (four >>> 8) | ((bytes[at + 3] ?? 0) << 24);
      const hash = hashOf(four);
      const room = Math.min(LONGEST, end - at);
      let place = latest[hash] ?? -1;
      const limit = at - WINDOW;
      for (let tries = PATIENCE; place > limit && place >= 0 && tries > 0; tries--) {
        if (best === 0 || bytes[place + best] === bytes[at + best]) {
          let same = 0;
          while (same < room && bytes[place + same] === bytes[at + same]) same++;
          if (same > best) {
            best = same;
            from = place;
            if (same >= GOOD || same === room) break;
          }
        }
        place = earlier[place & (WINDOW - 1)] ?? -1;
      }
      earlier[at & (WINDOW - 1)] = latest[hash] ?? -1;
      latest[hash] = at;
    }
    if (best >= SHORTEST) {
      tokens[count++] = (best << 16) | (at - from);
      const next = at + best;
      for (at++; at < next; at++) {
        if (at > last) continue;
        four = (four >>> 8) | ((bytes[at + 3] ?? 0) << 24);
        const hash = hashOf(four);
        earlier[at & (WINDOW - 1)] = latest[hash] ?? -1;
        latest[hash] = at;
      }
    } else tokens[count++] = bytes[at++] ?? 0;
    if (count === BLOCK) {
      writeBlock(count, at === end);
      count = 0;
    }
  }
  if (count > 0 || end === 0) writeBlock(count, true);
}

function hashOf(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** The first three bytes where they stand before the fourth comes in. */
function threeBefore(bytes: Uint8Array): number {
  return ((bytes[0] ?? 0) << 8) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 24);
}

const lengthCodes = new Uint8Array(LONGEST + 1);
const lengthBase: number[] = [];
const lengthExtra: number[] = [];
const distanceBase: number[] = [];
const distanceExtra: number[] = [];
fillTables();

/** RFC 1951, 3.2.5: each code of a length or distance covers a power of two of them. */
function fillTables(): void {
  for (let code = 0, base = 3; code < 28; code++) {
    lengthExtra.push(code < 8 ? 0 : (code >> 2) - 1);
    lengthBase.push(base);
    for (let step = 0; step < 1 << (lengthExtra[code] ?? 0); step++) lengthCodes[base++] = code;
  }
  // The longest match has a code to itself.
  lengthExtra.push(0);
  lengthBase.push(LONGEST);
  lengthCodes[LONGEST] = 28;
  for (let code = 0, base = 1; code < 30; code++) {
    distanceExtra.push(code < 4 ? 0 : (code >> 1) - 1);
    distanceBase.push(base);
    base += 1 << (distanceExtra[code] ?? 0);
  }
}

function distanceCode(distance: number): number {
  if (distance <= 4) return distance - 1;
  const top = 31 - Math.clz32(distance - 1);
  return 2 * top + (((distance - 1) >> (top - 1)) & 1);
}

function writeBlock(count: number, final: boolean): void {
  literals.fill(0);
  distances.fill(0);
  for (let at = 0; at < count; at++) {
    const token = tokens[at] ?? 0;
    const symbol = token < 256 ? token : 257 + (lengthCodes[token >>> 16] ?? 0);
    literals[symbol] = (literals[symbol] ?? 0) + 1;
    if (token < 256) continue;
    const far = distanceCode(token & 0xffff);
    distances[far] = (distances[far] ?? 0) + 1;
  }
  literals[END] = 1;
  const code = codeFor(literals, 15);
  const far = codeFor(distances, 15);
  // A token takes 48 bits at most, the two codes themselves less than 400 bytes.
  demand(count * 6 + 512);
  put(final ? 1 : 0, 1);
  put(2, 2);
  writeCodes(code.lengths, far.lengths);
  writeTokens(count, code, far);
  put(code.bits[END] ?? 0, code.lengths[END] ?? 0);
}

/**
 * The block's tokens in its two codes. Nearly all bytes of a file are made here, so what is under way lies in the
 * function itself until the end. A length takes 20 bits at most and a distance 28, besides the seven that may wait.
 */
function writeTokens(count: number, code: Code, far: Code): void {
  const { lengths, bits } = code;
  const { lengths: farLengths, bits: farBits } = far;
  const bytes = out;
  let at = length;
  let held = pending;
  let filled = pendingBits;
  for (let next = 0; next < count; next++) {
    const token = tokens[next] ?? 0;
    const size = token >>> 16;
    const step = lengthCodes[size] ?? 0;
    const symbol = size === 0 ? token : 257 + step;
    held |= (bits[symbol] ?? 0) << filled;
    filled += lengths[symbol] ?? 0;
    if (size > 0) {
      held |= (size - (lengthBase[step] ?? 0)) << filled;
      filled += lengthExtra[step] ?? 0;
      for (; filled >= 8; filled -= 8, held >>>= 8) bytes[at++] = held;
      const distance = token & 0xffff;
      const reach = distanceCode(distance);
      held |= (farBits[reach] ?? 0) << filled;
      filled += farLengths[reach] ?? 0;
      for (; filled >= 8; filled -= 8, held >>>= 8) bytes[at++] = held;
      held |= (distance - (distanceBase[reach] ?? 0)) << filled;
      filled += distanceExtra[reach] ?? 0;
    }
    for (; filled >= 8; filled -= 8, held >>>= 8) bytes[at++] = held;
  }
  length = at;
  pending = held;
  pendingBits = filled;
}

/** The order in which RFC 1951, 3.2.7 lists the lengths of the code for code lengths. */
const listed = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function writeCodes(one: Uint8Array, other: Uint8Array): void {
  const [ones, others] = [used(one, 257), used(other, 1)];
  told.set(one.subarray(0, ones));
  told.set(other.subarray(0, others), ones);
  const count = findRuns(ones + others);
  repeats.fill(0);
  for (let at = 0; at < count; at++) repeats[runs[at * 2] ?? 0] = (repeats[runs[at * 2] ?? 0] ?? 0) + 1;
  const code = codeFor(repeats, 7);
  let shown = listed.length;
  while (shown > 4 && (code.lengths[listed[shown - 1] ?? 0] ?? 0) === 0) shown--;
  put(ones - 257, 5);
  put(others - 1, 5);
  put(shown - 4, 4);
  for (let at = 0; at < shown; at++) put(code.lengths[listed[at] ?? 0] ?? 0, 3);
  for (let at = 0; at < count; at++) {
    const symbol = runs[at * 2] ?? 0;
    put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
    put(runs[at * 2 + 1] ?? 0, symbol < 16 ? 0 : symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
  }
}

/** How many lengths there are up to the last that is not nought. */
function used(lengths: Uint8Array, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count--;
  return count;
}

/**
 * Lengths with repetitions told, as pairs in `runs`: a symbol, and how far beyond its least repetition it goes.
 * 16 repeats the last length, 17 and 18 repeat nought. Gives how many pairs there are.
 */
function findRuns(count: number): number {
  let found = 0;
  const tell = (symbol: number, more: number) => {
    runs[found * 2] = symbol;
    runs[found * 2 + 1] = more;
    found += 1;
  };
  for (let at = 0; at < count; ) {
    const length = told[at] ?? 0;
    let end = at + 1;
    while (end < count && told[end] === length) end++;
    let left = end - at;
    at = end;
    if (length > 0) {
      tell(length, 0);
      left -= 1;
    }
    while (left > 0) {
      const most = length > 0 ? 6 : left > 10 ? 138 : 10;
      const taken = Math.min(left, most);
      if (taken < 3) tell(length, 0);
      else if (length > 0) tell(16, taken - 3);
      else if (most === 10) tell(17, taken - 3);
      else tell(18, taken - 11);
      left -= taken < 3 ? 1 : taken;
    }
  }
  return found;
}

function demand(more: number): void {
  if (length + more <= out.length) return;
  const larger = new Uint8Array(Math.max(2 * out.length, length + more));
  larger.set(out.subarray(0, length));
  out = larger;
}

/** Up to 16 bits, lowest first. */
function put(bits: number, count: number): void {
  pending |= bits << pendingBits;
  pendingBits += count;
  while (pendingBits >= 8) {
    out[length++] = pending & 0xff;
    pending >>>= 8;
    pendingBits -= 8;
  }
}

function adler(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(from + 3800, bytes.length);
    for (let at = from; at < to; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
