import { deadlineInForce } from "../deadline/in-force.ts";
import { dueInWords } from "../deadline/words.ts";
import { type Directive, isClosed } from "../directives/directive.ts";
import type { Instant } from "../instant.ts";
import { accepted, type Outcome, refused } from "../problem/outcome.ts";
import type { Refusal } from "../problem/refusal.ts";
import { type Job, stateOfJob } from "../round/job.ts";
import { acted } from "./acted.ts";
import { actionOf, partyName } from "./naming.ts";
import type { Obligation } from "./obligation.ts";
import { storedAt } from "./receipt.ts";
import { notInHand } from "./review.ts";
import type { Acted, Acting, Setting } from "./setting.ts";

/**
 * Why the report in hand cannot be withdrawn; undefined when it can. Once somebody has taken a stand on it,
 * the round is over, or an edition of the authority's report counts it, the way to change it is the
 * officer's: to send it back.
 */
export function barToWithdrawing(
  obligation: Obligation,
  directive: Directive,
  now: Instant,
  jobs: readonly Job[],
): Refusal | undefined {
  const { first, latest, returned, acceptedAt, waived } = obligation;
  if (waived) return { type: "waived" };
  if (!first || !latest) return notInHand(obligation);
  if (acceptedAt) return { type: "review-begun", receipt: latest, stand: "accepted" };
  if (returned) return { type: "review-begun", receipt: latest, stand: "returned" };
  // Its paper lies registered with the authority, and no press of a button takes that back.
  if (first.enteredAt) return { type: "review-begun", receipt: latest, stand: "entered" };
  if (directive.closesAt && isClosed(directive, now)) {
    return { type: "directive-closed", closedAt: directive.closesAt };
  }
  const counting = jobs.find((job) => isCounting(job, now) && storedAt(first) < job.askedAt);
  return counting && { type: "already-counted", edition: counting.number };
}

/**
 * Takes a report back (rút báo cáo) with a reason. It is then owed as if it had not been sent: the words are
 * a draft again, the next sending is a revision of its own with its own moment, and the ladder goes on. The
 * withdrawn revisions and their receipts stay on record. `revision` is the one that was on the page.
 */
export function withdraw(
  obligation: Obligation,
  setting: Setting,
  asked: Acting & { readonly revision: number; readonly reason: string; readonly jobs: readonly Job[] },
): Outcome<Acted> {
  const { by, at, revision, jobs } = asked;
  const { first, latest, withdrawals = [], ...rest } = obligation;
  const bar = barToWithdrawing(obligation, setting.directive, at, jobs);
  if (bar) return refused(bar);
  if (!first || latest?.revision !== revision) return refused({ type: "superseded" });
  const reason = asked.reason.trim();
  if (reason === "") return refused({ type: "withdrawal-reason-missing" });
  const changed: Obligation = {
    ...rest,
    startedAt: obligation.startedAt ?? at,
    withdrawals: [...withdrawals, { at, by, reason, first, latest }],
  };
  const party = partyName(obligation, setting);
  const due = deadlineInForce(changed);
  const bound = due === undefined ? "" : ` Thời hạn: ${dueInWords(due.dueBefore)}.`;
  const detail = {
    ...{ reason, reference: latest.reference, revision: String(revision) },
    ...(due ? { dueBefore: due.dueBefore } : {}),
  };
  return accepted(
    acted(changed, setting, asked, "withdrawn", detail, {
      audiences: ["officer", "head"],
      message: {
        subject: `${party} rút báo cáo: ${actionOf(obligation, setting.directive)}`,
        text: `${party} đã rút báo cáo mã ${latest.reference} (lần gửi ${revision}) khi chưa ai xem xét. Lý do: ${reason}\nBáo cáo không còn được tính cho đến khi đơn vị gửi lại; bản đã rút vẫn được lưu.${bound}`,
        dated: true,
      },
    }),
  );
}

/**
 * A job that failed or was cut off counts nobody yet, and may never: it does not hold a unit to its report.
 */
function isCounting(job: Job, now: Instant): boolean {
  const state = stateOfJob(job, now);
  return state === "done" || state === "running";
}
