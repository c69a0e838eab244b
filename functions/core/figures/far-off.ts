const most = 0.5;

/** More than half away from what it was before; of nothing that can be said. */
export function isFarOff(now: number, before: number): boolean {
  return before !== 0 && Math.abs(now - before) / Math.abs(before) > most;
}
