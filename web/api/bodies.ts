import * as v from "valibot";
import { ClientKey, PersonId, Sha256 } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { Arrival } from "../../functions/core/obligation/origin.ts";

/** What programs may post. Unknown names are refused, so that a slip in a name is heard of. */
export const SessionBody = v.strictObject({ invitation: v.string() });

export const DraftBody = v.strictObject({
  /** Raw words under the form's entry names; what is left out is blank. */
  entries: v.record(v.string(), v.string()),
  /** The version that was read; 0 for a section nobody has saved. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The revision that had been sent when the words were read; 0 when none. */
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  done: v.optional(v.boolean(), false),
});

/**
 * Texts that look typed in an old encoding were looked at and stay as they are; without it they are asked
 * about.
 */
const asTyped = v.optional(v.boolean(), false);

export const ProposalBody = v.strictObject({
  asTyped,
  /** SHA-256 of what is put forward, as `confirmation` gives it; refused when the draft is another by now. */
  shown: v.optional(Sha256),
  lateReason: v.optional(v.string()),
});

export const ConfirmationBody = v.strictObject({
  clientKey: ClientKey,
  /** SHA-256 of what was shown to the head: only that is sent. */
  shown: Sha256,
  asTyped,
  lateReason: v.optional(v.string()),
});

export const HandBackBody = v.strictObject({
  note: v.string(),
  /**
   * `confirmation.at` as it was read: a draft that was put forward since is another, and is not given back by
   * this.
   */
  put: v.optional(Instant),
});

export const SubmissionBody = v.strictObject({
  clientKey: ClientKey,
  asTyped,
  lateReason: v.optional(v.string()),
  /** SHA-256 of what is sent, as the form gives it; refused when the draft is another by now. */
  shown: v.optional(Sha256),
  /**
   * An officer's statement of the paper that the report was typed in from; without it an officer sends
   * nothing.
   */
  paper: v.optional(
    v.strictObject({ ...Arrival.entries, incoming: v.strictObject(Arrival.entries.incoming.entries) }),
  ),
});

/** One section lent to a colleague. */
export const DelegationBody = v.strictObject({
  /** The same key again lends no second time, and is answered with another link to the same. */
  clientKey: v.optional(ClientKey),
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80), v.regex(/^[^\p{C}]+$/u)),
  /** Where a letter with a link of its own goes. */
  email: v.optional(v.pipe(v.string(), v.email(), v.maxLength(200))),
  /** Half-open; the unit's deadline when left out, a month ahead at most. */
  until: v.optional(Instant),
});

/** What an officer says of an edition. */
export const OfficersWordBody = v.strictObject({
  /** SHA-256 of the PDF that was looked at. */
  hash: Sha256,
  /** Why. */
  reason: v.string(),
});

/** What was shown when a step was decided on: whoever comes second is told what was done meanwhile. */
const shownEdition = {
  /** SHA-256 of the edition's PDF. */
  hash: Sha256,
  /** How many steps its `course` had. */
  steps: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

export const EditionStepBody = v.strictObject(shownEdition);

export const EditionIssueBody = v.strictObject({
  ...shownEdition,
  /** That the signatures were compared, where none is in the name of the leader who signed off. */
  sure: v.optional(v.boolean()),
});

export const EditionBackBody = v.strictObject({
  ...shownEdition,
  /** What is wanted. */
  reason: v.string(),
});

export const PutUpBody = v.strictObject({
  ...shownEdition,
  /** The leader before whom it is put. */
  to: PersonId,
  remarks: v.optional(v.string(), ""),
  /** Why it is to replace the report in force; needed where one is. */
  replaces: v.optional(v.string(), ""),
  /** What is asked once more was seen: nobody has reported, or sentences of units wait. */
  sure: v.optional(v.boolean(), false),
});

export const JobBody = v.strictObject({
  /** The same key again asks for no second edition. */
  clientKey: v.optional(ClientKey),
  /** A copy with the units' documents is asked for too. */
  bind: v.optional(v.boolean(), false),
  book: v.optional(v.boolean(), false),
});

export const LinkBody = v.strictObject({
  /** The last part of the link's address. */
  link: v.pipe(v.string(), v.maxLength(200)),
});
