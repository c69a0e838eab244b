import type { Directive, Section } from "../core/directives/directive.ts";
import type { Draft } from "../core/directives/draft.ts";
import type { Instant } from "../core/instant.ts";
import type { Field } from "../core/kinds/field.ts";
import type { Delegation } from "../core/obligation/delegation.ts";
import type { Deed } from "../core/obligation/ledger.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { Acting, Setting } from "../core/obligation/setting.ts";
import type { Person } from "../core/people/person.ts";
import type { Roster } from "../core/people/roster.ts";
import type { World } from "../core/world.ts";

/** Who acts in a round, and when: `now` is read once, as what was asked began to arrive. */
export interface RoundContext {
  readonly now: Instant;
  readonly person: Person;
  readonly directive: Directive;
  readonly roster: Roster;
}

/** Who acts for an authority before there is a round, and on which list of its units. */
export interface AuthorityContext extends Omit<RoundContext, "directive"> {}

/** The same at one directive that is being written, as it stood when it was asked for. */
export interface DraftContext extends AuthorityContext {
  readonly draft: Draft;
}

/** The same at one report: the obligation as it stood when it was asked for. */
export interface ReportContext extends RoundContext {
  readonly obligation: Obligation;
}

/** What writing a section needs to know: whoever it is that writes, by an id that drafts can name. */
export interface WritingContext extends Omit<ReportContext, "person"> {
  readonly person: Pick<Person, "id"> & { readonly role?: Person["role"] };
}

/** A colleague at the one section that was lent to them. No person: nobody with an account is here. */
export interface LentContext extends WritingContext {
  readonly delegation: Delegation;
  readonly section: Section;
  readonly fields: readonly Field[];
}

/** The round around an act, with everyone who may have to be told of it. */
export async function settingOf(
  world: Pick<World, "people">,
  { directive, roster }: Pick<RoundContext, "directive" | "roster">,
): Promise<Setting> {
  return { directive, roster, people: await world.people.all() };
}

export function actingOf({ person, now }: Pick<WritingContext, "person" | "now">): Acting {
  return { by: person.id, at: now };
}

export function deed(
  context: Pick<WritingContext, "person" | "now">,
  act: Deed["act"],
  detail: Deed["detail"],
): Deed {
  return { act, ...actingOf(context), detail };
}
