import type { CalendarDate, Instant } from "../instant.ts";

/** What a day beside a deadline is for. */
export type OtherDay = "opening" | "cutoff" | "period" | "event" | "citation" | "otherBody" | "replaced";

/** Why a deadline's words name no day, and what its drafter should know where they do. */
export type Misdated =
  | { readonly code: "no-day" | "no-start"; readonly wording: string }
  | { readonly code: "long-wording"; readonly length: number; readonly most: number }
  | { readonly code: "several-days"; readonly count: number; readonly wording: string }
  | { readonly code: "no-such-hour" | "which-year" | "no-such-part"; readonly words: string }
  | { readonly code: "no-such-month"; readonly month: number }
  | { readonly code: "far-year"; readonly year: number }
  | {
      readonly code: "no-such-day";
      readonly day: number;
      readonly month: number;
      readonly year: number;
      readonly days: number;
    }
  /** What the words leave to a person: the day of an event, the month, how long a period is, which week. */
  | {
      readonly code: "which-event" | "which-period" | "which-week" | "within-or-after";
      readonly words: string;
    }
  | { readonly code: "which-month"; readonly day: number }
  | { readonly code: "far-off"; readonly date: CalendarDate }
  /** Days are named, and none of them is the deadline. */
  | { readonly code: "no-deadline"; readonly words: string; readonly role: OtherDay }
  | { readonly code: "gathering-day" | "postmark" | "recurs-assumed" }
  | { readonly code: "excepted" | "part-of-day"; readonly words: string }
  | { readonly code: "short-year" | "no-calendar-day" | "no-year" | "not-in-numbers" | "hour-form" }
  | { readonly code: "recurs" | "day-counted-in" | "receipt-differs" }
  | {
      readonly code: "other-day" | "year-assumed" | "weekday-off" | "from-issue";
      readonly date: CalendarDate;
    }
  | { readonly code: "office-hours" | "hour-is-late"; readonly time: string }
  | { readonly code: "part-of-year"; readonly words: string; readonly date: CalendarDate }
  | {
      readonly code: "rest-day";
      readonly last: CalendarDate;
      readonly off: string;
      readonly holiday: boolean;
      /** Where the deadline stays on the day of rest: the last working day before it. Else it moves. */
      readonly before?: CalendarDate;
      readonly due: Instant;
    }
  | { readonly code: "year-unknown" | "year-unchecked"; readonly year: number }
  /** The words say one instant, or none, and the day picked beside them another. */
  | { readonly code: "picked-otherwise"; readonly picked: Instant; readonly read?: Instant }
  | { readonly code: "before-issue"; readonly due: Instant; readonly issued: CalendarDate }
  | { readonly code: "soon-after-cutoff"; readonly due: Instant; readonly cutoff: CalendarDate };

/** What a directive, its amendment, the calendar or the statement of a paper leaves open or gets wrong. */
export type Misdrafted =
  | { readonly code: "not-in-calendar" | "no-holiday-date"; readonly read: string }
  | { readonly code: "four-digit-year" | "no-demand" | "empty-outline" }
  | { readonly code: "no-group" | "no-action"; readonly row: number }
  | { readonly code: "no-such-period" }
  /** The kind of period chosen needs more than its year. */
  | { readonly code: "period-lacks"; readonly period: string }
  | { readonly code: "needs-group-words" | "group-takes-nobody" }
  | { readonly code: "needs-demand-action" | "choose-demand-kind" | "needs-demand-group" }
  /** An enumeration of titles names something that the registry does not know. */
  | { readonly code: "title-unknown"; readonly title: string }
  /** A prompt, or a question of it, is kept for groups that the directive does not address. */
  | { readonly code: "asked-of-nobody"; readonly prompt: string }
  /** A prompt that nothing would take the answer of. */
  | { readonly code: "asks-nothing"; readonly prompt: string }
  | { readonly code: "needs-prompt-text" | "nothing-pasted" }
  /** The outline names a period of the year that is not the one chosen. */
  | { readonly code: "other-period"; readonly said: string; readonly chosen: string }
  /** Quoted beside the word "phong trào", and not asked about as one. */
  | { readonly code: "quoted-beside"; readonly name: string }
  | { readonly code: "no-days-off" | "days-of-another-year" | "day-twice" | "year-out-of-range" }
  | { readonly code: "unnamed-day"; readonly date: CalendarDate }
  | {
      readonly code:
        | "choose-demand"
        | "needs-document-number"
        | "needs-document-date"
        | "needs-amending-reason"
        | "needs-dated"
        | "deadline-past"
        | "after-closing"
        | "deadline-same";
    }
  | { readonly code: "paper-day" | "paper-hour" | "paper-number" | "paper-registered" };
