import * as v from "valibot";
import { UnitId } from "../ids.ts";
import { CalendarDate } from "../instant.ts";

/**
 * Which units a unit took over from, and since when. The 2025 reform merged communes; a merged unit's figures
 * are compared with its predecessors' only where the territory was declared the same.
 */
export const Succession = v.object({
  unit: UnitId,
  predecessors: v.pipe(v.array(UnitId), v.nonEmpty()),
  since: CalendarDate,
  comparable: v.boolean(),
});
export type Succession = v.InferOutput<typeof Succession>;

/** Who stood in a unit's place on an earlier day, and whether its figures may be held against theirs. */
export interface Origin {
  readonly units: readonly UnitId[];
  readonly comparable: boolean;
  /** The newest merger since that day; absent where the unit went on as it was. */
  readonly since?: CalendarDate;
}

/** Goes back through any number of mergers since that day; a unit that nobody preceded was itself. */
export function originOf(unit: UnitId, successions: readonly Succession[], on: CalendarDate): Origin {
  const taken = successions.filter((each) => each.unit === unit && each.since > on);
  if (taken.length === 0) return { units: [unit], comparable: true };
  // Each step back leaves out what it came by, so that a list that names two units for each other comes to an
  // end.
  const left = successions.filter((each) => !taken.includes(each));
  const before = taken.flatMap(({ predecessors }) => predecessors.map((each) => originOf(each, left, on)));
  return {
    units: [...new Set(before.flatMap(({ units }) => units))],
    comparable: [...taken, ...before].every(({ comparable }) => comparable),
    since:
      taken
        .map(({ since }) => since)
        .sort()
        .at(-1) ?? on,
  };
}
