import type { Outcome } from "../problem/outcome.ts";
import { accepted, refused } from "../problem/outcome.ts";
import type { World } from "../world.ts";
import type { Obligation } from "./obligation.ts";
import type { Acted } from "./setting.ts";

/**
 * Others may write the same record in the same moment; losing so often in a row means that something else is
 * wrong.
 */
export const TRIES = 6;

type Stored = Pick<World, "obligations">;

/**
 * Tries an act on the obligation as it stands. A try that comes to nothing because the clock or somebody else
 * wrote first gives undefined, and the act is judged anew on the newer state, so that losing to a reminder is
 * nobody's business. Undefined when it lost every time.
 */
export async function judgeAgain<T>(
  world: Stored,
  first: Obligation,
  attempt: (obligation: Obligation) => Promise<T | undefined>,
): Promise<T | undefined> {
  let obligation = first;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const came = await attempt(obligation);
    if (came !== undefined) return came;
    obligation = await asItStands(world, obligation);
  }
  return undefined;
}

/** What an act comes to: a change, or a refusal, or nothing, for the same press came before and is done. */
type Judged = Outcome<Acted> | "done-before";

/** The same for an act that is one change of the obligation. */
export async function changeLatest(
  world: Stored,
  first: Obligation,
  judge: (obligation: Obligation) => Promise<Judged> | Judged,
): Promise<Outcome<Obligation>> {
  const changed = await judgeAgain(world, first, async (obligation) => {
    const judged = await judge(obligation);
    if (judged === "done-before") return accepted(obligation);
    if (!judged.ok) return judged;
    return (await world.obligations.change(judged.value)) ? accepted(judged.value.obligation) : undefined;
  });
  return changed ?? refused({ type: "superseded" });
}

export async function asItStands(world: Stored, before: Obligation): Promise<Obligation> {
  return (await world.obligations.find(before.directive, before.id)) ?? before;
}
