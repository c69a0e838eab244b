import { type Directive, fieldsOf } from "../../core/directives/directive.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import type { Stood } from "../../core/round/report-count.ts";
import type { Annex } from "../../decree30/document.ts";
import { awardsAnnex } from "./award-annex.ts";
import type { Desk } from "./context.ts";
import { documentsAnnex } from "./document-annex.ts";
import { indicatorsAnnex } from "./indicator-annex.ts";
import { standingsAnnex } from "./standings.ts";

/** The annexes that have something to show: how every party stood, and by unit what the body tells in sums. */
export function annexesOf(
  desk: Desk,
  directive: Directive,
  aggregate: Aggregate,
  standings: readonly Stood[],
): readonly Annex[] {
  const tables = fieldsOf(directive).flatMap((field) => {
    const total = aggregate.totals[field.id];
    if (field.kind === "awards" && total?.kind === "awards") return awardsAnnex(desk, field, total) ?? [];
    if (field.kind === "documents" && total?.kind === "documents")
      return documentsAnnex(desk, field, total) ?? [];
    if (field.kind === "indicators" && total?.kind === "indicators")
      return indicatorsAnnex(desk, field, total) ?? [];
    return [];
  });
  return [standingsAnnex(desk, directive, standings), ...tables];
}
