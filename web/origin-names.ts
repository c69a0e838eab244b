import type { PersonId } from "../functions/core/ids.ts";
import type { Origin } from "../functions/core/obligation/origin.ts";
import type { World } from "../functions/core/world.ts";

/** The names of everyone whom the way a report came speaks of. */
export async function namesIn(
  world: World,
  origin: Origin | undefined,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(peopleIn(origin).map((id) => world.people.find(id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}

function peopleIn(origin: Origin | undefined): readonly PersonId[] {
  switch (origin?.type) {
    case undefined:
      return [];
    case "paper":
      return [origin.enteredBy];
    case "confirmed":
      return [origin.draftedBy, origin.confirmedBy];
  }
}
