import type { DirectiveId } from "../../core/ids.ts";
import type { Instant } from "../../core/instant.ts";
import { type Rules, rulesOf } from "../../core/ladder/rules.ts";
import { takeMeasures } from "../../core/ladder/take.ts";
import { TRIES } from "../../core/obligation/judge-again.ts";
import type { Obligation } from "../../core/obligation/obligation.ts";
import type { Setting } from "../../core/obligation/setting.ts";
import type { World } from "../../core/world.ts";
import { concurrently } from "../../notices/concurrently.ts";
import { finishAmendments } from "./amended.ts";
import { remindOfDuties } from "./duties.ts";

/** What one run of the sweep came to. */
export interface Swept {
  readonly looked: number;
  readonly measures: number;
  readonly failed: number;
}

/** Transactions under way at once: enough to hide the store's latency, few enough for one small function. */
const ABREAST = 24;

/**
 * Takes what is owed on every obligation that is due. One that fails is logged and passed over, never the
 * rest.
 */
export async function sweep(world: World, now: Instant): Promise<Swept> {
  const settings = new Map<DirectiveId, Promise<Held>>();
  let people: ReturnType<World["people"]["all"]> | undefined;
  const tally = { looked: 0, measures: 0, failed: 0 };
  const unfinished = await finishAmendments(world);
  await remindOfDuties(world, now, tally);
  const heldBy = (directive: DirectiveId) => {
    people ??= world.people.all();
    const held = settings.get(directive) ?? holdingOf(world, directive, people);
    settings.set(directive, held);
    return held;
  };
  await concurrently(world.obligations.due(now), ABREAST, async (obligation) => {
    tally.looked += 1;
    try {
      if (unfinished.has(obligation.directive)) throw new Error("Its amendment could not be finished.");
      tally.measures += await take(world, obligation, await heldBy(obligation.directive), now);
    } catch (fault) {
      tally.failed += 1;
      const { directive, id } = obligation;
      world.log("measure-failed", { directive, obligation: id, fault: String(fault) });
    }
  });
  return tally;
}

interface Held {
  readonly setting: Setting;
  readonly rules: Rules;
}

async function holdingOf(
  world: World,
  id: DirectiveId,
  people: ReturnType<World["people"]["all"]>,
): Promise<Held> {
  const directive = await world.directives.find(id);
  if (!directive) throw new Error(`There is no directive ${id}.`);
  const roster = await world.rosters.find(directive.roster);
  if (!roster) throw new Error(`There is no roster ${directive.roster}.`);
  return {
    setting: { directive, roster, people: await people },
    rules: rulesOf(roster.authority, directive),
  };
}

/**
 * Reads again and judges afresh whenever someone else was first, so a receipt that came in between stops the
 * measure.
 */
async function take(world: World, found: Obligation, held: Held, now: Instant): Promise<number> {
  let obligation = found;
  let measures = 0;
  for (let lost = 0; lost < TRIES; ) {
    if (obligation.nextDueAt === undefined || obligation.nextDueAt > now) return measures;
    const taken = takeMeasures(obligation, held.setting, held.rules, now);
    if (await world.obligations.change(taken)) {
      measures += taken.claims.length;
      obligation = taken.obligation;
    } else {
      lost += 1;
      obligation = await afresh(world, obligation);
    }
  }
  throw new Error(`Someone else was first ${TRIES} times.`);
}

/**
 * The record as it is now. When nobody changed it, a claim was in the way: the measure had been taken before
 * the record came to say so (a restored backup), and it is not taken again.
 */
async function afresh(world: World, stale: Obligation): Promise<Obligation> {
  const { directive, id, version } = stale;
  const stored = await world.obligations.find(directive, id);
  if (!stored) throw new Error("The obligation is gone.");
  if (stored.version !== version) return stored;
  const claims = await world.obligations.claimsOf(directive, id);
  return { ...stored, taken: [...new Set([...(stored.taken ?? []), ...claims])] };
}
