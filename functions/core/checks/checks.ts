import { complaintsAddUp, fundBalances } from "./accounts.ts";
import {
  conferrerIsCompetent,
  fighterRatio,
  fightersHaveInitiatives,
  noMoreThanStaff,
  splitAddsUp,
  toldOnce,
} from "./awards.ts";
import type { Check, Checked, Finding } from "./check.ts";
import { commaOrThousands } from "./commas.ts";
import { farFromPrior, partWithinWhole, percentOfPlan, stockIsNotFlow, zeroIsNotUnknown } from "./figures.ts";
import { labelKnown, labelToldApart, neverAdded, unitUnderstood } from "./named.ts";
import { documentDates, hundredPercent, printable, schoolYear, wideWord } from "./words.ts";

/** The cross-checks on one unit's report. V3 looks at a whole round and stands in round.ts. */
export const checks: readonly Check[] = [
  percentOfPlan,
  partWithinWhole,
  splitAddsUp,
  fighterRatio,
  fightersHaveInitiatives,
  noMoreThanStaff,
  conferrerIsCompetent,
  toldOnce,
  schoolYear,
  documentDates,
  fundBalances,
  complaintsAddUp,
  hundredPercent,
  farFromPrior,
  zeroIsNotUnknown,
  stockIsNotFlow,
  unitUnderstood,
  labelKnown,
  labelToldApart,
  neverAdded,
  commaOrThousands,
  printable,
  wideWord,
];

const gravity = { error: 0, warn: 1, info: 2 } as const;

/** Everything the checks find in a report, the gravest first. */
export function findingsIn(report: Checked): readonly Finding[] {
  return found(checks, report);
}

/** What can be said of one field by itself, while the person is still at it. */
export function findingsAlone(report: Checked): readonly Finding[] {
  return found(
    checks.filter(({ alone }) => alone),
    report,
  );
}

const refusing = checks.filter(({ alone, severity }) => alone && severity === "error");

/** What makes one answer by itself one that cannot be taken. */
export function errorsAlone(report: Checked): readonly Finding[] {
  return found(refusing, report);
}

function found(among: readonly Check[], report: Checked): readonly Finding[] {
  return among
    .flatMap(({ id, severity, find }) =>
      find(report).map((hit): Finding => ({ check: id, severity, ...hit })),
    )
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}
