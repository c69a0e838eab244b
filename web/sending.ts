import { canonical, sha256 } from "../functions/core/hash.ts";
import type { ClientKey, Sha256 } from "../functions/core/ids.ts";
import { withNextDueIn } from "../functions/core/ladder/next.ts";
import { askedOf } from "../functions/core/obligation/asked.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import type { Arrival, Origin } from "../functions/core/obligation/origin.ts";
import { arrivalInDetail, tellOfPaper } from "../functions/core/obligation/paper-told.ts";
import type { Receipt } from "../functions/core/obligation/receipt.ts";
import { afterReceipt, hashOfPost, type Post, receive } from "../functions/core/obligation/submission.ts";
import { accepted, type Outcome, type Problem, refused } from "../functions/core/problem/outcome.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import { textRead } from "../functions/core/text/door.ts";
import { entriesRead } from "../functions/core/text/entries.ts";
import type { Change, World } from "../functions/core/world.ts";
import { deed } from "./acts.ts";
import { mangledIn, readAsked } from "./entries.ts";
import { ATTEMPTS } from "./latest.ts";
import type { OnObligation } from "./route.ts";
import { arrivalOn, shelfOf } from "./shelf.ts";
import { entriesIn } from "./tasks.ts";

/** What is sent, and how, when the button is pressed. */
export interface SubmitPost {
  readonly clientKey: ClientKey;
  readonly lateReason?: string | undefined;
  /** The digest of the words that were on the page when the button was pressed. */
  readonly seen?: string | undefined;
  /** Words that look typed in an old encoding were looked at, and stay as they are. */
  readonly asTyped?: boolean | undefined;
  /** What an officer states of the paper, where it does not lie with what he typed. */
  readonly arrival?: Arrival | undefined;
}

export type Submitted =
  | { readonly type: "filed"; readonly receipt: Receipt }
  | { readonly type: "changed" }
  | { readonly type: "problems"; readonly problems: readonly Problem[] }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** What is ready to be sent: the words of all drafts, their readings and the files. */
export async function gatherDraft(world: World, seen: OnObligation) {
  const { directive, roster, obligation, person } = seen;
  const shelf = shelfOf(seen);
  const sections = askedOf(directive, roster, obligation);
  const [drafts, attachments] = await Promise.all([
    world.drafts.of(directive.id, shelf),
    world.files.of(directive.id, shelf),
  ]);
  const entries = entriesIn(sections, drafts);
  const arrival = person.role === "officer" ? arrivalOn(drafts) : undefined;
  const files = attachments.map(({ hash }) => hash);
  const digest = sha256(canonical({ entries, attachments: files, arrival }));
  const reads = entriesRead(entries);
  return { sections, drafts, attachments, entries, reads, arrival, digest, ...readAsked(sections, entries) };
}

/**
 * Sends what the drafts hold. The instant of receipt is the one at which the request began to arrive: a slow line
 * makes nobody late.
 */
export async function submit(world: World, seen: OnObligation, posted: SubmitPost): Promise<Submitted> {
  const ready = await gatherDraft(world, seen);
  const again = await confirmedBefore(world, seen, posted);
  if (again) return { type: "filed", receipt: again };
  // A head sends what he saw, so he must say what that was.
  const blind = posted.seen === undefined && seen.person.role !== "head";
  if (!blind && posted.seen !== ready.digest) return { type: "changed" };
  const asked = posted.asTyped ? [] : mangledIn(ready.reads);
  const problems = [...ready.problems, ...asked];
  if (problems.length > 0) return { type: "problems", problems };
  if (Object.keys(ready.entries).length === 0 && ready.attachments.length === 0) {
    return { type: "refused", refusal: { type: "nothing-to-submit" } };
  }
  const origin = originOf(seen, ready.digest, posted.arrival ?? ready.arrival);
  if (!origin.ok) return { type: "refused", refusal: origin.refusal };
  const lateReason = textRead(posted.lateReason ?? "").trim();
  const post: Post = {
    directive: seen.directive.id,
    obligation: seen.obligation.id,
    clientKey: posted.clientKey,
    by: seen.person.id,
    entries: { ...ready.entries },
    values: ready.values,
    attachments: [...ready.attachments],
    ...(lateReason ? { lateReason } : {}),
    ...(origin.value ? { origin: origin.value } : {}),
  };
  const filed = await fileUnderLatest(world, seen, post);
  return filed.ok ? { type: "filed", receipt: filed.value } : { type: "refused", refusal: filed.refusal };
}

/** An officer sends only what came on paper, and says when it came; a head sends only what was put before him. */
function originOf(
  { person, obligation: { confirmation } }: OnObligation,
  shown: Sha256,
  arrival: Arrival | undefined,
): Outcome<Origin | undefined> {
  switch (person.role) {
    case "officer":
      return arrival
        ? accepted({ type: "paper", enteredBy: person.id, ...arrival })
        : refused({ type: "paper-unstated" });
    case "head":
      return confirmation?.type === "asked"
        ? accepted({
            type: "confirmed",
            draftedBy: confirmation.by,
            proposedAt: confirmation.at,
            confirmedBy: person.id,
            shown,
          })
        : refused({ type: "not-proposed" });
    case "clerk":
    case "leader":
      return arrival ? refused({ type: "forbidden" }) : accepted(undefined);
  }
}

/** Once confirmed, nothing lies before the head any more; the same press come again is owed the same receipt. */
async function confirmedBefore(
  world: World,
  { person, obligation }: OnObligation,
  { clientKey, seen }: SubmitPost,
): Promise<Receipt | undefined> {
  if (person.role !== "head" || obligation.confirmation) return undefined;
  const revisions = await world.submissions.revisions(obligation.directive, obligation.id);
  return revisions.find(
    ({ clientKey: key, origin }) =>
      key === clientKey && origin?.type === "confirmed" && origin.shown === seen,
  )?.receipt;
}

/** Files against the newest state of the obligation; when somebody was faster, looks again and tries once more. */
async function fileUnderLatest(world: World, seen: OnObligation, post: Post): Promise<Outcome<Receipt>> {
  let { obligation } = seen;
  for (let attempt = 1; ; attempt++) {
    const filed = await fileOnce(world, { ...seen, obligation }, post);
    if (filed.ok) return filed;
    if (filed.refusal.type !== "superseded") return (await filedBefore(world, post)) ?? filed;
    if (attempt === ATTEMPTS) return filed;
    obligation = (await world.obligations.find(obligation.directive, obligation.id)) ?? obligation;
  }
}

/**
 * A form whose first answer was lost may come again after the round has moved on (accepted, closed, waived). It is
 * still the same post, and it is owed the same receipt.
 */
async function filedBefore(world: World, post: Post): Promise<Outcome<Receipt> | undefined> {
  const revisions = await world.submissions.revisions(post.directive, post.obligation);
  const same = revisions.find(
    ({ clientKey, receipt }) => clientKey === post.clientKey && receipt.hash === hashOfPost(post),
  );
  return same && accepted(same.receipt);
}

async function fileOnce(world: World, seen: OnObligation, post: Post): Promise<Outcome<Receipt>> {
  const recordedAt = world.clock();
  const received = receive(seen, seen.obligation, post, {
    receivedAt: seen.now,
    ...(recordedAt > seen.now ? { recordedAt } : {}),
    reference: world.mint.reference(),
    hash: hashOfPost(post),
  });
  if (!received.ok) return received;
  const { receipt } = received.value;
  const obligation = withNextDueIn(afterReceipt(seen.obligation, receipt), seen.directive, seen.roster);
  return world.submissions.file(received.value, {
    obligation,
    ...(await noted(world, seen, obligation, post, receipt)),
  });
}

/** What the ledger says of it, and whom a letter tells: a unit did not press the button for what came on paper. */
async function noted(
  world: World,
  seen: OnObligation,
  obligation: Obligation,
  { origin }: Post,
  { reference, revision }: Receipt,
): Promise<Pick<Change, "deeds" | "notices">> {
  const facts = { reference, revision: String(revision) };
  switch (origin?.type) {
    case undefined:
      return { deeds: [deed(seen, "received", facts)] };
    case "confirmed":
      return { deeds: [deed(seen, "received", { ...facts, drafter: origin.draftedBy })] };
    case "paper": {
      const { directive, roster, now } = seen;
      const setting = { directive, roster, people: await world.people.all() };
      return {
        deeds: [deed(seen, "entered", { ...facts, ...arrivalInDetail(origin) })],
        notices: tellOfPaper(obligation, setting, origin, now),
      };
    }
  }
}
