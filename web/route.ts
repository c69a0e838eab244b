import type { Context } from "hono";
import type { Directive, Section } from "../functions/core/directives/directive.ts";
import type { Field } from "../functions/core/fields/field.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Delegation } from "../functions/core/obligation/delegation.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import type { Act, Relation } from "../functions/core/people/access.ts";
import type { Person } from "../functions/core/people/person.ts";
import type { Roster } from "../functions/core/people/roster.ts";
import type { Frame } from "./ui/frame.ts";

/** What the guard has established before a route answers. `now` is read once, when the request's first byte came. */
export interface AsGuest {
  readonly now: Instant;
  readonly frame: Frame;
}
export interface AsPerson extends AsGuest {
  readonly person: Person;
}
export interface OnRound extends AsPerson {
  readonly directive: Directive;
  readonly roster: Roster;
}
export interface OnObligation extends OnRound {
  readonly obligation: Obligation;
  readonly relation: Relation;
}

/** What writing a section needs to know: whoever it is that writes, by an id that drafts can name. */
export type Writing = Pick<OnObligation, "now" | "frame" | "directive" | "roster" | "obligation"> & {
  readonly person: Pick<Person, "id"> & { readonly role?: Person["role"] };
};

/** A colleague at the one section that was lent to them. No person: nobody with an account is here. */
export interface OnDelegation extends Writing {
  readonly delegation: Delegation;
  readonly section: Section;
  readonly fields: readonly Field[];
}

type Answer<Seen> = (c: Context, seen: Seen) => Response | Promise<Response>;
interface Address {
  readonly method: "get" | "post" | "put" | "delete";
  readonly path: string;
}

/**
 * A route as data: where it is, what it is about, and which act it is. The guard reads this and asks the table in
 * core/access.ts; a route that is about a round or an obligation cannot be written without naming its act. One about a delegation opens to
 * its colleague alone, and to no person.
 */
export type Route = Address &
  (
    | { readonly about: "anyone"; readonly answer: Answer<AsGuest> }
    | { readonly about: "person"; readonly answer: Answer<AsPerson> }
    | { readonly about: "round"; readonly act: Act; readonly answer: Answer<OnRound> }
    | { readonly about: "delegation"; readonly answer: Answer<OnDelegation> }
    | { readonly about: "obligation"; readonly act: Act; readonly answer: Answer<OnObligation> }
  );
