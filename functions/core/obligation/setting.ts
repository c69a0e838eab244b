import type { Directive } from "../directives/directive.ts";
import type { PersonId } from "../ids.ts";
import type { Instant } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import type { Person } from "../people/person.ts";
import type { Roster } from "../people/roster.ts";
import type { Deed } from "./ledger.ts";
import type { Obligation } from "./obligation.ts";

/**
 * What surrounds an obligation when something is done to it: what was asked, of whom, and who can be told.
 */
export interface Setting {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly people: readonly Person[];
}

/** Who acts, and when by the server's clock. */
export interface Acting {
  readonly by: PersonId;
  readonly at: Instant;
}

/** What an act makes true, all at once or not at all: fit to be given to Obligations.change. */
export interface Acted {
  readonly obligation: Obligation;
  readonly deeds: readonly Deed[];
  readonly notices: readonly Notice[];
}
