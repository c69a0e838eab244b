import { askedOf } from "../functions/core/asked.ts";
import { sha256 } from "../functions/core/hash.ts";
import type { ClientKey } from "../functions/core/ids.ts";
import { withNextDueIn } from "../functions/core/ladder/next.ts";
import { canonical } from "../functions/core/ledger.ts";
import type { Receipt } from "../functions/core/obligation.ts";
import { accepted, type Outcome, type Problem } from "../functions/core/outcome.ts";
import type { Refusal } from "../functions/core/refusal.ts";
import { afterReceipt, hashOfPost, type Post, receive } from "../functions/core/submission.ts";
import type { World } from "../functions/core/world.ts";
import { deed } from "./acts.ts";
import { readAsked } from "./entries.ts";
import type { OnObligation } from "./route.ts";
import { entriesIn } from "./tasks.ts";

export interface SubmitPost {
  readonly clientKey: ClientKey;
  readonly lateReason?: string | undefined;
  /** The digest of the words that were on the page when the button was pressed. */
  readonly seen?: string | undefined;
}

export type Submitted =
  | { readonly type: "filed"; readonly receipt: Receipt }
  | { readonly type: "changed" }
  | { readonly type: "problems"; readonly problems: readonly Problem[] }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** What is ready to be sent: the words of all drafts, their readings and the files. */
export async function gatherDraft(world: World, { directive, roster, obligation }: OnObligation) {
  const sections = askedOf(directive, roster, obligation);
  const [drafts, attachments] = await Promise.all([
    world.drafts.of(directive.id, obligation.id),
    world.files.of(directive.id, obligation.id),
  ]);
  const entries = entriesIn(sections, drafts);
  const digest = sha256(canonical({ entries, attachments: attachments.map(({ hash }) => hash) })).slice(
    0,
    16,
  );
  return { sections, drafts, attachments, entries, digest, ...readAsked(sections, entries) };
}

/** Others may write the same record in the same moment; so many losses in a row mean something else is wrong. */
const TRIES = 6;

/**
 * Sends what the drafts hold. The instant of receipt is the one at which the request began to arrive: a slow line
 * makes nobody late.
 */
export async function submit(world: World, seen: OnObligation, posted: SubmitPost): Promise<Submitted> {
  const ready = await gatherDraft(world, seen);
  if (posted.seen !== undefined && posted.seen !== ready.digest) return { type: "changed" };
  if (ready.problems.length > 0) return { type: "problems", problems: ready.problems };
  if (Object.keys(ready.entries).length === 0 && ready.attachments.length === 0) {
    return { type: "refused", refusal: { type: "nothing-to-submit" } };
  }
  const post: Post = {
    directive: seen.directive.id,
    obligation: seen.obligation.id,
    clientKey: posted.clientKey,
    by: seen.person.id,
    entries: { ...ready.entries },
    values: ready.values,
    attachments: [...ready.attachments],
    ...(posted.lateReason?.trim() ? { lateReason: posted.lateReason.trim() } : {}),
  };
  const filed = await fileUnderLatest(world, seen, post);
  return filed.ok ? { type: "filed", receipt: filed.value } : { type: "refused", refusal: filed.refusal };
}

/** Files against the newest state of the obligation; when somebody was faster, looks again and tries once more. */
async function fileUnderLatest(world: World, seen: OnObligation, post: Post): Promise<Outcome<Receipt>> {
  let { obligation } = seen;
  for (let attempt = 1; ; attempt++) {
    const filed = await fileOnce(world, { ...seen, obligation }, post);
    if (filed.ok) return filed;
    if (filed.refusal.type !== "superseded") return (await filedBefore(world, post)) ?? filed;
    if (attempt === TRIES) return filed;
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
  const received = receive(seen.directive, seen.obligation, post, {
    receivedAt: seen.now,
    reference: world.mint.reference(),
    hash: hashOfPost(post),
  });
  if (!received.ok) return received;
  const { receipt } = received.value;
  return world.submissions.file(received.value, {
    obligation: withNextDueIn(afterReceipt(seen.obligation, receipt), seen.directive, seen.roster),
    deeds: [deed(seen, "received", { reference: receipt.reference, revision: String(receipt.revision) })],
  });
}
