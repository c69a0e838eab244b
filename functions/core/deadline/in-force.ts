import type { Demand } from "../directives/directive.ts";
import { addDays, type Instant } from "../instant.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { DatedDeadline } from "./deadline.ts";
import { dueInWords, lastDayBefore } from "./words.ts";

/** The one deadline that binds a party now, and the act it comes from. */
export type DeadlineInForce =
  | { readonly type: "demand"; readonly dueBefore: Instant }
  | { readonly type: "extension"; readonly dueBefore: Instant; readonly grantedAt: Instant }
  | {
      readonly type: "return";
      readonly dueBefore: Instant;
      readonly returnedAt: Instant;
      readonly revision: number;
    };

/**
 * By when what is owed now is owed. Gate, ladder, letters, annexes, calendar entries, pages, API and ledger
 * all ask here and reckon nothing of their own. While a report is in hand it is the deadline that the report
 * was judged by; undefined means that nothing binds: waived, or without a date.
 */
export function deadlineInForce(obligation: Obligation): DeadlineInForce | undefined {
  const { waived, returned } = obligation;
  if (waived) return undefined;
  if (!returned || !isSentBack(obligation)) return deadlineOfFirst(obligation);
  const { dueBefore, at, revision } = returned;
  return { type: "return", dueBefore, returnedAt: at, revision };
}

/**
 * By when the first report counts as on time, whatever was asked for afterwards: the later of the demand's
 * instant and of an extension that stands. An amendment may have moved the demand past the extension, no
 * extension ever shortens, and where the demand names no day there is nothing to extend.
 */
export function deadlineOfFirst({
  dueBefore,
  extension,
}: Pick<Obligation, "dueBefore" | "extension">): DeadlineInForce | undefined {
  if (dueBefore === undefined) return undefined;
  if (!extension || extension.revokedAt || extension.until <= dueBefore) return { type: "demand", dueBefore };
  return { type: "extension", dueBefore: extension.until, grantedAt: extension.grantedAt };
}

/** Whether somebody is waited for: a first report that is not in hand, or one that was sent back. */
export function isOwed(obligation: Obligation): boolean {
  return !obligation.waived && (!obligation.latest || isSentBack(obligation));
}

function isSentBack({ latest, returned }: Obligation): boolean {
  return returned !== undefined && returned.revision === latest?.revision;
}

/** The instant the demand itself names, for those it asks as a whole; undefined where it names none. */
export function dueOfDemand({ deadline }: Demand): Instant | undefined {
  return deadline.type === "dated" ? deadline.dueBefore : undefined;
}

/**
 * The directive's own words for it, and where its last day rolled on over days of rest, the day that counts.
 */
export function demandInWords({ deadline }: Demand): string {
  return deadline.type === "dated" && hasRolled(deadline)
    ? `${deadline.wording}, tính đến ${dueInWords(deadline.dueBefore)}`
    : deadline.wording;
}

function hasRolled({ statedDate, boundary, time, dueBefore }: DatedDeadline): boolean {
  const unrolled = boundary === "EXCLUSIVE" && time === undefined ? addDays(statedDate, -1) : statedDate;
  return lastDayBefore(dueBefore) > unrolled;
}
