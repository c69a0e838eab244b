import type { Context } from "hono";
import type {
  AuthorityContext,
  DraftContext,
  LentContext,
  ReportContext,
  RoundContext,
  WritingContext,
} from "../functions/acts/context.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Act, Relation } from "../functions/core/people/access.ts";
import type { Person } from "../functions/core/people/person.ts";
import type { Frame } from "./ui/frame.ts";

/**
 * What the guard has established before a route answers: the context of an act, and the page around the
 * answer.
 */
export interface AsGuest {
  /** Read once, when the request's first byte came. */
  readonly now: Instant;
  readonly frame: Frame;
}
export interface AsPerson extends AsGuest {
  readonly person: Person;
}
export interface OnAuthority extends AsPerson, AuthorityContext {}
export interface OnDraft extends AsPerson, DraftContext {}
export interface OnRound extends AsPerson, RoundContext {}
export interface OnObligation extends AsPerson, ReportContext {
  readonly relation: Relation;
}
export interface Writing extends AsGuest, WritingContext {}
export interface OnDelegation extends AsGuest, LentContext {}

type Answer<Seen> = (c: Context, context: Seen) => Response | Promise<Response>;
interface Address {
  readonly method: "get" | "post" | "put" | "delete";
  readonly path: string;
}

/**
 * A route as data: where it is, what it is about, and which act it is. The guard reads this and asks the
 * table in core/people/access.ts; a route that is about a round or an obligation cannot be written without
 * naming its act. One about a delegation opens to its colleague alone, and to no person.
 */
export type Route = Address &
  (
    | { readonly about: "anyone"; readonly answer: Answer<AsGuest> }
    | { readonly about: "person"; readonly answer: Answer<AsPerson> }
    /** Where there need be no round yet. */
    | { readonly about: "authority"; readonly act: Act; readonly answer: Answer<OnAuthority> }
    /** A directive that is still being written. */
    | { readonly about: "draft"; readonly act: Act; readonly answer: Answer<OnDraft> }
    | { readonly about: "round"; readonly act: Act; readonly answer: Answer<OnRound> }
    | { readonly about: "delegation"; readonly answer: Answer<OnDelegation> }
    | { readonly about: "obligation"; readonly act: Act; readonly answer: Answer<OnObligation> }
  );
