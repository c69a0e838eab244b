import { isOnTime } from "./deadline/gate.ts";
import type { Instant } from "./instant.ts";
import { effectiveDueBefore, type Obligation } from "./obligation.ts";

/** How one obligation stands at one moment. The same word on page, board, ladder, API and report. */
export type Standing =
  | { readonly type: "awaited"; readonly started: boolean }
  | { readonly type: "overdue"; readonly started: boolean }
  | { readonly type: "onTime" | "late" | "extended"; readonly receivedAt: Instant }
  | { readonly type: "returned"; readonly receivedAt: Instant; readonly dueBefore: Instant }
  | { readonly type: "accepted"; readonly receivedAt: Instant; readonly late: boolean }
  | { readonly type: "waived" };

/**
 * Judges an obligation by its first receipt: a correction asked for later never turns a timely report into a late
 * one. A report that keeps an extension is "extended", never "late".
 */
export function standingOf(obligation: Obligation, now: Instant): Standing {
  const { first, latest, returned, waived, acceptedAt } = obligation;
  if (waived) return { type: "waived" };
  if (!first || !latest) return silent(obligation, now);
  const punctual = punctualityOf(obligation, first.receivedAt);
  if (returned && returned.revision === latest.revision) {
    return { type: "returned", receivedAt: first.receivedAt, dueBefore: returned.dueBefore };
  }
  if (acceptedAt) return { type: "accepted", receivedAt: first.receivedAt, late: punctual === "late" };
  return { type: punctual, receivedAt: first.receivedAt };
}

function silent(obligation: Obligation, now: Instant): Standing {
  const due = effectiveDueBefore(obligation);
  const started = obligation.startedAt !== undefined;
  return { type: due === undefined || isOnTime(now, due) ? "awaited" : "overdue", started };
}

/** How a report received then keeps the deadline that binds now. */
export function punctualityOf(obligation: Obligation, receivedAt: Instant): "onTime" | "late" | "extended" {
  const due = effectiveDueBefore(obligation);
  if (obligation.dueBefore === undefined || isOnTime(receivedAt, obligation.dueBefore)) return "onTime";
  return due !== undefined && isOnTime(receivedAt, due) ? "extended" : "late";
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
