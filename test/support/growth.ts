/** What takes no time either way is not judged, for chance would judge it. */
const NOTHING_MS = 25;
/** So long that chance has no part in it. */
const LONG_MS = 2_000;
const TURNS = 6;

/** Twice the length may take at most so many times as long: a careless reader takes four times. */
export const MOST_GROWTH = 3;

/**
 * How many times as long a reader takes over twice as much; measured again before it is held against it, the
 * middle of three each time.
 */
export function growth<T>(read: (given: T) => unknown, once: T, twice: T): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const first = took(read, twice);
    if (first < NOTHING_MS) return 0;
    if (first > LONG_MS) {
      const ratio = first / Math.max(1, took(read, once));
      // Even then the collector of garbage may have come in between.
      if (ratio <= MOST_GROWTH || turn > 0) return Math.min(least, ratio);
      least = ratio;
      continue;
    }
    const turns = Array.from({ length: 3 }, () => [took(read, once), took(read, twice)] as const);
    const ratio = middle(turns.map(([, long]) => long)) / Math.max(1, middle(turns.map(([short]) => short)));
    least = Math.min(least, ratio);
    if (least <= MOST_GROWTH) return least;
  }
  return least;
}

/** The processor's own time in milliseconds: the clock's counts what others do on the machine. */
function took<T>(read: (given: T) => unknown, given: T): number {
  const began = process.cpuUsage();
  read(given);
  return process.cpuUsage(began).user / 1000;
}

const middle = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
