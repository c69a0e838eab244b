/**
 * Places at which both texts say a word that stands once in each, as many as follow one another in the same
 * order in both (patience sorting). Where no word stands once, three in a row may.
 */
export function anchorsIn(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  for (const length of [1, 3]) {
    const pairs = rising(commonOnce(inRows(a, length), inRows(b, length)));
    if (pairs.length > 0) return pairs;
  }
  return [];
}

const inRows = (words: readonly string[], length: number) =>
  length === 1 ? words : words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));

/** In the order of the first text. */
function commonOnce(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const [inA, inB] = [placesOf(a), placesOf(b)];
  return [...inA].flatMap(([word, i]) => {
    const j = inB.get(word);
    return i === undefined || j === undefined ? [] : [[i, j] as const];
  });
}

/** Where each word stands; undefined where it stands more than once. */
function placesOf(words: readonly string[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, word] of words.entries()) places.set(word, places.has(word) ? undefined : at);
  return places;
}

/** The longest run of pairs that rise in both. */
function rising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = at;
  }
  const found: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair) found.push(pair);
  }
  return found.reverse();
}
