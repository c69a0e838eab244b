import type { Directive } from "../../core/directive.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import type { Annex } from "../../decree30/document.ts";
import type { Desk } from "./context.ts";
import { type Stood, standingsAnnex } from "./standings.ts";

/** The annexes that have something to show, the standing of every party always. */
export function annexesOf(
  desk: Desk,
  directive: Directive,
  _aggregate: Aggregate,
  standings: readonly Stood[],
): readonly Annex[] {
  return [standingsAnnex(directive, desk.roster, standings)];
}
