import type { PersonId } from "../functions/core/ids.ts";
import type { World } from "../functions/core/world.ts";

/** What these people are called; whoever has no account any more is left out. */
export async function namesOf(
  world: Pick<World, "people">,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => world.people.find(id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}
