import { doneSince, overtakenBy } from "../functions/acts/overtaken.ts";
import type { PersonId } from "../functions/core/ids.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Shown } from "../functions/core/obligation/basis.ts";
import type { DecisiveDeed } from "../functions/core/obligation/decisive.ts";
import { extend, revokeExtension } from "../functions/core/obligation/extension.ts";
import { changeLatest } from "../functions/core/obligation/judge-again.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { accept, acknowledge, returnForRevision, waive } from "../functions/core/obligation/review.ts";
import type { Acted, Acting, Setting } from "../functions/core/obligation/setting.ts";
import { accepted, type Outcome, refused } from "../functions/core/problem/outcome.ts";
import type { World } from "../functions/core/world.ts";
import type { OnObligation, OnRound } from "./route.ts";

/** Notes that the party has read what is asked of it; only the first reading counts, and a lost race is one. */
export async function markRead(world: World, seen: OnObligation): Promise<void> {
  if (seen.obligation.openedAt) return;
  const read = acknowledge(seen.obligation, await settingOf(world, seen), actingOf(seen));
  if (read.ok) await world.obligations.change(read.value);
}

/** What an officer may do to one report; each is judged in core and written whole or not at all. */
export type Decision =
  | { readonly type: "accept" }
  | { readonly type: "return"; readonly reasons: readonly SectionReason[]; readonly dueBefore: Instant }
  | { readonly type: "extend"; readonly until: Instant; readonly reason: string }
  | { readonly type: "revoke"; readonly reason: string }
  | { readonly type: "waive"; readonly reason: string };

export interface SectionReason {
  readonly section: string;
  readonly text: string;
}

/**
 * Carries a decision out if the report still stands as it was shown; otherwise whoever comes second is told what was
 * done and decides again. The same press come twice has been carried out already.
 */
export async function decide(
  world: World,
  seen: OnObligation,
  decision: Decision,
  shown: Shown,
): Promise<Outcome<true>> {
  const setting = await settingOf(world, seen);
  // A decision holds from when it is written, however long its form was on the way.
  const acting = { by: seen.person.id, at: world.clock() };
  let repeated = false;
  const changed = await changeLatest(world, seen.obligation, async (obligation) => {
    const since = await doneSince(world, obligation, shown);
    if (!since) return judged(obligation, setting, acting, decision);
    repeated = since.length === 1 && since.every((deed) => isOf(deed, decision, seen.person.id));
    return refused(await overtakenBy(world, since));
  });
  return changed.ok || repeated ? accepted(true) : changed;
}

/** Whether a deed is this very decision by this person. */
function isOf({ act, by, detail }: DecisiveDeed, decision: Decision, person: PersonId): boolean {
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

async function settingOf(world: World, { directive, roster }: OnRound): Promise<Setting> {
  return { directive, roster, people: await world.people.all() };
}

const actingOf = ({ person, now }: OnRound): Acting => ({ by: person.id, at: now });
