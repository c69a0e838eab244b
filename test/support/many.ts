import * as v from "valibot";
import { Directive } from "../../functions/core/directives/directive.ts";
import type { Instant } from "../../functions/core/instant.ts";
import { withNextDueIn } from "../../functions/core/ladder/next.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import { spring } from "./spring-round.ts";

/**
 * Issues a round to that many units under one directive, in blocs of twenty, acknowledged by all, due before
 * the same instant.
 */
export async function issueTo(
  world: World,
  name: string,
  count: number,
  dueBefore: Instant,
): Promise<Directive> {
  const ids = Array.from({ length: count }, (_, place) => `u${place}`);
  const blocs = Array.from({ length: Math.ceil(count / 20) }, (_, place) =>
    ids.slice(place * 20, place * 20 + 20),
  );
  const roster = v.parse(Roster, {
    ...spring.roster,
    id: name,
    blocs: blocs.map((members, place) => ({
      id: `khoi-${place}`,
      name: `Khối thi đua số ${place}`,
      kind: "BLOC",
      lead: members[0],
      members,
    })),
    units: ids.map((id, place) => ({
      id,
      name: `Đơn vị ${id}`,
      kind: "DEPARTMENT",
      bloc: `khoi-${Math.floor(place / 20)}`,
      email: `${id}@${name}.example`,
      headTitle: "Trưởng phòng",
    })),
  });
  const [demand] = spring.directive.demands;
  const directive = v.parse(Directive, {
    ...spring.directive,
    id: name,
    roster: roster.id,
    demands: [{ ...demand, deadline: { ...demand?.deadline, dueBefore } }],
  });
  await world.rosters.keep(roster);
  const openedAt = directive.issuedAt;
  const owed = obligationsOf(directive, roster).map((each) =>
    withNextDueIn({ ...each, openedAt }, directive, roster),
  );
  await world.directives.issue(directive, owed);
  return directive;
}
