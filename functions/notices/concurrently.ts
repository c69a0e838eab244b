/**
 * Does the work for each item, at most `abreast` at a time, in the order they come. Stops at the first fault,
 * once what was begun has ended: work that must not stop the rest catches its own.
 */
export async function concurrently<T>(
  items: AsyncIterable<T> | Iterable<T>,
  abreast: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const faults: unknown[] = [];
  for await (const item of items) {
    if (faults.length > 0) break;
    const one: Promise<void> = work(item)
      .catch((fault: unknown) => {
        faults.push(fault);
      })
      .finally(() => running.delete(one));
    running.add(one);
    if (running.size >= abreast) await Promise.race(running);
  }
  await Promise.all(running);
  if (faults.length > 0) throw faults[0];
}
