import { type AddresseeGroup, type Directive, fieldsOf } from "../core/directives/directive.ts";
import type { UnitId } from "../core/ids.ts";
import type { FieldValue } from "../core/kinds/field.ts";
import { doubtsIn, type FieldTotal, settleField } from "../core/kinds/field.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { Origin } from "../core/obligation/origin.ts";
import type { Roster } from "../core/people/roster.ts";
import type { Aggregate, Counted } from "../core/report/aggregate.ts";
import { awardsOnce } from "../core/report/awards.ts";
import { type Footing, footingOf } from "../core/report/footing.ts";
import type { Part, Source } from "../core/report/source.ts";
import { rankOf } from "../core/report/total.ts";
import { releasedAmong, reportsAmong, returnedAmong, type Stood } from "../core/round/report-count.ts";

/** What one party said in one revision. */
export interface Contribution {
  readonly obligation: Obligation;
  readonly revision: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly origin?: Origin;
}

/**
 * Works out what the reports come to for the whole authority. Laying reports together is all that merging
 * does, so it does not matter in which order they came, nor whether blocs were laid together first: every
 * total, coverage and contradiction is worked out once, here, over all of them.
 */
export function mergeReports(
  directive: Directive,
  roster: Roster,
  contributions: readonly Contribution[],
  stood: readonly Stood[] = [],
): Aggregate {
  const reports = reportsAmong(directive, stood);
  const released = releasedAmong(reports);
  const footing = footingOf(
    roster,
    unitsAsked(directive, roster, (unit) => !released.has(unit)),
    reportersAmong(contributions),
    {
      returned: returnedAmong(reports),
      waived: released.size === 0 ? new Map() : unitsAsked(directive, roster, (unit) => released.has(unit)),
    },
  );
  const sorted = inRosterOrder(contributions, footing);
  const fields = new Map(
    fieldsOf(directive).map((field) => [field.id, { field, parts: [] as Part<FieldValue>[] }]),
  );
  for (const { who, values } of sorted) {
    for (const id in values) {
      const asked = fields.get(id);
      const value = values[id];
      // A value of another kind was given to an older wording of the directive, to a question no longer
      // asked.
      if (asked && value?.kind === asked.field.kind) asked.parts.push({ source: sourceOf(who, id), value });
    }
  }
  const totals: Record<string, FieldTotal> = {};
  for (const [id, { field, parts }] of fields) {
    if (parts.length > 0) totals[id] = settleField(field, parts, footing);
  }
  const all = Object.values(totals);
  return {
    directive: directive.id,
    totals,
    awards: awardsOnce(all, footing),
    counted: sorted.map(({ who }) => who),
    doubts: all.flatMap(doubtsIn),
  };
}

/** Written out, not spread: there are as many of these as answers, and this is where half the time went. */
function sourceOf({ unit, bloc, obligation, revision }: Counted, field: string): Source {
  return bloc === undefined
    ? { unit, obligation, revision, field }
    : { unit, bloc, obligation, revision, field };
}

function inRosterOrder(contributions: readonly Contribution[], footing: Footing) {
  return contributions
    .map(({ obligation: { id, party }, revision, values, origin }) => {
      const { unit } = party;
      const said = { obligation: id, revision, ...(origin ? { origin } : {}) };
      const who: Counted = party.type === "bloc" ? { unit, bloc: party.bloc, ...said } : { unit, ...said };
      return { who, values, rank: rankOf(who, footing) };
    })
    .sort((a, b) => a.rank - b.rank || (a.who.obligation < b.who.obligation ? -1 : 1));
}

function reportersAmong(contributions: readonly Contribution[]): ReadonlySet<string> {
  return new Set(
    contributions.flatMap(({ obligation: { party } }) => (party.type === "unit" ? [party.unit] : [])),
  );
}

/**
 * Which units, of those meant, each field was asked of, directly or, where only blocs report, through their
 * bloc.
 */
export function unitsAsked(
  directive: Directive,
  roster: Roster,
  isMeant: (unit: UnitId) => boolean,
): Footing["asked"] {
  const reporting = new Set(
    directive.demands.flatMap(({ kind, groups }) => (kind === "report" ? groups : [])),
  );
  const groups = directive.groups.filter(({ id }) => reporting.has(id));
  const units = new Map(
    groups.map((group) => [group.id, unitsTaken(group, roster).filter(isMeant)] as const),
  );
  const taken = new Map<string, readonly UnitId[]>();
  const takenBy = (asked: readonly string[]): readonly UnitId[] => {
    const key = asked.join();
    const known = taken.get(key) ?? [...new Set(asked.flatMap((group) => units.get(group) ?? []))];
    taken.set(key, known);
    return known;
  };
  const fields = directive.sections.flatMap(({ prompts }) =>
    prompts.flatMap((prompt) =>
      prompt.fields.map((field) => ({ id: field.id, only: [prompt.groups, field.groups] })),
    ),
  );
  return new Map(
    fields.map(({ id, only }) => {
      const all = groups.filter((group) => only.every((few) => !few || few.includes(group.id)));
      const direct = all.filter(({ takes }) => takes.type !== "blocs");
      const asked = direct.length > 0 ? direct : all;
      return [id, takenBy(asked.map((group) => group.id))] as const;
    }),
  );
}

function unitsTaken({ takes }: AddresseeGroup, roster: Roster): readonly UnitId[] {
  switch (takes.type) {
    case "blocs":
      return roster.blocs.flatMap(({ members }) => members);
    case "kinds":
      return roster.units.filter(({ kind }) => takes.kinds.includes(kind)).map(({ id }) => id);
    case "units":
      return roster.units.filter(({ id }) => takes.units.includes(id)).map(({ id }) => id);
  }
}
