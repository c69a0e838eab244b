import * as v from "valibot";
import type { Demand, Directive } from "../directives/directive.ts";
import { type BlocId, ObligationId, type UnitId } from "../ids.ts";
import type { Roster } from "../people/roster.ts";
import type { Obligation, Party } from "./obligation.ts";

/**
 * What the roster owes under the directive, one obligation for each demand and each party its groups take in.
 * A unit taken in twice by one demand owes once; a bloc lead owes the bloc's besides its own.
 */
export function obligationsOf(directive: Directive, roster: Roster): readonly Obligation[] {
  const homes = new Map(roster.units.map(({ id, bloc }) => [id, bloc]));
  return directive.demands.flatMap((demand) =>
    partiesTo(demand, directive, roster).map((party) => owed(directive, demand, party, homes)),
  );
}

function partiesTo(demand: Demand, directive: Directive, roster: Roster): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const group of directive.groups.filter(({ id }) => demand.groups.includes(id))) {
    const { takes } = group;
    switch (takes.type) {
      case "blocs":
        for (const bloc of roster.blocs) {
          parties.set(bloc.id, { type: "bloc", bloc: bloc.id, unit: bloc.lead });
        }
        break;
      case "kinds":
        for (const unit of roster.units.filter(({ kind }) => takes.kinds.includes(kind))) {
          parties.set(unit.id, { type: "unit", unit: unit.id });
        }
        break;
      case "units":
        for (const unit of roster.units.filter(({ id }) => takes.units.includes(id))) {
          parties.set(unit.id, { type: "unit", unit: unit.id });
        }
        break;
    }
  }
  return [...parties.values()];
}

function owed(
  directive: Directive,
  demand: Demand,
  party: Party,
  homes: ReadonlyMap<UnitId, BlocId | undefined>,
): Obligation {
  const key = party.type === "bloc" ? party.bloc : party.unit;
  const home = party.type === "bloc" ? party.bloc : homes.get(party.unit);
  const { deadline } = demand;
  return {
    directive: directive.id,
    id: v.parse(ObligationId, `${demand.id}.${key}`),
    demand: demand.id,
    party,
    board: home ?? "none",
    ...(deadline.type === "dated" ? { dueBefore: deadline.dueBefore } : {}),
    version: 0,
  };
}
