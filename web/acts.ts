import { askedOf, fieldsIn } from "../functions/core/asked.ts";
import { isClosed, type Section } from "../functions/core/directive.ts";
import type { Entries } from "../functions/core/fields/shape.ts";
import { sha256 } from "../functions/core/hash.ts";
import type { ClientKey } from "../functions/core/ids.ts";
import { withNextDueIn } from "../functions/core/ladder/next.ts";
import { canonical, type Deed } from "../functions/core/ledger.ts";
import type { Obligation, Receipt } from "../functions/core/obligation.ts";
import { accepted, type Outcome, type Problem, refused } from "../functions/core/outcome.ts";
import type { Refusal } from "../functions/core/refusal.ts";
import {
  type Attachment,
  afterReceipt,
  type Draft,
  hashOfPost,
  type Post,
  receive,
} from "../functions/core/submission.ts";
import type { World } from "../functions/core/world.ts";
import { takeIn } from "../functions/files/intake.ts";
import { readAsked } from "./entries.ts";
import type { OnObligation, OnRound, Writing } from "./route.ts";
import { entriesIn } from "./tasks.ts";

/** What people do, as pages and the API both do it. An act names its obligation's state, so that it can refuse. */

export interface DraftPost {
  readonly section: Section;
  readonly entries: Entries;
  /** The draft's version that the writer read. */
  readonly over: number;
  /** The revision that had been sent when the writer began: a save older than the last submission is refused. */
  readonly after: number;
  readonly done: boolean;
}

export async function saveDraft(world: World, seen: Writing, post: DraftPost): Promise<Outcome<Draft>> {
  const { directive, obligation, person, now } = seen;
  const refusal = closedTo(seen) ?? overtaken(obligation, post.after);
  if (refusal) return refused(refusal);
  const saved = await world.drafts.save(
    directive.id,
    obligation.id,
    {
      section: post.section.id,
      entries: post.entries,
      version: post.over + 1,
      savedAt: now,
      by: person.id,
      done: post.done,
    },
    post.over,
  );
  if (saved.ok && !obligation.startedAt) await markStarted(world, seen);
  return saved;
}

/** Whether anything can still be written under this obligation, by anybody. */
export function closedTo({ directive, obligation, now }: Writing): Refusal | undefined {
  if (isClosed(directive, now) && directive.closesAt) {
    return { type: "directive-closed", closedAt: directive.closesAt };
  }
  if (obligation.waived) return { type: "waived" };
  if (obligation.acceptedAt && obligation.latest) {
    return { type: "already-submitted", receipt: obligation.latest };
  }
  return undefined;
}

/** A save that set out before the last submission arrives too late to mean anything: the sent text stands. */
function overtaken({ latest }: Obligation, after: number): Refusal | undefined {
  return latest && latest.revision > after ? { type: "already-submitted", receipt: latest } : undefined;
}

/** The first saved word starts the work. Losing this race is no harm: somebody else marked it. */
async function markStarted(world: World, { obligation, now }: Writing): Promise<void> {
  const started = { ...obligation, startedAt: now, version: obligation.version + 1 };
  await world.obligations.change({ obligation: started, deeds: [] });
}

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

/** Takes one file in, with the draft. */
export async function attach(
  world: World,
  { directive, obligation, now }: OnObligation,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<Attachment>> {
  const to = { directive: directive.id, obligation: obligation.id, now };
  return takeIn(world, to, { id: world.mint.fileId(), name, bytes });
}

/** Opens a job for the officer and sends it on its way; the page then watches its stage. */
export async function askForReport(
  world: World,
  { directive, person, now }: OnRound,
  wants: { readonly bind?: boolean } = {},
) {
  const job = await world.editions.ask(directive.id, person.id, now, wants);
  await world.assembly.send({ directive: directive.id, job: job.number });
  return job;
}

export function deed(
  { now, person }: Pick<OnObligation, "now" | "person">,
  act: Deed["act"],
  detail: Deed["detail"],
): Deed {
  return { act, at: now, by: person.id, detail };
}

/** Fields of one section, found by its id among those asked. */
export function sectionAsked({ directive, roster, obligation }: Writing, id: string) {
  const sections = askedOf(directive, roster, obligation);
  const index = sections.findIndex((section) => section.id === id);
  const section = sections[index];
  return section && { section, fields: fieldsIn([section]), index, sections };
}
