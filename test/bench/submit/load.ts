/** Does one thing for the n-th time; rejects if it was not done. */
export type Act = (turn: number) => Promise<void>;

export interface Load {
  readonly perSecond: number;
  /** From when someone wanted it to when it was done, at the 95th of a hundred. */
  readonly p95Ms: number;
  readonly lastMs: number;
}

/** So many at a time, each doing it again as soon as it is done: how much goes through. */
export async function closed(act: Act, lanes: number, total: number): Promise<Load> {
  let next = 0;
  const times: number[] = [];
  const start = performance.now();
  const lane = async () => {
    for (let turn = next++; turn < total; turn = next++) {
      const began = performance.now();
      await act(turn);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return loadOf(times, start);
}

/**
 * So many a second whether or not those before are done, as people come. A wait counts from when one came.
 */
export async function open(act: Act, perSecond: number, total: number): Promise<Load> {
  const start = performance.now();
  const times: number[] = [];
  const coming = Array.from({ length: total }, async (_, turn) => {
    const came = start + (turn * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, came - performance.now())));
    await act(turn);
    times.push(performance.now() - came);
  });
  await Promise.all(coming);
  return loadOf(times, start);
}

function loadOf(times: readonly number[], start: number): Load {
  const lastMs = performance.now() - start;
  const sorted = [...times].sort((a, b) => a - b);
  const p95Ms = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return { perSecond: (times.length * 1000) / lastMs, p95Ms, lastMs };
}
