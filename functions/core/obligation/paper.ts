import type { Directive } from "../directives/directive.ts";
import { atTime, type Instant } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Refusal } from "../problem/refusal.ts";
import { dateFrom } from "../text/date-read.ts";
import { textRead } from "../text/door.ts";
import type { Obligation } from "./obligation.ts";
import type { Arrival } from "./origin.ts";

/** Whether the report in hand came on paper and was not sent back: only then does another entry mend it. */
export function mendable({ latest, returned }: Obligation): boolean {
  return latest?.enteredAt !== undefined && returned?.revision !== latest.revision;
}

/** A report that the unit sent itself and that was not sent back is never typed over. */
export function sentByUnit({ latest, returned }: Obligation): Refusal | undefined {
  return latest && latest.enteredAt === undefined && returned?.revision !== latest.revision
    ? { type: "sent-by-unit", receipt: latest }
    : undefined;
}

/**
 * Judges what is said of a paper. Its stamped arrival decides whether the report is on time: a paper that
 * comes in is stamped and registered with its day on arrival (Decree 30/2020, articles 21 and 22), and how
 * long the office then takes to type it in is not the unit's delay. So it may be stated in the past, but only
 * as far as it can be true.
 */
export function doubtfulArrival(
  directive: Directive,
  { returned, latest }: Obligation,
  { arrivedAt }: Arrival,
  enteredAt: Instant,
): Refusal | undefined {
  if (arrivedAt > enteredAt) return { type: "paper-arrival", why: "future" };
  if (arrivedAt < directive.issuedAt) return { type: "paper-arrival", why: "before-directive" };
  const correcting = returned !== undefined && returned.revision === latest?.revision;
  if (correcting && arrivedAt < returned.at) return { type: "paper-arrival", why: "before-return" };
  return undefined;
}

/** The boxes that take an officer's statement of a paper. */
export const arrivalEntries = ["day", "hour", "number", "registered"] as const;

/** Reads the statement as it was typed. */
export function readArrival(
  entries: Entries,
):
  | { readonly ok: true; readonly arrival: Arrival }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const said = (name: (typeof arrivalEntries)[number]) => textRead(entries[name] ?? "").trim();
  const [day, registered] = [dateFrom(said("day")), dateFrom(said("registered"))];
  const time = /^(\d{1,2})(?:[:hg]| giờ )?\s*(\d{2})?$/.exec(said("hour"));
  const [hour, minute] = [Number(time?.[1] ?? Number.NaN), Number(time?.[2] ?? 0)];
  const number = said("number");
  const problems: Problem[] = [
    ...(day ? [] : [{ field: "day", code: "paper-day" as const }]),
    ...(hour < 24 && minute < 60 ? [] : [{ field: "hour", code: "paper-hour" as const }]),
    ...(number && number.length <= 40 ? [] : [{ field: "number", code: "paper-number" as const }]),
    ...(registered ? [] : [{ field: "registered", code: "paper-registered" as const }]),
  ];
  return day && registered && problems.length === 0
    ? { ok: true, arrival: { arrivedAt: atTime(day, hour, minute), incoming: { number, date: registered } } }
    : { ok: false, problems };
}
