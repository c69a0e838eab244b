/** The best way through a row of passages, each of which goes to one of some targets. */
export interface Way {
  /** For each passage the target chosen. */
  readonly chosen: readonly number[];
}

/**
 * Finds the way whose passages fit their targets best and whose steps from one to the next are the likeliest:
 * dynamic programming, in one pass there and one back. Of equals the earlier target is taken.
 */
export function bestWay(
  fits: readonly Float64Array[],
  step: (at: number, from: number, to: number) => number,
): Way {
  const width = fits[0]?.length ?? 0;
  let sums = Float64Array.from(fits[0] ?? []);
  const cameFrom: Int32Array[] = [];
  for (let at = 1; at < fits.length; at += 1) {
    const [next, from] = [new Float64Array(width), new Int32Array(width)];
    for (let to = 0; to < width; to += 1) {
      let [best, most] = [0, Number.NEGATIVE_INFINITY];
      for (let each = 0; each < width; each += 1) {
        const sum = (sums[each] ?? 0) + step(at, each, to);
        if (sum > most) [best, most] = [each, sum];
      }
      next[to] = most + (fits[at]?.[to] ?? 0);
      from[to] = best;
    }
    cameFrom.push(from);
    sums = next;
  }
  const chosen = new Array<number>(fits.length).fill(0);
  let at = highest(sums);
  for (let place = fits.length - 1; place >= 0; place -= 1) {
    chosen[place] = at;
    at = cameFrom[place - 1]?.[at] ?? 0;
  }
  return { chosen };
}

function highest(numbers: Float64Array): number {
  let best = 0;
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  return best;
}
