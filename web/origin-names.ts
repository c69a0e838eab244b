import type { PersonId } from "../functions/core/ids.ts";
import type { Origin } from "../functions/core/obligation/origin.ts";
import type { World } from "../functions/core/world.ts";
import { namesOf } from "./person-names.ts";

/** The names of everyone whom the way a report came speaks of. */
export function namesIn(world: World, origin: Origin | undefined): Promise<ReadonlyMap<string, string>> {
  return namesOf(world, peopleIn(origin));
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
