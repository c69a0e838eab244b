import type { ObligationId, Sha256 } from "../functions/core/ids.ts";
import type { Instant } from "../functions/core/instant.ts";
import { handBack, propose, wantsHead } from "../functions/core/obligation/confirmation.ts";
import { type Obligation, unitOf } from "../functions/core/obligation/obligation.ts";
import { headOf } from "../functions/core/people/person.ts";
import { accepted, type Outcome, refused } from "../functions/core/problem/outcome.ts";
import type { World } from "../functions/core/world.ts";
import { mangledIn } from "./entries.ts";
import { changeLatest } from "./latest.ts";
import type { OnObligation, OnRound } from "./route.ts";
import { gatherDraft, type SubmitPost, type Submitted } from "./sending.ts";

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
  posted: Pick<SubmitPost, "seen" | "lateReason" | "asTyped">,
): Promise<Submitted | { readonly type: "proposed"; readonly shown: Sha256 }> {
  const { directive, roster, person, now } = seen;
  const ready = await gatherDraft(world, seen);
  if (posted.seen !== undefined && posted.seen !== ready.digest) return { type: "changed" };
  const problems = [...ready.problems, ...(posted.asTyped ? [] : mangledIn(ready.reads))];
  if (problems.length > 0) return { type: "problems", problems };
  const isEmpty = Object.keys(ready.entries).length === 0 && ready.attachments.length === 0;
  if (isEmpty) return { type: "refused", refusal: { type: "nothing-to-submit" } };
  const setting = { directive, roster, people: await world.people.all() };
  const acting = { by: person.id, at: now, shown: ready.digest, lateReason: posted.lateReason };
  let repeated = false;
  const changed = await changeLatest(world, seen.obligation, (obligation) => {
    const { confirmation } = obligation;
    // The same button pressed twice puts it forward once, and one letter goes out.
    repeated =
      confirmation?.type === "asked" &&
      confirmation.by === person.id &&
      confirmation.shown === ready.digest &&
      (confirmation.lateReason ?? "") === (posted.lateReason?.trim() ?? "");
    return repeated ? refused({ type: "superseded" }) : propose(obligation, setting, acting);
  });
  return changed.ok || repeated
    ? { type: "proposed", shown: ready.digest }
    : { type: "refused", refusal: changed.refusal };
}

/** Gives back the draft that he was shown; one that was put before him since is another. */
export async function handBackReport(
  world: World,
  seen: OnObligation,
  { note, put }: { readonly note: string; readonly put?: Instant | undefined },
): Promise<Outcome<true>> {
  const { directive, roster, person, now } = seen;
  const setting = { directive, roster, people: await world.people.all() };
  let repeated = false;
  const changed = await changeLatest(world, seen.obligation, (obligation) => {
    const { confirmation } = obligation;
    repeated =
      confirmation?.type === "handed-back" &&
      confirmation.by === person.id &&
      confirmation.note === note.trim();
    return put !== undefined && confirmation?.type === "asked" && confirmation.at !== put
      ? refused({ type: "proposed-anew", at: confirmation.at })
      : handBack(obligation, setting, { by: person.id, at: now, note });
  });
  return changed.ok || repeated ? accepted(true) : changed;
}
