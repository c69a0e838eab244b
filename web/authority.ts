import type { AuthorityId } from "../functions/core/ids.ts";
import { dateIn, type Instant } from "../functions/core/instant.ts";
import { type Roster, rosterOn } from "../functions/core/people/roster.ts";
import type { World } from "../functions/core/world.ts";

/**
 * The list of units that an authority's next round would be issued to. What was kept before rosters were
 * listed is found by the rounds it was used for.
 */
export async function rosterOf(
  world: World,
  authority: AuthorityId,
  now: Instant,
): Promise<Roster | undefined> {
  const [listed, directives] = await Promise.all([world.rosters.of(authority), world.directives.all()]);
  const own = directives.filter((each) => each.authority === authority).map(({ roster }) => roster);
  const others = [...new Set(own)].filter((id) => !listed.some((each) => each.id === id));
  const found = await Promise.all(others.map((id) => world.rosters.find(id)));
  return rosterOn([...listed, ...found.flatMap((each) => each ?? [])], dateIn(now));
}
