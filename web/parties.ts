import type { Demand, Directive } from "../functions/core/directives/directive.ts";
import { demandOf, partyName } from "../functions/core/obligation/naming.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import type { OnObligation } from "./route.ts";

/** The demand an obligation came from. It was made from one, so there is one. */
export function demandBehind(directive: Directive, obligation: Obligation): Demand {
  const demand = demandOf(obligation, directive);
  if (!demand) throw new Error(`Obligation ${obligation.id} names no demand of ${directive.id}`);
  return demand;
}

/** What the pages of a report call it by. */
export function named(context: OnObligation) {
  return {
    party: partyName(context.obligation, context),
    demand: demandBehind(context.directive, context.obligation),
  };
}
