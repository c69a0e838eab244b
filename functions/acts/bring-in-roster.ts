import { type Roster, withEntered } from "../core/people/roster.ts";
import type { World } from "../core/world.ts";

/** Keeps a roster that came from outside. What officers entered meanwhile stays, also in this very moment. */
export async function bringInRoster(world: Pick<World, "rosters">, roster: Roster): Promise<void> {
  if (await world.rosters.find(roster.id)) {
    await world.rosters.amend(roster.id, (held) => withEntered(roster, held));
  } else await world.rosters.keep(roster);
}
