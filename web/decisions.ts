import { extend, revokeExtension } from "../functions/core/extension.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Obligation } from "../functions/core/obligation.ts";
import { accepted, type Outcome, refused } from "../functions/core/outcome.ts";
import { accept, acknowledge, returnForRevision, waive } from "../functions/core/review.ts";
import type { Acted, Acting, Setting } from "../functions/core/setting.ts";
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

export async function decide(world: World, seen: OnObligation, decision: Decision): Promise<Outcome<true>> {
  const acted = judged(seen.obligation, await settingOf(world, seen), actingOf(seen), decision);
  if (!acted.ok) return acted;
  return (await world.obligations.change(acted.value)) ? accepted(true) : refused({ type: "superseded" });
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
