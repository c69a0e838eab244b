import { writtenOn } from "../core/obligation/delegation.ts";
import { asItStands, judgeAgain } from "../core/obligation/judge-again.ts";
import type { Draft } from "../core/obligation/submission.ts";
import type { Outcome } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import { type LentContext, settingOf } from "./context.ts";
import { type DraftPost, saveDraft } from "./save-draft.ts";

/** A colleague saves as anyone does; the first save also goes into the ledger under the colleague's name. */
export async function writeAsDelegate(
  world: World,
  context: LentContext,
  post: DraftPost,
): Promise<Outcome<Draft>> {
  const saved = await saveDraft(world, context, post);
  if (saved.ok && !context.delegation.wroteAt) await noteWriting(world, context);
  return saved;
}

/** When others are faster every time the next save notes it. */
async function noteWriting(world: World, context: LentContext): Promise<void> {
  const setting = await settingOf(world, context);
  // Saving may just have marked the work as begun, so the record is read anew before the first try.
  const first = await asItStands(world, context.obligation);
  await judgeAgain(world, first, async (obligation) => {
    const held = await world.delegations.find(obligation.directive, obligation.id, context.delegation.id);
    if (!held || held.wroteAt || held.revokedAt) return "nothing-to-note";
    const { delegation, change } = writtenOn(held, obligation, setting, context.section, context.now);
    return (await world.delegations.change(delegation, change)) ? "noted" : undefined;
  });
}
