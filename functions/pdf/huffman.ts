/** A canonical prefix code, as deflate wants it: how many bits each symbol takes, and the bits, first one lowest. */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/** As many symbols as any of deflate's alphabets has. Scratch memory, used again by every call. */
const MOST = 286;
const order = new Uint16Array(MOST);
const keys = new Float64Array(MOST);
const weights = new Float64Array(2 * MOST);
const parents = new Uint16Array(2 * MOST);
const depths = new Uint8Array(2 * MOST);
const numbers = new Uint16Array(32);
const next = new Uint32Array(32);

/**
 * The code that is shortest over the counts while no symbol takes more than `limit` bits. Ties are broken by the
 * symbols' order, so the same counts give the same code everywhere.
 */
export function codeFor(counts: Uint32Array, limit: number): Code {
  const used = sortSymbols(counts);
  measureDepths(used);
  limitDepths(used, limit);
  const lengths = new Uint8Array(counts.length);
  // The rarest symbols take the longest codes.
  let at = 0;
  for (let length = limit; length > 0; length--) {
    for (let left = numbers[length] ?? 0; left > 0; left--) lengths[order[at++] ?? 0] = length;
  }
  return { lengths, bits: canonical(lengths, limit) };
}

/** Puts the symbols that occur into `order`, the rarest first, and their counts into `weights`. Gives how many. */
function sortSymbols(counts: Uint32Array): number {
  let used = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const count = counts[symbol] ?? 0;
    if (count > 0) keys[used++] = count * 512 + symbol;
  }
  const sorted = keys.subarray(0, used).sort();
  for (let at = 0; at < used; at++) {
    order[at] = (sorted[at] ?? 0) % 512;
    weights[at] = Math.floor((sorted[at] ?? 0) / 512);
  }
  return used;
}

/**
 * How deep each leaf of the Huffman tree lies. Inner nodes come to be in rising order of weight, as the leaves are,
 * so the two lightest are always at the front of one run or the other.
 */
function measureDepths(used: number): void {
  depths.fill(1, 0, used);
  if (used < 2) return;
  let leaf = 0;
  let inner = used;
  for (let made = used; made < 2 * used - 1; made++) {
    let sum = 0;
    for (let pick = 0; pick < 2; pick++) {
      const takeLeaf = leaf < used && (inner >= made || (weights[leaf] ?? 0) <= (weights[inner] ?? 0));
      const item = takeLeaf ? leaf++ : inner++;
      sum += weights[item] ?? 0;
      parents[item] = made;
    }
    weights[made] = sum;
  }
  depths[2 * used - 2] = 0;
  for (let item = 2 * used - 3; item >= 0; item--) depths[item] = (depths[parents[item] ?? 0] ?? 0) + 1;
}

/** Counts into `numbers` the codes of each length, after those too long were cut and others lengthened for room. */
function limitDepths(used: number, limit: number): void {
  numbers.fill(0);
  for (let at = 0; at < used; at++) add(Math.min(depths[at] ?? 0, limit), 1);
  let room = 2 ** limit;
  for (let length = 1; length <= limit; length++) room -= (numbers[length] ?? 0) * 2 ** (limit - length);
  while (room < 0) {
    let length = limit - 1;
    while (numbers[length] === 0) length -= 1;
    add(length, -1);
    add(length + 1, 2);
    add(limit, -1);
    room += 1;
  }
}

function add(length: number, more: number): void {
  numbers[length] = (numbers[length] ?? 0) + more;
}

/** Codes of one length count upwards, and shorter codes come before longer ones. */
function canonical(lengths: Uint8Array, limit: number): Uint16Array {
  next[0] = 0;
  for (let length = 1; length <= limit; length++) {
    next[length] = ((next[length - 1] ?? 0) + (length === 1 ? 0 : (numbers[length - 1] ?? 0))) << 1;
  }
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    bits[symbol] = reversed(next[length] ?? 0, length);
    next[length] = (next[length] ?? 0) + 1;
  }
  return bits;
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
  return turned;
}
