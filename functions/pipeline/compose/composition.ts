import type { Directive } from "../../core/directives/directive.ts";
import type { CarriedOut } from "../../core/duties/carried-out.ts";
import type { Instant } from "../../core/instant.ts";
import type { ChosenHead } from "../../core/office/head-choice.ts";
import type { Authority } from "../../core/people/authority.ts";
import type { Roster } from "../../core/people/roster.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import type { Edit } from "../../core/report/officer/edit.ts";
import type { FormerPeriod } from "../../core/report/prior.ts";
import type { Stood } from "../../core/round/report-count.ts";

/** All that a report is worded from. */
export interface Composition {
  readonly authority: Authority;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly aggregate: Aggregate;
  readonly standings: readonly Stood[];
  readonly asOf: Instant;
  readonly edition: number;
  readonly proof?: { readonly code: string; readonly url: string };
  /** The superior's demand that the round is held for. */
  readonly carriesOut?: CarriedOut;
  /** Signer, addressees and recipients that an officer chose for this document. */
  readonly chosen?: ChosenHead;
  /** The issued report that it takes the place of, as it is cited (Decree 30/2020, art. 18.3). */
  readonly replaces?: string;
  /** The editor's layer, oldest first. */
  readonly edits?: readonly Edit[];
  /** What was said the period before. */
  readonly former?: FormerPeriod;
}
