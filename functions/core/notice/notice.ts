import * as v from "valibot";
import { DelegationId, PersonId } from "../ids.ts";
import { Instant } from "../instant.ts";
import { Audience } from "../ladder/ladder.ts";
import { CalendarEntry } from "./calendar-entry.ts";

/**
 * One message to one person, as words: the channel decides how it travels. Written in the same transaction as
 * its cause.
 */
export const Notice = v.object({
  id: v.string(),
  to: v.string(),
  name: v.string(),
  subject: v.string(),
  text: v.string(),
  /**
   * How it reads among others that say the same of other parties: one list under one sentence, and not a page
   * each.
   */
  list: v.optional(
    v.object({ subject: v.string(), lead: v.string(), item: v.string(), closing: v.optional(v.string()) }),
  ),
  /** As whom its reader is told, and so which page its link opens. */
  audience: v.optional(Audience),
  /** In whose name it is written, under the salutation's counterpart at the end. */
  sender: v.optional(v.object({ authority: v.string(), agency: v.string(), phone: v.optional(v.string()) })),
  /** The deadline as it now stands in the reader's calendar. */
  calendar: v.optional(CalendarEntry),
  madeAt: Instant,
  about: v.object({
    /** Absent in what is about a duty of the authority's own. */
    directive: v.optional(v.string()),
    duty: v.optional(v.string()),
    obligation: v.optional(v.string()),
    /** The number of an edition of the authority's own report. */
    edition: v.optional(v.number()),
  }),
  /**
   * The measure that wrote it and the clock it ran on; once that clock has stopped the notice is withdrawn,
   * not sent.
   */
  because: v.optional(v.object({ measure: v.string(), clock: v.string() })),
  /** The delegation whose link is made as this letter leaves, and written down nowhere else. */
  lends: v.optional(DelegationId),
  /**
   * The recipient of the edition whose link is made as this letter leaves, and written down nowhere else; and
   * what they are told of it.
   */
  delivers: v.optional(v.object({ to: v.string(), tells: v.picklist(["issued", "recalled"]) })),
  /** The person whose sign-in link is made as this letter leaves, and written down nowhere else. */
  invites: v.optional(PersonId),
  /** The page they wanted when they asked for that link: an address on the site. */
  wanted: v.optional(v.string()),
  /** Mail keeps office hours: not to be sent before this. */
  notBefore: v.optional(Instant),
  /** Tries begun, counted before each, so that after a crash it is known that one may have gone out. */
  attempt: v.optional(v.object({ at: Instant, count: v.number() })),
  sentAt: v.optional(Instant),
  /** Which channel took it, once sent. */
  channel: v.optional(v.string()),
  failed: v.optional(v.object({ at: Instant, reason: v.string() })),
  withdrawn: v.optional(v.object({ at: Instant, reason: v.string() })),
});
export type Notice = v.InferOutput<typeof Notice>;

/** What a link in a letter is about: the letter's own subject, or the token of a link made as it leaves. */
export interface Linked {
  readonly directive?: string | undefined;
  /** A superior's demand on the authority itself. */
  readonly duty?: string | undefined;
  /** Absent where the letter lists several parties. */
  readonly obligation?: string | undefined;
  readonly edition?: number | undefined;
  readonly audience?: Audience | undefined;
  readonly delegate?: string | undefined;
  readonly delivered?: string | undefined;
  readonly invitation?: string | undefined;
  readonly wanted?: string | undefined;
}
