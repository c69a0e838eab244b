import * as v from "valibot";
import { deadlineInForce } from "../../../functions/core/deadline/in-force.ts";
import { DirectiveId, ObligationId } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { Basis, basisOf } from "../../../functions/core/obligation/basis.ts";
import { partyName } from "../../../functions/core/obligation/naming.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { standingOf } from "../../../functions/core/obligation/standing.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";
import { ReceiptAnswer } from "./receipt.ts";

const StandingAnswer = v.variant("type", [
  v.object({ type: v.picklist(["awaited", "overdue"]), started: v.boolean() }),
  v.object({ type: v.picklist(["onTime", "late", "extended"]), receivedAt: Instant }),
  v.object({ type: v.literal("returned"), receivedAt: Instant, dueBefore: Instant }),
  v.object({ type: v.literal("accepted"), receivedAt: Instant, late: v.boolean() }),
  v.object({ type: v.literal("waived") }),
]);

/** What one party owes, and how it stands now. */
export const ObligationAnswer = v.object({
  directive: DirectiveId,
  id: ObligationId,
  demand: v.string(),
  party: v.string(),
  /** The deadline in force, half-open; absent where none is set. */
  dueBefore: v.optional(Instant),
  standing: StandingAnswer,
  receipt: v.optional(ReceiptAnswer),
  /** To be given back with a decision or a withdrawal: refused when something was decided since. */
  basis: Basis,
});

export const ObligationsAnswer = v.object({ obligations: v.array(ObligationAnswer) });

/** Every obligation of a round, by bloc. */
export const BoardAnswer = v.object({
  blocs: v.array(v.object({ name: v.string(), obligations: v.array(ObligationAnswer) })),
});

export function obligationAnswer(
  obligation: Obligation,
  roster: Roster,
  now: Instant,
): v.InferInput<typeof ObligationAnswer> {
  const due = deadlineInForce(obligation)?.dueBefore;
  const { directive, id, demand, latest } = obligation;
  return {
    ...{ directive, id, demand, party: partyName(obligation, { roster }) },
    ...(due ? { dueBefore: due } : {}),
    standing: standingOf(obligation, now),
    ...(latest ? { receipt: latest } : {}),
    basis: basisOf(obligation),
  };
}
