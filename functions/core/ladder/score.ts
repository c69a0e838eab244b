import { isOnTime } from "../deadline/gate.ts";
import type { Instant } from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { standingOf } from "../obligation/standing.ts";
import type { Ladder } from "./ladder.ts";

/** What a unit loses in the year's emulation score for how it kept its deadlines. */
export interface Score {
  readonly late: number;
  readonly missing: number;
  readonly correctionLate: number;
  readonly points: number;
}

/**
 * Points off over one party's obligations of a year (trừ điểm thi đua). What is waived, extended or still in time costs
 * nothing; the points and their ceiling are the ladder's own. A figure for the scoring sheet, never a decision.
 */
export function scoreOf(obligations: readonly Obligation[], ladder: Ladder, now: Instant): Score {
  const { scores } = ladder;
  const late = obligations.filter((each) => isLate(each, now)).length;
  const missing = obligations.filter((each) => standingOf(each, now).type === "overdue").length;
  const correctionLate = obligations.filter((each) => hasLateCorrection(each, now)).length;
  const lost = late * scores.late + missing * scores.missing + correctionLate * scores.correctionLate;
  return { late, missing, correctionLate, points: Math.min(lost, scores.most) };
}

/** By its first receipt, whatever became of the report afterwards. */
function isLate(obligation: Obligation, now: Instant): boolean {
  const { first, latest } = obligation;
  if (!first || !latest || obligation.waived) return false;
  const { returned: _, acceptedAt: __, ...plain } = obligation;
  return standingOf(plain, now).type === "late";
}

function hasLateCorrection({ returned, latest, waived }: Obligation, now: Instant): boolean {
  if (!returned || !latest || waived) return false;
  const answeredAt = latest.revision > returned.revision ? latest.receivedAt : now;
  return !isOnTime(answeredAt, returned.dueBefore);
}
