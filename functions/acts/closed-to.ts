import { isClosed } from "../core/directives/directive.ts";
import { sentByUnit } from "../core/obligation/paper.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { WritingContext } from "./context.ts";

/** Why nothing can be written under this obligation any more by this person; undefined while it can. */
export function closedTo({ directive, obligation, person, now }: WritingContext): Refusal | undefined {
  if (isClosed(directive, now) && directive.closesAt) {
    return { type: "directive-closed", closedAt: directive.closesAt };
  }
  if (obligation.waived) return { type: "waived" };
  if (obligation.acceptedAt && obligation.latest) {
    return { type: "already-submitted", receipt: obligation.latest };
  }
  return person.role === "officer" ? sentByUnit(obligation) : undefined;
}
