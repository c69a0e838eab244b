import { handBack, propose, wantsHead } from "../functions/core/confirmation.ts";
import type { ObligationId, Sha256 } from "../functions/core/ids.ts";
import { type Obligation, unitOf } from "../functions/core/obligation.ts";
import { accepted, type Outcome, refused } from "../functions/core/outcome.ts";
import { headOf } from "../functions/core/person.ts";
import type { World } from "../functions/core/world.ts";
import type { OnObligation, OnRound } from "./route.ts";
import { gatherDraft, type Submitted } from "./sending.ts";

/** Whether the head must confirm, and who that is; undefined where nobody need. */
export async function headFor(world: World, { directive, roster, obligation }: OnObligation) {
  if (!wantsHead(directive, roster, obligation)) return undefined;
  const people = await world.people.all();
  const officers = people.filter(
    ({ role, authority }) => role === "officer" && authority === roster.authority.id,
  );
  return {
    name: headOf(people, unitOf(obligation), roster)?.name,
    officers: officers.map(({ name, email }) => `${name} (${email})`).join(", "),
  };
}

/** Whose report waits for a head that is not on file. */
export async function headlessAmong(
  world: World,
  { directive, roster }: OnRound,
  rows: readonly { readonly obligation: Obligation }[],
): Promise<ReadonlySet<ObligationId>> {
  const wanting = rows.filter(({ obligation }) => wantsHead(directive, roster, obligation));
  if (wanting.length === 0) return new Set();
  const people = await world.people.all();
  const without = wanting.filter(({ obligation }) => !headOf(people, unitOf(obligation), roster));
  return new Set(without.map(({ obligation }) => obligation.id));
}

/** Puts what stands on the page before the head: judged like a sending, so that he is shown nothing he cannot send. */
export async function proposeReport(
  world: World,
  seen: OnObligation,
  posted: { readonly seen?: string | undefined; readonly lateReason?: string | undefined },
): Promise<Submitted | { readonly type: "proposed"; readonly shown: Sha256 }> {
  const { directive, roster, person, now } = seen;
  const ready = await gatherDraft(world, seen);
  if (posted.seen !== undefined && posted.seen !== ready.digest) return { type: "changed" };
  if (ready.problems.length > 0) return { type: "problems", problems: ready.problems };
  const isEmpty = Object.keys(ready.entries).length === 0 && ready.attachments.length === 0;
  if (isEmpty) return { type: "refused", refusal: { type: "nothing-to-submit" } };
  const setting = { directive, roster, people: await world.people.all() };
  const acting = { by: person.id, at: now, shown: ready.digest, lateReason: posted.lateReason };
  for (let { obligation } = seen, tries = TRIES; ; tries -= 1) {
    const judged = propose(obligation, setting, acting);
    if (!judged.ok) return { type: "refused", refusal: judged.refusal };
    if (await world.obligations.change(judged.value)) return { type: "proposed", shown: ready.digest };
    if (tries === 0) return { type: "refused", refusal: { type: "superseded" } };
    obligation = (await world.obligations.find(directive.id, obligation.id)) ?? obligation;
  }
}

/** Others may write the same record in the same moment; so many losses in a row mean something else is wrong. */
const TRIES = 5;

export async function handBackReport(world: World, seen: OnObligation, note: string): Promise<Outcome<true>> {
  const { directive, roster, obligation, person, now } = seen;
  const setting = { directive, roster, people: await world.people.all() };
  const judged = handBack(obligation, setting, { by: person.id, at: now, note });
  if (!judged.ok) return judged;
  return (await world.obligations.change(judged.value)) ? accepted(true) : refused({ type: "superseded" });
}
