import { quoted } from "../quote.ts";
import type { Words } from "../vi.ts";

export const withdrawalEn: Words["withdrawal"] = {
  act: "Withdraw the report",
  title: "Withdraw the report you sent",
  intro:
    "Nobody has begun to review it, so you can take it back. To correct it you need not: change it and send again, and the time of the first receipt is kept.",
  of: (reference, moment) => `What counts now: reference ${reference}, received at ${moment}`,
  lost: "What you lose",
  notCounted: "The report no longer counts as sent; its figures do not go into the authority's own report.",
  moment: (moment) =>
    `The time of receipt, ${moment}, no longer speaks for you. What you send next has a time of its own.`,
  before: (due, left) => `Deadline: ${due} (${left}). Sent after it, the report is late and needs a reason.`,
  past: (due) =>
    `The deadline (${due}) is past. From the moment you withdraw, your unit is overdue; what you send next is late and needs a reason.`,
  undated: "There is no deadline.",
  chased: "Reminders go on as the deadline says.",
  kept: "What is kept",
  draft: "What you sent is your draft again; sections changed since keep their newer text.",
  record: "What was sent, its reference and your reason stay on record; the receiving office is told.",
  reason: "Reason for withdrawing",
  reasonMissing: "Say why the report is withdrawn.",
  stay: "Keep it as sent",
  done: "The report has been withdrawn",
  doneHint: "It does not count as sent now. Change the sections below, then send again.",
  asWithdrawn: "See what was withdrawn",
  mark: "withdrawn",
  byUnit: (moment, reason) =>
    `The unit withdrew this at ${moment}; it no longer counts. Reason: ${quoted(reason)}`,
};
