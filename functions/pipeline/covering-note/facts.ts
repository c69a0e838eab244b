import type { RoundFinding } from "../../core/checks/round.ts";
import { thinness } from "../../core/checks/thin-figures.ts";
import { deadlineOfFirst } from "../../core/deadline/in-force.ts";
import { type Directive, fieldsOf } from "../../core/directives/directive.ts";
import { totalsIn } from "../../core/kinds/field.ts";
import { partyName } from "../../core/obligation/naming.ts";
import { type Roster, speakerName } from "../../core/people/roster.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import type { CoveringFacts, Party } from "../../core/report/covering.ts";
import { type MaterialGroup, meterOf } from "../../core/report/material.ts";
import type { BesideFormer } from "../../core/report/prior.ts";
import type { Total } from "../../core/report/total.ts";
import { type ReportCount, reportCounts, reportsAmong, type Stood } from "../../core/round/report-count.ts";
import type { DeskWritten } from "../compose/desk-section.ts";

interface Drawn {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly aggregate: Aggregate;
  readonly standings: readonly Stood[];
  readonly former?: BesideFormer | undefined;
  readonly doubts: readonly Pick<RoundFinding, "check" | "text">[];
  readonly material: readonly MaterialGroup[];
  readonly desk: readonly DeskWritten[];
}

/** As many of each as a leader takes in at a glance. */
const MOST = 3;

/** A tenth more or less is no news. */
const SWING = 0.1;

/** What the edition's own figures tell the leader; nothing of it depends on who signs, or on today. */
export function coveringFactsOf(drawn: Drawn): CoveringFacts {
  const reports = reportsAmong(drawn.directive, drawn.standings);
  const { units, blocs } = reportCounts(reports);
  const { used, left, waiting, all } = meterOf(drawn.material.flatMap(({ claims }) => claims));
  return {
    ...{ units: share(units), blocs: share(blocs) },
    ...partiesOf(reports, drawn.roster),
    excuses: excusesIn(drawn),
    lowest: lowestOf(drawn.aggregate),
    swings: swingsOf(drawn.former),
    ...(drawn.former ? { formerPeriod: drawn.former.label } : {}),
    thin: thinOf(drawn),
    doubts: saidOnce(drawn.doubts),
    kept: keptIn(drawn.desk),
    claims: { used, left, waiting, all },
  };
}

function saidOnce(doubts: Drawn["doubts"]): CoveringFacts["doubts"] {
  return [...new Map(doubts.map(({ check, text }) => [text, { text, check }])).values()];
}

function keptIn(desk: readonly DeskWritten[]): CoveringFacts["kept"] {
  const kept = desk.flatMap(({ section, onDesk }) => {
    const labels = new Map(section.figures.map(({ name, label }) => [name, label]));
    return onDesk.paragraphs.flatMap(({ figures }) =>
      figures.flatMap(({ name, text, kept: of }) =>
        of ? [{ label: labels.get(name) ?? "", was: text, now: of.now, reason: of.reason }] : [],
      ),
    );
  });
  return [...new Map(kept.map((each) => [`${each.label}|${each.was}|${each.now}`, each])).values()];
}

const share = ({ reported, owed }: ReportCount) => ({ reported, owed });

type Parties = Pick<CoveringFacts, "late" | "extended" | "returned" | "silent">;

function partiesOf(reports: readonly Stood[], roster: Roster): Parties {
  const placed = Map.groupBy(reports, placeOf);
  const named = (place: keyof Parties): Party[] => {
    const owing = (placed.get(place) ?? []).map(({ obligation }) => obligation);
    const byName = Map.groupBy(owing, (obligation) => partyName(obligation, { roster }));
    const all = [...byName].map(([name, [first]]) => {
      const bloc =
        first?.party.type === "unit" ? roster.blocs.find(({ id }) => id === first.board) : undefined;
      const party = { name, ...(bloc ? { bloc: withoutBracket(bloc.name) } : {}) };
      return { party, at: bloc ? roster.blocs.indexOf(bloc) : roster.blocs.length };
    });
    return all.toSorted((one, other) => one.at - other.at).map(({ party }) => party);
  };
  return {
    late: named("late"),
    extended: named("extended"),
    returned: named("returned"),
    silent: named("silent"),
  };
}

/** "Cụm thi đua số 1", without the bracket that says whom it takes in. */
const withoutBracket = (name: string) => name.replace(/ \([^()]*\)$/u, "");

function placeOf({ obligation, standing }: Stood): keyof Parties | undefined {
  const isExtended = deadlineOfFirst(obligation)?.type === "extension";
  switch (standing.type) {
    case "late":
      return "late";
    case "extended":
      return "extended";
    case "returned":
      return "returned";
    case "accepted":
      return standing.late ? "late" : isExtended ? "extended" : undefined;
    case "awaited":
    case "overdue":
      return isExtended ? "extended" : "silent";
    case "onTime":
    case "waived":
      return undefined;
  }
}

function excusesIn({ material, roster }: Drawn): CoveringFacts["excuses"] {
  const claims = material.flatMap((group) => group.claims);
  return claims.flatMap(({ fate, source, text }) =>
    fate.type === "left" && fate.why === "covering-note" ? [{ name: speakerName(roster, source), text }] : [],
  );
}

function indicatorRows({ totals }: Aggregate) {
  return Object.values(totals).flatMap((total) => (total.kind === "indicators" ? total.rows : []));
}

function lowestOf(aggregate: Aggregate): CoveringFacts["lowest"] {
  return indicatorRows(aggregate)
    .flatMap(({ indicator: { label, planLabel: of }, percent }) =>
      percent === undefined || percent >= 100 ? [] : [{ label, percent, ...(of ? { of } : {}) }],
    )
    .sort((one, other) => one.percent - other.percent)
    .slice(0, MOST);
}

function swingsOf(former: BesideFormer | undefined): CoveringFacts["swings"] {
  const moved = ({ now, before }: { now: number; before: number }) =>
    before === 0 ? 0 : Math.abs(now - before) / Math.abs(before);
  return (former?.comparisons ?? [])
    .filter((each) => moved(each) >= SWING)
    .toSorted((one, other) => moved(other) - moved(one))
    .slice(0, MOST)
    .map(({ label, now, before, unit }) => ({ label, now, before, unit }));
}

/** Of a field's figures that are no indicators by the one that most gave. */
function thinOf({ directive, roster, aggregate }: Drawn): CoveringFacts["thin"] {
  const told = fieldsOf(directive).flatMap((field) => {
    const total = aggregate.totals[field.id];
    if (total?.kind !== field.kind) return [];
    const few = (of: Total, label: string) => {
      const share = thinness(of, field, roster);
      return share ? [{ label, ...share }] : [];
    };
    if (total.kind === "indicators") {
      return total.rows.flatMap(({ indicator: { label }, total: of }) => few(of, label));
    }
    const [widest] = totalsIn(total).toSorted((one, other) => other.given - one.given);
    return widest ? few(widest, field.label) : [];
  });
  return told.toSorted((one, other) => one.given / one.asked - other.given / other.asked);
}
