import { closedTo } from "../functions/acts/closed-to.ts";
import { type DraftPost, saveDraft } from "../functions/acts/save-draft.ts";
import type { Section } from "../functions/core/directives/directive.ts";
import type { ClientKey, DelegationId, PersonId } from "../functions/core/ids.ts";
import type { Instant } from "../functions/core/instant.ts";
import {
  authorOf,
  type Delegation,
  holdOf,
  isSent,
  lent,
  takenBack,
  writtenOn,
} from "../functions/core/obligation/delegation.ts";
import { asItStands, TRIES } from "../functions/core/obligation/judge-again.ts";
import type { Draft } from "../functions/core/obligation/submission.ts";
import { accepted, type Outcome, refused } from "../functions/core/problem/outcome.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import type { World } from "../functions/core/world.ts";
import type { OnDelegation, OnObligation, Writing } from "./route.ts";

/** Lending a section and taking it back, and what a colleague's save brings along. */

export interface Asked {
  readonly name: string;
  readonly email?: string;
  readonly until: Instant;
  readonly clientKey?: ClientKey;
}

export type Lending =
  | { readonly type: "lent"; readonly delegation: Delegation; readonly token: string }
  /** A section is in one colleague's hands at a time. */
  | { readonly type: "held"; readonly by: Delegation }
  | { readonly type: "refused"; readonly refusal: Refusal };

export async function lendSection(
  world: World,
  seen: OnObligation,
  section: Section,
  asked: Asked,
): Promise<Lending> {
  const { directive, now } = seen;
  let { obligation } = seen;
  for (let attempt = 1; ; attempt++) {
    const refusal = lendable({ ...seen, obligation });
    if (refusal) return { type: "refused", refusal };
    const by = await holderOf(world, { ...seen, obligation }, section.id);
    if (by) return isSamePress(by, asked, seen) ? await linkAgain(world, by) : { type: "held", by };
    const made = { id: world.mint.delegationId(), by: seen.person.id, madeAt: now, version: 1 };
    const delegation = {
      ...made,
      directive: directive.id,
      obligation: obligation.id,
      section: section.id,
      ...asked,
    };
    const token = world.mint.token();
    const change = lent(delegation, obligation, settingOf(seen), section, actingOf(seen));
    if (await world.delegations.lend(delegation, token, change)) return { type: "lent", delegation, token };
    if (attempt === TRIES) return { type: "refused", refusal: { type: "superseded" } };
    obligation = await asItStands(world, obligation);
  }
}

function isSamePress({ clientKey, by }: Delegation, asked: Asked, { person }: OnObligation): boolean {
  return clientKey !== undefined && clientKey === asked.clientKey && by === person.id;
}

/** The first answer may have been lost, and its link is kept nowhere: the same press is given another to the same. */
async function linkAgain(world: World, delegation: Delegation): Promise<Lending> {
  const token = world.mint.token();
  await world.delegations.offer(token, delegation);
  return { type: "lent", delegation, token };
}

/** Whether anything of this report can be lent now. */
export function lendable(seen: Writing): Refusal | undefined {
  const { latest } = seen.obligation;
  return (
    closedTo(seen) ??
    (latest && isSent(seen.obligation) ? { type: "awaiting-review", receipt: latest } : undefined)
  );
}

/** Who has the section now, if it is lent. */
export async function holderOf(
  world: World,
  seen: Writing,
  section: string,
): Promise<Delegation | undefined> {
  const all = await world.delegations.of(seen.directive.id, seen.obligation.id);
  return all.find((each) => each.section === section && holdOf(each, seen) === "open");
}

/** Taking back twice is taking back once. Undefined when there is no such delegation under this report. */
export async function takeBack(
  world: World,
  seen: OnObligation,
  id: DelegationId,
): Promise<Outcome<true> | undefined> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const obligation = await asItStands(world, seen.obligation);
    const held = await world.delegations.find(obligation.directive, obligation.id, id);
    if (!held) return undefined;
    if (held.revokedAt) return accepted(true);
    const { delegation, change } = takenBack(held, obligation, settingOf(seen), actingOf(seen));
    if (await world.delegations.change(delegation, change)) return accepted(true);
  }
  return refused({ type: "superseded" });
}

/** Saves as anyone does; the first save also goes into the ledger under the colleague's name. */
export async function saveAsDelegate(
  world: World,
  seen: OnDelegation,
  post: DraftPost,
): Promise<Outcome<Draft>> {
  const saved = await saveDraft(world, seen, post);
  if (saved.ok && !seen.delegation.wroteAt) await noteWriting(world, seen);
  return saved;
}

/** When others are faster every time the next save notes it. */
async function noteWriting(world: World, seen: OnDelegation): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const obligation = await asItStands(world, seen.obligation);
    const held = await world.delegations.find(obligation.directive, obligation.id, seen.delegation.id);
    if (!held || held.wroteAt || held.revokedAt) return;
    const { delegation, change } = writtenOn(held, obligation, settingOf(seen), seen.section, seen.now);
    if (await world.delegations.change(delegation, change)) return;
  }
}

/** Who saved each draft last, by name: colleagues by their delegations, everyone else by their account. */
export async function writersOf(
  world: World,
  drafts: readonly Draft[],
  delegations: readonly Delegation[],
): Promise<ReadonlyMap<PersonId, string>> {
  const lentTo = new Map(delegations.map((each) => [authorOf(each), each.name]));
  const others = [...new Set(drafts.map(({ by }) => by))].filter((by) => !lentTo.has(by));
  const found = await Promise.all(others.map((id) => world.people.find(id)));
  return new Map([
    ...lentTo,
    ...found.flatMap((person) => (person ? [[person.id, person.name] as const] : [])),
  ]);
}

const settingOf = ({ directive, roster }: Writing) => ({ directive, roster, people: [] });
const actingOf = ({ person, now }: Writing) => ({ by: person.id, at: now });
