import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { dateIn } from "../../functions/core/instant.ts";
import { spring } from "./spring-round.ts";

/** The spring round as a standing order: its report comes back as these words say. */
export function standing(wording: string, over: Partial<Directive> = {}): Directive {
  const directive = { ...spring.directive, ...over };
  const issueDate = dateIn(directive.issuedAt);
  const read = readDeadline(wording, { calendar: publicCalendar, issueDate });
  if (!read.ok) throw new Error(wording);
  return {
    ...directive,
    demands: directive.demands.map((demand) => ({ ...demand, deadline: read.deadline })),
  };
}
