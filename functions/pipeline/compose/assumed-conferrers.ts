import type { RoundFinding } from "../../core/checks/round.ts";
import { type Directive, fieldsOf } from "../../core/directives/directive.ts";
import type { Authority } from "../../core/people/authority.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import { conferrerAssumed } from "./kinds/award-order.ts";

/** Awards printed with a conferrer whom neither the outline nor a unit named: whoever signs has to know. */
export function assumedConferrers(
  directive: Directive,
  authority: Authority,
  aggregate: Aggregate,
): readonly RoundFinding[] {
  return fieldsOf(directive).flatMap((field): readonly RoundFinding[] => {
    const total = aggregate.totals[field.id];
    if (total?.kind !== "awards") return [];
    const assumed = total.rows.flatMap(({ about, figures: { collectives, individuals } }) => {
      const by = conferrerAssumed(about, authority);
      return by && (collectives.value || individuals.value) ? [{ label: about.label, by }] : [];
    });
    const [first] = assumed;
    if (!first) return [];
    const labels = [...new Set(assumed.map(({ label }) => label))].join(", ");
    const text = `${labels}: chưa ai ghi người quyết định; báo cáo ghi ${first.by} tặng. Đề nghị xác nhận.`;
    return [{ check: "conferrer", severity: "warn", field: field.id, text }];
  });
}
