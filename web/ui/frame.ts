import type { Directive } from "../../functions/core/directives/directive.ts";
import type { DelegationId } from "../../functions/core/ids.ts";
import type { Instant } from "../../functions/core/instant.ts";
import type { Person } from "../../functions/core/people/person.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { Words } from "../words/vi.ts";

/** What every page prints around its own matter. */
export interface Frame {
  readonly now: Instant;
  readonly words: Words;
  readonly path: string;
  readonly person?: Person;
  readonly directive?: Directive;
  readonly roster?: Roster;
  /** The deadline in force for the party, told on every page of its report. */
  readonly due?: Instant | undefined;
  /** Nothing is waited for any more, so that no time is left and none has run out. */
  readonly settled?: boolean;
  /** Said in place of the time left where all have done what the deadline is for. */
  readonly allIn?: string | undefined;
  /** A page of somebody without an account: nothing on it leads to the pages of those who sign in. */
  readonly apart?: boolean;
  readonly writer?: Writer;
  readonly local?: LocalPanel;
}

/** A colleague at work on a section lent to them, as every one of their pages says. */
export interface Writer {
  readonly id: DelegationId;
  readonly name: string;
  readonly section: string;
  readonly party: string;
  readonly until: Instant;
}

/** Given by the local runner only: a clock that can be moved and people to be. */
export interface LocalPanel {
  readonly now: () => Instant;
  /** Sets the clock and lets the schedule run, so that what falls due in between has happened on return. */
  readonly moveTo: (at: Instant) => Promise<void>;
  readonly people: readonly { readonly label: string; readonly token: string }[];
}
