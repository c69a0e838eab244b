import { asDirected } from "../functions/core/directives/amendment.ts";
import type { Directive } from "../functions/core/directives/directive.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { isOfUnit, relationTo } from "../functions/core/people/person.ts";
import { blocsLedBy, type Roster } from "../functions/core/people/roster.ts";
import type { World } from "../functions/core/world.ts";
import type { AsPerson } from "./route.ts";

interface RoundOf {
  readonly directive: Directive;
  readonly roster: Roster;
}

/** The rounds of the person's own authority, newest first. */
export async function roundsOf(world: World, { person }: AsPerson): Promise<readonly RoundOf[]> {
  const directives = (await world.directives.all()).filter(({ authority }) => authority === person.authority);
  const found = await Promise.all(
    directives.map(async (directive) => {
      const roster = await world.rosters.find(directive.roster);
      return roster ? [{ directive, roster }] : [];
    }),
  );
  return found.flat().sort((a, b) => (a.directive.issuedAt < b.directive.issuedAt ? 1 : -1));
}

/** What a person's unit owes under one round; of a bloc's lead also what its members do. */
export interface OwedUnder extends RoundOf {
  readonly obligations: readonly Obligation[];
  /** Reports of the units whose bloc this unit leads. */
  readonly members: readonly Obligation[];
}

export async function owedUnder(
  world: World,
  { person }: AsPerson,
  { directive, roster }: RoundOf,
): Promise<OwedUnder> {
  if (!isOfUnit(person)) return { directive, roster, obligations: [], members: [] };
  const led = blocsLedBy(roster, person.unit);
  const [obligations, boards] = await Promise.all([
    world.obligations.ofUnit(directive, roster, person.unit),
    Promise.all(led.map(({ id }) => world.obligations.onBoard(directive.id, id))),
  ]);
  const members = boards.flat().filter((each) => relationTo(person, each, roster) === "member");
  const read = (each: Obligation) => asDirected(each, directive);
  return { directive, roster, obligations: obligations.map(read), members: members.map(read) };
}
