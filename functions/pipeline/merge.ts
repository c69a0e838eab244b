import { askedOf, fieldsIn } from "../core/asked.ts";
import { type Directive, fieldsOf } from "../core/directive.ts";
import type { FieldValue } from "../core/fields/field.ts";
import { type FieldTotal, settleField } from "../core/fields/kinds.ts";
import { type Obligation, obligationsOf } from "../core/obligation.ts";
import type { Aggregate, Counted } from "../core/report/aggregate.ts";
import { awardsOnce } from "../core/report/awards.ts";
import { doubtsIn } from "../core/report/doubts.ts";
import { footingOf } from "../core/report/footing.ts";
import type { Part } from "../core/report/source.ts";
import type { Roster } from "../core/roster.ts";

/** What one party said in one revision. */
export interface Contribution {
  readonly obligation: Obligation;
  readonly revision: number;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/**
 * Reports laid together, field by field, nothing added up yet. Laying together is associative and commutative with
 * `nothing` as its identity, so blocs may gather first and the authority after, or all at once.
 */
export interface Sheaf {
  readonly counted: readonly Counted[];
  readonly parts: ReadonlyMap<string, readonly Part<FieldValue>[]>;
}

export const nothing: Sheaf = { counted: [], parts: new Map() };

/** Everything the units said, laid together and settled for the whole authority. */
export function mergeReports(
  directive: Directive,
  roster: Roster,
  contributions: readonly Contribution[],
): Aggregate {
  return settle(directive, roster, gathered(contributions));
}

export function gathered(contributions: readonly Contribution[]): Sheaf {
  const counted: Counted[] = [];
  const parts = new Map<string, Part<FieldValue>[]>();
  for (const contribution of contributions) {
    const who = speakerOf(contribution);
    const { values } = contribution;
    counted.push(who);
    for (const [field, value] of Object.entries(values)) {
      const known = parts.get(field);
      const part = { source: { ...who, field }, value };
      if (known) known.push(part);
      else parts.set(field, [part]);
    }
  }
  return { counted, parts };
}

function speakerOf({ obligation, revision }: Contribution): Counted {
  const { party, id } = obligation;
  return {
    unit: party.unit,
    ...(party.type === "bloc" ? { bloc: party.bloc } : {}),
    obligation: id,
    revision,
  };
}

export function together(a: Sheaf, b: Sheaf): Sheaf {
  const fields = new Set([...a.parts.keys(), ...b.parts.keys()]);
  return {
    counted: [...a.counted, ...b.counted],
    parts: new Map(
      [...fields].map((field) => [field, [...(a.parts.get(field) ?? []), ...(b.parts.get(field) ?? [])]]),
    ),
  };
}

/** Works out what the gathered reports come to. The order in which they were gathered makes no difference. */
export function settle(directive: Directive, roster: Roster, sheaf: Sheaf): Aggregate {
  const footing = footingOf(roster, unitsAsked(directive, roster));
  const totals: Record<string, FieldTotal> = {};
  for (const field of fieldsOf(directive)) {
    const parts = sheaf.parts.get(field.id);
    // A part of another kind was given to an older wording of the directive and answers a question no longer asked.
    const fitting = parts?.filter(({ value }) => value.kind === field.kind) ?? [];
    if (fitting.length > 0) totals[field.id] = settleField(field, fitting, footing);
  }
  const rank = ({ unit, bloc }: Counted) => footing.order.get(bloc ?? unit) ?? 0;
  const counted = [...sheaf.counted].sort(
    (a, b) => rank(a) - rank(b) || (a.obligation < b.obligation ? -1 : 1),
  );
  const all = Object.values(totals);
  return {
    directive: directive.id,
    totals,
    awards: awardsOnce(all, footing),
    counted,
    doubts: all.flatMap(doubtsIn),
  };
}

/** How many units each field was asked of, directly or, where only blocs report, through their bloc. */
function unitsAsked(directive: Directive, roster: Roster): ReadonlyMap<string, number> {
  const units = new Map<string, Set<string>>();
  for (const obligation of obligationsOf(directive, roster)) {
    const { party } = obligation;
    const members =
      party.type === "bloc" ? roster.blocs.find(({ id }) => id === party.bloc)?.members : undefined;
    for (const { id } of fieldsIn(askedOf(directive, roster, obligation))) {
      const known = units.get(id) ?? new Set();
      units.set(id, known);
      for (const unit of members ?? [party.unit]) known.add(unit);
    }
  }
  return new Map([...units].map(([field, asked]) => [field, asked.size]));
}
