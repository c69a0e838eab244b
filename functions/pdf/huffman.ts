/** A canonical prefix code, as deflate wants it: how many bits each symbol takes, and the bits, first one lowest. */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/**
 * The code that is shortest over the counts while no symbol takes more than `limit` bits. Ties are broken by the
 * symbols' order, so the same counts give the same code everywhere.
 */
export function codeFor(counts: Uint32Array, limit: number): Code {
  const symbols: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) if (counts[symbol]) symbols.push(symbol);
  symbols.sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
  const lengths = new Uint8Array(counts.length);
  const numbers = limited(depths(symbols.map((symbol) => counts[symbol] ?? 0)), limit);
  // The rarest symbols take the longest codes.
  let at = 0;
  for (let length = limit; length > 0; length--) {
    for (let left = numbers[length] ?? 0; left > 0; left--) lengths[symbols[at++] ?? 0] = length;
  }
  return { lengths, bits: canonical(lengths, limit) };
}

/** How deep each leaf of a Huffman tree lies, for weights in rising order. */
function depths(weights: readonly number[]): number[] {
  const count = weights.length;
  if (count < 2) return weights.map(() => 1);
  // Inner nodes come to be in rising order too, so the two lightest are always at the front of one list or the other.
  const inner: number[] = [];
  const parent = new Int32Array(2 * count - 1);
  let [leaf, node] = [0, 0];
  const lightest = (made: number) => {
    const takeLeaf = leaf < count && (node >= made || (weights[leaf] ?? 0) <= (inner[node] ?? 0));
    return takeLeaf ? leaf++ : count + node++;
  };
  const weightOf = (item: number) => (item < count ? weights[item] : inner[item - count]) ?? 0;
  for (let made = 0; made < count - 1; made++) {
    const [one, other] = [lightest(made), lightest(made)];
    inner.push(weightOf(one) + weightOf(other));
    parent[one] = count + made;
    parent[other] = count + made;
  }
  const depth = new Int32Array(2 * count - 1);
  for (let item = 2 * count - 3; item >= 0; item--) depth[item] = (depth[parent[item] ?? 0] ?? 0) + 1;
  return [...depth.subarray(0, count)];
}

/** How many codes there are of each length, after those too long were cut and others lengthened to make room. */
function limited(lengths: readonly number[], limit: number): number[] {
  const numbers = Array<number>(limit + 1).fill(0);
  for (const length of lengths) {
    const kept = Math.min(length, limit);
    numbers[kept] = (numbers[kept] ?? 0) + 1;
  }
  let room = 2 ** limit;
  for (let length = 1; length <= limit; length++) room -= (numbers[length] ?? 0) * 2 ** (limit - length);
  while (room < 0) {
    let length = limit - 1;
    while ((numbers[length] ?? 0) === 0) length -= 1;
    numbers[length] = (numbers[length] ?? 0) - 1;
    numbers[length + 1] = (numbers[length + 1] ?? 0) + 2;
    numbers[limit] = (numbers[limit] ?? 0) - 1;
    room += 1;
  }
  return numbers;
}

function canonical(lengths: Uint8Array, limit: number): Uint16Array {
  const numbers = new Uint16Array(limit + 1);
  for (const length of lengths) if (length > 0) numbers[length] = (numbers[length] ?? 0) + 1;
  const next = new Uint16Array(limit + 1);
  for (let length = 1; length <= limit; length++) {
    next[length] = ((next[length - 1] ?? 0) + (numbers[length - 1] ?? 0)) << 1;
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
