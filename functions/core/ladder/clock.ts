import { isOnTime } from "../deadline/gate.ts";
import { deadlineInForce, isOwed } from "../deadline/in-force.ts";
import type { Directive } from "../directives/directive.ts";
import type { Instant } from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";

/**
 * What an obligation is being waited for now: which instant, since when, and whether for a first report or a
 * correction.
 */
export interface Clock {
  readonly type: "first" | "correction";
  /**
   * Tells the measures of one clock from another's: "2022-06-27T17:00:00.000Z", with "~2" for the correction
   * of revision 2.
   */
  readonly key: string;
  readonly dueBefore: Instant;
  /** Nothing that would have fallen before this is owed. */
  readonly since: Instant;
  /**
   * Set when waiting began anew after the deadline, an extension revoked or a report withdrawn: rungs count
   * from then and not from T.
   */
  readonly resumedAt?: Instant;
}

/**
 * Undefined means that nobody is waiting: received, waived, or without a date. Every stop condition is here.
 */
export function clockOf(obligation: Obligation, directive: Directive): Clock | undefined {
  const due = isOwed(obligation) ? deadlineInForce(obligation) : undefined;
  if (!due) return undefined;
  const { dueBefore } = due;
  switch (due.type) {
    case "return":
      return { type: "correction", key: `${dueBefore}~${due.revision}`, dueBefore, since: due.returnedAt };
    case "extension":
      return sinceWithdrawn({ type: "first", key: dueBefore, dueBefore, since: due.grantedAt }, obligation);
    case "demand":
      return sinceWithdrawn(sinceRevoked(dueBefore, obligation, directive), obligation);
  }
}

/**
 * Whoever loses an extension is waited for from then on; one that gave no more time than the demand took none
 * away.
 */
function sinceRevoked(dueBefore: Instant, { extension }: Obligation, { issuedAt }: Directive): Clock {
  const first = { type: "first", key: dueBefore, dueBefore } as const;
  const resumedAt = extension && extension.until > dueBefore ? extension.revokedAt : undefined;
  return resumedAt === undefined ? { ...first, since: issuedAt } : { ...first, since: resumedAt, resumedAt };
}

/**
 * A report withdrawn after the deadline is waited for from that moment. The first such withdrawal counts and
 * no later one, or a unit could send and withdraw for ever and never come to the next rung.
 */
function sinceWithdrawn(clock: Clock, { withdrawals = [] }: Obligation): Clock {
  const over = withdrawals.find(({ at }) => !isOnTime(at, clock.dueBefore));
  if (!over || over.at <= clock.since) return clock;
  return { ...clock, since: over.at, resumedAt: over.at };
}
