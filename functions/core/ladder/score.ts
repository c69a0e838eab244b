import { isOnTime } from "../deadline/gate.ts";
import { sumOf } from "../figures/exact.ts";
import type { Instant } from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { standingOf } from "../obligation/standing.ts";
import type { Ladder } from "./ladder.ts";

/** What a party loses in the year's emulation score for how it kept its deadlines. */
interface Score {
  readonly late: number;
  readonly missing: number;
  readonly correctionLate: number;
  readonly points: number;
}

/** A round of the year under the ladder it was issued by. */
export interface HeldTo {
  readonly ladder: Ladder;
  readonly obligations: readonly Obligation[];
}

/** A party that lost points, known by one of its obligations. */
export interface PartyScore extends Score {
  readonly obligation: Obligation;
}

/**
 * Points off over a year's rounds (trừ điểm thi đua), oldest round first; those who lost most come first and
 * those who lost none not at all. A figure for the scoring sheet, never a decision.
 */
export function scoresOf(rounds: readonly HeldTo[], now: Instant): readonly PartyScore[] {
  const owed = rounds.flatMap(({ ladder, obligations }) =>
    obligations.map((obligation) => ({ ladder, obligation })),
  );
  const parties = Map.groupBy(owed, ({ obligation: { party } }) =>
    party.type === "bloc" ? `bloc ${party.bloc}` : party.unit,
  );
  return [...parties.values()]
    .flatMap((held): readonly PartyScore[] => {
      const obligation = held.at(-1)?.obligation;
      const score = scoreOf(held, now);
      return obligation && score.points > 0 ? [{ obligation, ...score }] : [];
    })
    .sort((a, b) => b.points - a.points);
}

/**
 * What is waived, extended or still in time costs nothing. Each round costs what its own ladder says, and the
 * year at most what the last one's does.
 */
function scoreOf(
  held: readonly { readonly ladder: Ladder; readonly obligation: Obligation }[],
  now: Instant,
): Score {
  const [late, missing, correctionLate] = [
    held.filter(({ obligation }) => isLate(obligation, now)),
    held.filter(({ obligation }) => standingOf(obligation, now).type === "overdue"),
    held.filter(({ obligation }) => hasLateCorrection(obligation, now)),
  ];
  const lost = [
    ...late.map(({ ladder }) => ladder.scores.late),
    ...missing.map(({ ladder }) => ladder.scores.missing),
    ...correctionLate.map(({ ladder }) => ladder.scores.correctionLate),
  ];
  const most = held.at(-1)?.ladder.scores.most ?? 0;
  return {
    ...{ late: late.length, missing: missing.length, correctionLate: correctionLate.length },
    points: Math.min(sumOf(lost) ?? most, most),
  };
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
