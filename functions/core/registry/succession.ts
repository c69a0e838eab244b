import * as v from "valibot";
import { CalendarDate } from "../instant.ts";

/**
 * Which units a unit took over from, and since when. The 2025 reform merged communes; a merged unit's figures are
 * compared with its predecessors' only where the territory was declared the same.
 */
export const Succession = v.object({
  unit: v.string(),
  predecessorOf: v.array(v.string()),
  since: CalendarDate,
  comparable: v.boolean(),
});
export type Succession = v.InferOutput<typeof Succession>;

/** Whoever a unit goes back to, through any number of mergers; itself where nobody preceded it. */
export function predecessorsOf(unit: string, successions: readonly Succession[]): readonly string[] {
  const found = successions.filter((each) => each.unit === unit).flatMap((each) => each.predecessorOf);
  const older = found.filter((each) => each !== unit);
  if (older.length === 0) return [unit];
  return [...new Set(found.flatMap((each) => (each === unit ? [unit] : predecessorsOf(each, successions))))];
}

/** Whether what a unit says now may be held against what stood in its place before. */
export function isComparable(unit: string, successions: readonly Succession[]): boolean {
  const taken = successions.filter((each) => each.unit === unit);
  return taken.every(
    ({ comparable, predecessorOf }) =>
      comparable && predecessorOf.every((each) => each === unit || isComparable(each, successions)),
  );
}
