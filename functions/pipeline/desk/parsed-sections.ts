import type { DeskSection } from "../../core/report/desk.ts";
import type { World } from "../../core/world.ts";

/** Of their files together; parsed they take some four times as much. */
const MOST_BYTES = 12_000_000;

interface Parsed {
  readonly section: DeskSection;
  readonly bytes: number;
}

/**
 * The sections read last, for whoever presses one figure after another. A section's file never changes under
 * its key, so nothing of it grows old here; each store has its own.
 */
const parsed = new WeakMap<World["files"], Map<string, Parsed>>();

export function parsedBefore(files: World["files"], key: string): DeskSection | undefined {
  const found = parsed.get(files)?.get(key);
  if (!found) return undefined;
  keepParsed(files, key, found);
  return found.section;
}

/** As the one read last: those read longest ago make room. */
export function keepParsed(files: World["files"], key: string, read: Parsed): void {
  const kept = parsed.get(files) ?? new Map<string, Parsed>();
  parsed.set(files, kept);
  kept.delete(key);
  kept.set(key, read);
  let held = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const [oldest, { bytes }] of kept) {
    if (held <= MOST_BYTES) return;
    kept.delete(oldest);
    held -= bytes;
  }
}
