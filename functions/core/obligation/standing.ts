import { isOnTime } from "../deadline/gate.ts";
import { deadlineInForce, deadlineOfFirst } from "../deadline/in-force.ts";
import type { Instant } from "../instant.ts";
import type { Obligation } from "./obligation.ts";

/** How one obligation stands at one moment. The same word on page, board, ladder, API and report. */
export type Standing =
  | { readonly type: "awaited"; readonly started: boolean }
  | { readonly type: "overdue"; readonly started: boolean }
  | { readonly type: "onTime" | "late" | "extended"; readonly receivedAt: Instant }
  | { readonly type: "returned"; readonly receivedAt: Instant; readonly dueBefore: Instant }
  | { readonly type: "accepted"; readonly receivedAt: Instant; readonly late: boolean }
  | { readonly type: "waived" };

/**
 * Judges an obligation by its first receipt: a correction asked for later never turns a timely report into a
 * late one. A report that keeps an extension is "extended", never "late".
 */
export function standingOf(obligation: Obligation, now: Instant): Standing {
  const { first, latest, waived, acceptedAt } = obligation;
  if (waived) return { type: "waived" };
  if (!first || !latest) return silent(obligation, now);
  const { receivedAt } = first;
  const due = deadlineInForce(obligation);
  if (due?.type === "return") return { type: "returned", receivedAt, dueBefore: due.dueBefore };
  const punctual = punctualityOf(obligation, receivedAt);
  if (acceptedAt) return { type: "accepted", receivedAt, late: punctual === "late" };
  return { type: punctual, receivedAt };
}

function silent(obligation: Obligation, now: Instant): Standing {
  const due = deadlineInForce(obligation);
  const started = obligation.startedAt !== undefined;
  return { type: due === undefined || isOnTime(now, due.dueBefore) ? "awaited" : "overdue", started };
}

/** How a report received then keeps the deadline it is judged by. */
export function punctualityOf(obligation: Obligation, receivedAt: Instant): "onTime" | "late" | "extended" {
  const due = deadlineOfFirst(obligation);
  if (obligation.dueBefore === undefined || isOnTime(receivedAt, obligation.dueBefore)) return "onTime";
  return due !== undefined && isOnTime(receivedAt, due.dueBefore) ? "extended" : "late";
}

/** Whether something was handed in and still stands, so that it counts in the report. */
export function hasReported(standing: Standing): boolean {
  switch (standing.type) {
    case "onTime":
    case "late":
    case "extended":
    case "accepted":
      return true;
    case "returned":
    case "awaited":
    case "overdue":
    case "waived":
      return false;
  }
}
