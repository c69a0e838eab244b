import type { Calendar } from "../calendar/calendar.ts";
import type { CalendarDate } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Deadline } from "./deadline.ts";
import type { RollPolicies } from "./settle.ts";

/** What a wording is read by. Without `issueDate`, a day must name its year and a period its first day. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly roll?: RollPolicies;
  readonly issueDate?: CalendarDate;
  /** When offices close, for "hết giờ làm việc". */
  readonly officeCloses?: string;
  /** Form entry that problems name. */
  readonly field?: string;
}

/**
 * The deadline with what its drafter should know about it, or why it cannot be read. `ask` is set where the
 * words are understood and leave something open that only a person can say (an event's day, one of two
 * readings); the same stands among the problems, for nothing is issued before it is answered.
 */
export type Reading =
  | {
      readonly ok: true;
      readonly deadline: Deadline;
      readonly warnings: readonly Misdated[];
      /** The figures are as of the end of this day, where the same words say so. */
      readonly cutoff?: CalendarDate;
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly ask?: Misdated;
      readonly cutoff?: CalendarDate;
    };

export function unread({ field = "deadline" }: Reckoning, wrong: Misdated): Reading {
  return { ok: false, problems: [{ field, ...wrong }] };
}

/** The words are understood, and leave open what only a person can say. */
export function asked(reckoning: Reckoning, ask: Misdated): Reading {
  return { ok: false, problems: [{ field: reckoning.field ?? "deadline", ...ask }], ask };
}
