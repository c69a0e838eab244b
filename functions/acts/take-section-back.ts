import type { DelegationId } from "../core/ids.ts";
import { takenBack } from "../core/obligation/delegation.ts";
import { judgeAgain } from "../core/obligation/judge-again.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { actingOf, type ReportContext, settingOf } from "./context.ts";

type SectionTaken =
  | { readonly type: "taken-back" }
  /** There is no such delegation under this report. */
  | { readonly type: "absent" }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** Takes a lent section back. Taking back twice is taking back once. */
export async function takeSectionBack(
  world: World,
  context: ReportContext,
  id: DelegationId,
): Promise<SectionTaken> {
  const setting = await settingOf(world, context);
  const came = await judgeAgain(
    world,
    context.obligation,
    async (obligation): Promise<SectionTaken | undefined> => {
      const held = await world.delegations.find(obligation.directive, obligation.id, id);
      if (!held) return { type: "absent" };
      if (held.revokedAt) return { type: "taken-back" };
      const { delegation, change } = takenBack(held, obligation, setting, actingOf(context));
      return (await world.delegations.change(delegation, change)) ? { type: "taken-back" } : undefined;
    },
  );
  return came ?? { type: "refused", refusal: { type: "superseded" } };
}
