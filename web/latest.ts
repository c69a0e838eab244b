import { basisOf, type Shown } from "../functions/core/obligation/basis.ts";
import { type DecisiveDeed, deedsSince } from "../functions/core/obligation/decisive.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import type { Acted } from "../functions/core/obligation/setting.ts";
import { accepted, type Outcome, refused } from "../functions/core/problem/outcome.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import type { World } from "../functions/core/world.ts";

/** Others may write the same record in the same moment; losing so often in a row means that something else is wrong. */
export const ATTEMPTS = 6;

/**
 * Carries an act out on the obligation as it stands. When the clock or somebody else was faster the act is judged anew
 * on the newer state, so that losing to a reminder is nobody's business.
 */
export async function changeLatest(
  world: World,
  first: Obligation,
  judge: (obligation: Obligation) => Promise<Outcome<Acted>> | Outcome<Acted>,
): Promise<Outcome<Obligation>> {
  let obligation = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const judged = await judge(obligation);
    if (!judged.ok) return judged;
    if (await world.obligations.change(judged.value)) return accepted(judged.value.obligation);
    obligation = await asItStands(world, obligation);
  }
  return refused({ type: "superseded" });
}

export async function asItStands(world: World, before: Obligation): Promise<Obligation> {
  return (await world.obligations.find(before.directive, before.id)) ?? before;
}

/** What was done since the page was shown that a decision must know of; undefined when it still stands on the same. */
export async function doneSince(
  world: World,
  obligation: Obligation,
  shown: Shown,
): Promise<readonly DecisiveDeed[] | undefined> {
  if (basisOf(obligation) === shown.basis) return undefined;
  return deedsSince(await world.ledger.of(obligation.directive, obligation.id), shown);
}

/** The same, as whoever comes second is told it. */
export async function overtakenBy(world: World, deeds: readonly DecisiveDeed[]): Promise<Refusal> {
  const people = new Map((await world.people.all()).map(({ id, name }) => [id as string, name]));
  const meanwhile = deeds.map(({ act, at, by, detail }) => ({
    ...{ act, at, by: people.get(by) ?? by },
    ...(detail.reason ? { reason: detail.reason } : {}),
  }));
  return { type: "overtaken", meanwhile };
}
