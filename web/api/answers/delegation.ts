import * as v from "valibot";
import type { WritingContext } from "../../../functions/acts/context.ts";
import { DelegationId } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { type Delegation, holdOf } from "../../../functions/core/obligation/delegation.ts";
import { SectionAnswer } from "./section.ts";

/** A lent section. The mail address it went to, and the key of the form that lent it, stay here. */
const DelegationAnswer = v.object({
  id: DelegationId,
  section: v.string(),
  name: v.string(),
  madeAt: Instant,
  until: Instant,
  wroteAt: v.optional(Instant),
  /** What the link opens now: the section, or why it opens nothing. */
  hold: v.picklist(["open", "revoked", "closed", "sent", "over"]),
});

export const DelegationsAnswer = v.object({ delegations: v.array(DelegationAnswer) });

/** With the link's token, which is told this once. */
export const LentAnswer = v.object({ ...DelegationAnswer.entries, token: v.string() });

/** The lent section as its colleague fills it in. */
export const LentSectionAnswer = v.object({
  ...v.omit(DelegationAnswer, ["section"]).entries,
  party: v.string(),
  section: SectionAnswer,
});

export const SessionAnswer = v.object({ token: v.string(), expiresAt: Instant });
export const DelegateSessionAnswer = v.object({ delegation: DelegationId, ...SessionAnswer.entries });

export function delegationAnswer(
  delegation: Delegation,
  context: WritingContext,
): v.InferInput<typeof DelegationAnswer> {
  const { id, section, name, madeAt, until, wroteAt } = delegation;
  const hold = holdOf(delegation, context);
  return { id, section, name, madeAt, until, ...(wroteAt ? { wroteAt } : {}), hold };
}
