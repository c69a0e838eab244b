import type { Demand, Directive } from "../directives/directive.ts";
import { blocIn, type Roster, unitIn } from "../people/roster.ts";
import type { Obligation } from "./obligation.ts";

/** The party as people call it: the unit, or the bloc whose report is owed. */
export function partyName({ party }: Obligation, { roster }: { readonly roster: Roster }): string {
  return party.type === "bloc"
    ? (blocIn(roster, party.bloc)?.name ?? party.bloc)
    : (unitIn(roster, party.unit)?.name ?? party.unit);
}

export function demandOf(obligation: Obligation, directive: Directive): Demand | undefined {
  return directive.demands.find(({ id }) => id === obligation.demand);
}

/** What is owed, in the directive's own words: "gửi báo cáo sơ kết 6 tháng". */
export function actionOf(obligation: Obligation, directive: Directive): string {
  return demandOf(obligation, directive)?.action ?? directive.document.subject;
}
