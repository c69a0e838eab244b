import type { Directive } from "../directives/directive.ts";
import type { UnitId } from "../ids.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { hasReported, type Standing } from "../obligation/standing.ts";

/** One obligation and how it stands at the moment that is asked about. */
export interface Stood {
  readonly obligation: Obligation;
  readonly standing: Standing;
}

/** How many owe a report, and how many of them have reported; the others are missing. */
export interface ReportCount {
  readonly owed: number;
  readonly reported: number;
  readonly late: number;
  readonly missing: number;
  /** Of the missing those whose time is up and who sent nothing. */
  readonly overdue: number;
}

/** Units each for itself, and blocs through their leads: two quantities, which are never added up. */
export interface ReportCounts {
  readonly units: ReportCount;
  readonly blocs: ReportCount;
}

/**
 * Who owes and who has reported, for every page, letter and report that says so. Whoever is waived owes
 * nothing. A report that came late or under an extension has come; one sent back to be mended is missing
 * until it comes again. Whoever owes several reports has reported once all of them are there.
 */
export function reportCounts(stood: readonly Stood[]): ReportCounts {
  return {
    units: countOf(stood.filter(({ obligation }) => obligation.party.type === "unit")),
    blocs: countOf(stood.filter(({ obligation }) => obligation.party.type === "bloc")),
  };
}

/**
 * Of everything under a directive what is a report; conferences and dossiers are owed too, but nobody reports
 * by them.
 */
export function reportsAmong<S extends Stood>({ demands }: Directive, stood: readonly S[]): readonly S[] {
  const reports = new Set(demands.flatMap(({ id, kind }) => (kind === "report" ? [id] : [])));
  return stood.filter(({ obligation }) => reports.has(obligation.demand));
}

/** Units that owe no report any more, having been released from every one. */
export function releasedAmong(stood: readonly Stood[]): ReadonlySet<UnitId> {
  const own = stood.filter(({ obligation }) => obligation.party.type === "unit");
  const byUnit = Map.groupBy(own, ({ obligation }) => obligation.party.unit);
  const released = [...byUnit].filter(([, theirs]) =>
    theirs.every(({ standing }) => standing.type === "waived"),
  );
  return new Set(released.map(([unit]) => unit));
}

/** Units with a report that was sent back and has not come again. */
export function returnedAmong(stood: readonly Stood[]): ReadonlySet<UnitId> {
  return new Set(
    stood.flatMap(({ obligation: { party }, standing }) =>
      party.type === "unit" && standing.type === "returned" ? [party.unit] : [],
    ),
  );
}

/** Whether it is among those that have reported. */
export function isCounted({ standing }: Stood): boolean {
  return hasReported(standing);
}

function countOf(stood: readonly Stood[]): ReportCount {
  const owing = stood.filter(({ standing }) => standing.type !== "waived");
  const parties = [...Map.groupBy(owing, ({ obligation: { party } }) => keyOf(party)).values()];
  const reported = parties.filter((theirs) => theirs.every(isCounted)).length;
  return {
    owed: parties.length,
    reported,
    late: parties.filter((theirs) => theirs.some(isLate)).length,
    missing: parties.length - reported,
    overdue: parties.filter((theirs) => theirs.some(({ standing }) => standing.type === "overdue")).length,
  };
}

function keyOf(party: Obligation["party"]): string {
  return party.type === "bloc" ? party.bloc : party.unit;
}

function isLate({ standing }: Stood): boolean {
  return standing.type === "late" || (standing.type === "accepted" && standing.late);
}
