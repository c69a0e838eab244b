import type { Directive } from "../../functions/core/directives/directive.ts";

/** All that binds a unit. The transcriber shortened actions, and left days where they fell. */
export function asked({
  period,
  nextPeriodLabel,
  dataCutoff,
  preamble,
  groups,
  sections,
  demands,
  outline,
}: Directive) {
  return {
    ...{ period, nextPeriodLabel, dataCutoff, preamble, groups, sections, outline },
    demands: demands.map(({ deadline, action: _, ...demand }) => ({
      ...demand,
      deadline: deadline.type === "dated" ? { ...deadline, rollPolicy: "NONE" } : deadline,
    })),
  };
}
