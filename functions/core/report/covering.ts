import * as v from "valibot";
import { RoundCheck } from "./round-checks.ts";

/** Who is meant, and the bloc under which a long list of them is counted. */
const Party = v.object({ name: v.string(), bloc: v.optional(v.string()) });
export type Party = v.InferOutput<typeof Party>;

/** How many owe a report and how many of them have reported. */
const Share = v.object({ reported: v.number(), owed: v.number() });

/** One sentence, and by what it was found; editions made before kept the sentence alone. */
const CoveringDoubt = v.union([
  v.pipe(
    v.string(),
    v.transform((text): { text: string; check?: RoundCheck } => ({ text })),
  ),
  v.object({ text: v.string(), check: v.optional(RoundCheck) }),
]);
export type CoveringDoubt = v.InferOutput<typeof CoveringDoubt>;

/**
 * What the leader is told of a draft beside the draft itself: it is kept with the edition, so that the note
 * may be printed at the moment the draft is put up. None of it is for the superior.
 */
export const CoveringFacts = v.object({
  units: Share,
  blocs: Share,
  /** Parties by what became of their reports, in the roster's order; each stands in one list. */
  late: v.array(Party),
  /** Under an extension, in or not yet. */
  extended: v.array(Party),
  returned: v.array(Party),
  silent: v.array(Party),
  /** What units wrote in their reports of why they were late: it is for the leader. */
  excuses: v.optional(v.array(v.object({ name: v.string(), text: v.string() })), []),
  /** What came furthest behind its plan, the least first. */
  lowest: v.array(v.object({ label: v.string(), percent: v.number(), of: v.optional(v.string()) })),
  /** What moved most against the period before, over the units that gave it in both. */
  swings: v.array(v.object({ label: v.string(), now: v.number(), before: v.number(), unit: v.string() })),
  formerPeriod: v.optional(v.string()),
  /** Figures that far fewer gave than were asked, the fewest first. */
  thin: v.array(v.object({ label: v.string(), given: v.number(), asked: v.number() })),
  /** What looks doubtful, one sentence each. */
  doubts: v.array(CoveringDoubt),
  /** Figures that an officer prints as they were although their sources come to another now, and why. */
  kept: v.optional(
    v.array(v.object({ label: v.string(), was: v.string(), now: v.string(), reason: v.string() })),
    [],
  ),
  /** Sentences of units: on the page, left out with a reason, and waiting for somebody's decision. */
  claims: v.object({ used: v.number(), left: v.number(), waiting: v.number(), all: v.number() }),
});
export type CoveringFacts = v.InferOutput<typeof CoveringFacts>;

/** What is to be looked at point by point, and what few gave, which is told of the figures themselves. */
export function pointsToSee({ doubts }: Pick<CoveringFacts, "doubts">) {
  return {
    points: doubts.filter(({ check }) => check !== "coverage"),
    thin: doubts.filter(({ check }) => check === "coverage"),
  };
}

const Kept = v.object({ covering: v.optional(CoveringFacts) });

/** Out of an edition's report.json; editions made before it was kept hold none. */
export function coveringIn(report: unknown): CoveringFacts | undefined {
  const read = v.safeParse(Kept, report);
  return read.success ? read.output.covering : undefined;
}
