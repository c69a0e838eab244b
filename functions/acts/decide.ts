import type { PersonId } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import type { Shown } from "../core/obligation/basis.ts";
import type { DecisiveDeed } from "../core/obligation/decisive.ts";
import { extend, revokeExtension } from "../core/obligation/extension.ts";
import { changeLatest } from "../core/obligation/judge-again.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import { accept, returnForRevision, waive } from "../core/obligation/review.ts";
import type { Acted, Acting, Setting } from "../core/obligation/setting.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import { type ReportContext, settingOf } from "./context.ts";
import { doneSince, overtakenBy } from "./overtaken.ts";

/** What an officer may do to one report; each is judged in core and written whole or not at all. */
export type Decision =
  | { readonly type: "accept" }
  | { readonly type: "return"; readonly reasons: readonly SectionReason[]; readonly dueBefore: Instant }
  | { readonly type: "extend"; readonly until: Instant; readonly reason: string }
  | { readonly type: "revoke"; readonly reason: string }
  | { readonly type: "waive"; readonly reason: string };

interface SectionReason {
  readonly section: string;
  readonly text: string;
}

/**
 * Carries a decision out if the report still stands as it was shown; otherwise whoever comes second is told
 * what was done and decides again. The same press come twice has been carried out already.
 */
export async function decide(
  world: World,
  context: ReportContext,
  decision: Decision,
  shown: Shown,
): Promise<Outcome<true>> {
  const setting = await settingOf(world, context);
  // A decision holds from when it is written, however long its form was on the way.
  const acting = { by: context.person.id, at: world.clock() };
  const changed = await changeLatest(world, context.obligation, async (obligation) => {
    const since = await doneSince(world, obligation, shown);
    if (!since) return judged(obligation, setting, acting, decision);
    const [only, ...others] = since;
    if (only && others.length === 0 && isSame(only, decision, context.person.id)) return "done-before";
    return refused(await overtakenBy(world, since));
  });
  return changed.ok ? accepted(true) : changed;
}

/** Whether a deed is this very decision by this person. */
function isSame({ act, by, detail }: DecisiveDeed, decision: Decision, person: PersonId): boolean {
  if (by !== person) return false;
  switch (decision.type) {
    case "accept":
      return act === "accepted";
    case "return":
      return (
        act === "returned" &&
        detail.dueBefore === decision.dueBefore &&
        decision.reasons.every(({ text }) => detail.reason?.includes(text))
      );
    case "extend":
      return act === "extended" && detail.until === decision.until && detail.reason === decision.reason;
    case "revoke":
      return act === "extension-revoked" && detail.reason === decision.reason;
    case "waive":
      return act === "waived" && detail.reason === decision.reason;
  }
}

function judged(
  obligation: Obligation,
  setting: Setting,
  acting: Acting,
  decision: Decision,
): Outcome<Acted> {
  switch (decision.type) {
    case "accept":
      return accept(obligation, setting, acting);
    case "return":
      return returnForRevision(obligation, setting, { ...acting, ...decision });
    case "extend":
      return extend(obligation, setting, { ...acting, ...decision });
    case "revoke":
      return revokeExtension(obligation, setting, { ...acting, ...decision });
    case "waive":
      return waive(obligation, setting, { ...acting, ...decision });
  }
}
