import { basisOf, type Shown } from "../core/obligation/basis.ts";
import { type DecisiveDeed, deedsSince } from "../core/obligation/decisive.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";

/**
 * What was done since the page was shown that a decision must know of; undefined when it still stands on the
 * same.
 */
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
    ...{ act, at, by: people.get(by) ?? "" },
    ...(detail.reason ? { reason: detail.reason } : {}),
  }));
  return { type: "overtaken", meanwhile };
}
