import type { Finding } from "../functions/core/checks/check.ts";
import { findingsIn } from "../functions/core/checks/checks.ts";
import type { Section } from "../functions/core/directives/directive.ts";
import { dateIn, type Instant } from "../functions/core/instant.ts";
import type { FieldValue } from "../functions/core/kinds/field.ts";
import { fieldsIn } from "../functions/core/obligation/asked.ts";
import type { LastPeriod } from "./last-period.ts";

/**
 * What the cross-checks see in a report. It is said to the unit before it sends and to the officer who reads,
 * and it stops neither: a figure may be odd and true, and only a person can say which.
 */
export function findingsOf(
  sections: readonly Section[],
  values: Readonly<Record<string, FieldValue>>,
  on: Instant,
  last: LastPeriod | undefined,
): readonly Finding[] {
  return findingsIn({
    fields: fieldsIn(sections),
    values,
    on: dateIn(on),
    ...(last ? { prior: last.values } : {}),
  });
}
