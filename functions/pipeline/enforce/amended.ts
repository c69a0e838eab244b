import { amendmentOwed, isBehind } from "../../core/directives/amendment.ts";
import { changesOf } from "../../core/directives/directive.ts";
import type { DirectiveId } from "../../core/ids.ts";
import { judgeAgain, TRIES } from "../../core/obligation/judge-again.ts";
import type { Obligation } from "../../core/obligation/obligation.ts";
import type { Setting } from "../../core/obligation/setting.ts";
import type { World } from "../../core/world.ts";
import { concurrently } from "../../notices/concurrently.ts";
import { recordsUnder } from "./records.ts";

const ABREAST = 8;

/**
 * Brings amendments that broke off to everyone they move, before anything is held against the deadline that
 * they changed. The answer names the rounds where that failed: nobody of them may be measured by the old one.
 */
export async function finishAmendments(world: World): Promise<ReadonlySet<DirectiveId>> {
  const failed = new Set<DirectiveId>();
  for (const id of await world.directives.unsettled()) {
    try {
      await finishAmendment(world, id);
    } catch (fault) {
      failed.add(id);
      world.log("amendment-failed", { directive: id, fault: String(fault) });
    }
  }
  return failed;
}

/**
 * The directive says by when; each obligation is moved after it, with its ledger entry and its letters, once.
 */
export async function finishAmendment(world: World, id: DirectiveId): Promise<void> {
  const directive = await world.directives.find(id);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error(`There is no directive ${id} to amend.`);
  const setting = { directive, roster, people: await world.people.all() };
  await concurrently(await recordsUnder(world, directive, roster), ABREAST, async (each) => {
    if (isBehind(each, directive)) await moved(world, each, setting);
  });
  await world.directives.settle(id, changesOf(directive));
}

/** The obligation as the directive has it: where its amendment had not come to it yet, it comes now. */
export async function asAmended(
  world: World,
  obligation: Obligation,
  { directive, roster }: Pick<Setting, "directive" | "roster">,
): Promise<Obligation> {
  if (!isBehind(obligation, directive)) return obligation;
  return moved(world, obligation, { directive, roster, people: await world.people.all() });
}

/**
 * The directive is read after the record it is held against: a record may be ahead of a directive read
 * earlier, and is never moved back.
 */
async function moved(world: World, stale: Obligation, setting: Setting): Promise<Obligation> {
  const now = await judgeAgain(world, stale, async (obligation) => {
    const directive = (await world.directives.find(stale.directive)) ?? setting.directive;
    const owed = amendmentOwed(obligation, { ...setting, directive });
    if (!owed) return obligation;
    return (await world.obligations.change(owed)) ? owed.obligation : undefined;
  });
  if (!now) throw new Error(`Someone else was first ${TRIES} times.`);
  return now;
}
