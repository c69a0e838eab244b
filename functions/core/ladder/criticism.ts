import type { Instant } from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import { unitIn } from "../people/roster.ts";
import type { Ladder } from "./ladder.ts";
import { plannedMeasures } from "./measures.ts";
import type { Rules } from "./rules.ts";

/**
 * A body that an authority asks and never criticises; the agency that drafts, whose own case is the leader's.
 */
export type WhyNotCriticised = "kind" | "drafter";

/** Why no criticism may be drafted about the party, if none may. For a bloc's report its lead answers. */
export function whyNotCriticised(
  { party }: Obligation,
  { roster }: Pick<Setting, "roster">,
  { criticises }: Ladder,
): WhyNotCriticised | undefined {
  if (party.unit === roster.authority.standingAgency.unit) return "drafter";
  const unit = unitIn(roster, party.unit);
  return unit && criticises.includes(unit.kind) ? undefined : "kind";
}

/**
 * Whether the clock has come to the rung of criticism for a party that may be criticised: before that nothing
 * is drafted.
 */
export function isUpForCriticism(
  obligation: Obligation,
  setting: Pick<Setting, "directive" | "roster">,
  { ladder, calendar }: Rules,
  now: Instant,
): boolean {
  const reached = plannedMeasures(obligation, setting.directive, ladder, calendar).some(
    ({ kind, dueAt }) => kind === "criticism" && dueAt <= now,
  );
  return reached && whyNotCriticised(obligation, setting, ladder) === undefined;
}
