import type { Instant } from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import { unitIn } from "../people/roster.ts";
import type { Ladder } from "./ladder.ts";
import { plannedMeasures } from "./measures.ts";
import type { Rules } from "./rules.ts";

/** Whether the authority may criticise the party in writing. For a bloc's report its lead answers. */
export function mayBeCriticised(
  { party }: Obligation,
  { roster }: Pick<Setting, "roster">,
  { criticises }: Ladder,
): boolean {
  const unit = unitIn(roster, party.unit);
  return unit !== undefined && criticises.includes(unit.kind);
}

/** Whether the clock has come to the rung of criticism for a party that may be criticised: before that nothing is drafted. */
export function isUpForCriticism(
  obligation: Obligation,
  setting: Pick<Setting, "directive" | "roster">,
  { ladder, calendar }: Rules,
  now: Instant,
): boolean {
  const reached = plannedMeasures(obligation, setting.directive, ladder, calendar).some(
    ({ kind, dueAt }) => kind === "criticism" && dueAt <= now,
  );
  return reached && mayBeCriticised(obligation, setting, ladder);
}
