import * as v from "valibot";
import { Directive } from "../directives/directive.ts";
import { CarriedOut } from "../duties/carried-out.ts";
import { ObligationId, Reference } from "../ids.ts";
import { Instant } from "../instant.ts";
import { FieldValue } from "../kinds/field.ts";
import { Obligation } from "../obligation/obligation.ts";
import { Origin } from "../obligation/origin.ts";
import { ChosenHead } from "../office/head-choice.ts";
import { Roster } from "../people/roster.ts";
import { Edit } from "../report/officer/edit.ts";
import { FormerPeriod } from "../report/prior.ts";

/** One accepted revision, as the report reads it: who said what, and when it arrived. */
export const Filed = v.object({
  obligation: ObligationId,
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  receivedAt: Instant,
  /**
   * Set for a report on paper: when it was typed in. Such a report is known to the system only from then on.
   */
  enteredAt: v.optional(Instant),
  /** How it came, where the unit's clerk did not simply send it. */
  origin: v.optional(Origin),
  /** The revision, typed from the same paper, that this one mends. */
  corrects: v.optional(v.number()),
  reference: v.optional(Reference),
  /** Raw words under the form's own names; read again when `values` is absent. */
  entries: v.optional(v.record(v.string(), v.string()), {}),
  values: v.optional(v.record(v.string(), FieldValue)),
  attachments: v.optional(v.array(v.string()), []),
});
export type Filed = v.InferOutput<typeof Filed>;

/**
 * Everything an edition is built from, frozen: the same round gives the same bytes on any machine. It is also
 * the file that `npm run assemble` reads; there `obligations` may be left out and follow from the rest.
 */
export const Round = v.object({
  /** Of the file's shape. A file that names none is of the first, and so is every one made so far. */
  version: v.optional(v.literal(1)),
  roster: Roster,
  directive: Directive,
  /** The report counts what was received strictly before this instant. */
  asOf: Instant,
  edition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  obligations: v.optional(v.array(Obligation)),
  submissions: v.array(Filed),
  /** The editor's layer over the composed report, oldest first. */
  edits: v.optional(v.array(Edit)),
  /** The superior's demand that it is held for, where it is held for one. */
  carriesOut: v.optional(CarriedOut),
  /** Signer, addressees and recipients that an officer chose for this document. */
  head: v.optional(ChosenHead),
  /** The period before, to stand beside this one where it is kept. */
  former: v.optional(FormerPeriod),
  /** The issued report of the round that this edition is made to replace, as it is cited. */
  replaces: v.optional(v.string()),
  /** Where a reader may ask whether this edition is the issued one. */
  proofUrl: v.optional(v.string()),
});
export type Round = v.InferOutput<typeof Round>;

type ReadRound =
  | { readonly type: "round"; readonly round: Round }
  /** Made by a later version of this program, in a shape that this one does not know. */
  | { readonly type: "newer"; readonly version: number }
  | { readonly type: "wrong"; readonly issues: readonly v.BaseIssue<unknown>[] };

/** Reads a round file, old ones as they were; the version is asked for first, since all else hangs on it. */
export function readRound(json: unknown): ReadRound {
  const stated = v.safeParse(Stated, json);
  if (stated.success && stated.output.version > 1) return { type: "newer", version: stated.output.version };
  const read = v.safeParse(Round, json);
  return read.success ? { type: "round", round: read.output } : { type: "wrong", issues: read.issues };
}

const Stated = v.object({ version: v.number() });
