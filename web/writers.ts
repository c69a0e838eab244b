import type { PersonId } from "../functions/core/ids.ts";
import { authorOf, type Delegation } from "../functions/core/obligation/delegation.ts";
import type { Draft } from "../functions/core/obligation/submission.ts";
import type { World } from "../functions/core/world.ts";
import { namesOf } from "./person-names.ts";

/** Who saved each draft last, by name: colleagues by their delegations, everyone else by their account. */
export async function writersOf(
  world: World,
  drafts: readonly Draft[],
  delegations: readonly Delegation[],
): Promise<ReadonlyMap<PersonId, string>> {
  const lentTo = new Map(delegations.map((each) => [authorOf(each), each.name]));
  const others = drafts.map(({ by }) => by).filter((by) => !lentTo.has(by));
  return new Map([...lentTo, ...(await namesOf(world, others))]);
}
