import { withNextDueIn } from "../core/ladder/next.ts";
import { judgeAgain } from "../core/obligation/judge-again.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import { arrivalInDetail, tellOfPaper } from "../core/obligation/paper-told.ts";
import type { Receipt } from "../core/obligation/receipt.ts";
import { afterReceipt, hashOfPost, type Post, receive } from "../core/obligation/submission.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { Change, World } from "../core/world.ts";
import { deed, type ReportContext, settingOf } from "./context.ts";

/**
 * Files against the newest state of the obligation; when somebody was faster, looks again and tries once
 * more.
 */
export async function fileRevision(
  world: World,
  context: ReportContext,
  post: Post,
): Promise<Outcome<Receipt>> {
  const came = await judgeAgain(world, context.obligation, async (obligation) => {
    const filed = await fileOnce(world, { ...context, obligation }, post);
    if (filed.ok) return filed;
    if (filed.refusal.type === "superseded") return undefined;
    return (await filedBefore(world, post)) ?? filed;
  });
  return came ?? refused({ type: "superseded" });
}

/**
 * A form whose first answer was lost may come again after the round has moved on (accepted, closed, waived).
 * It is still the same post, and it is owed the same receipt.
 */
async function filedBefore(world: World, post: Post): Promise<Outcome<Receipt> | undefined> {
  const revisions = await world.submissions.revisions(post.directive, post.obligation);
  const same = revisions.find(
    ({ clientKey, receipt }) => clientKey === post.clientKey && receipt.hash === hashOfPost(post),
  );
  return same && accepted(same.receipt);
}

async function fileOnce(world: World, context: ReportContext, post: Post): Promise<Outcome<Receipt>> {
  const { directive, roster, now } = context;
  const recordedAt = world.clock();
  const received = receive(context, context.obligation, post, {
    receivedAt: now,
    ...(recordedAt > now ? { recordedAt } : {}),
    reference: world.mint.reference(),
    hash: hashOfPost(post),
  });
  if (!received.ok) return received;
  const { receipt } = received.value;
  const obligation = withNextDueIn(afterReceipt(context.obligation, receipt), directive, roster);
  const noted = await notedOf(world, context, obligation, post, receipt);
  return world.submissions.file(received.value, { obligation, ...noted });
}

/**
 * What the ledger says of it, and whom a letter tells: a unit did not press the button for what came on
 * paper.
 */
async function notedOf(
  world: World,
  context: ReportContext,
  obligation: Obligation,
  { origin }: Post,
  { reference, revision }: Receipt,
): Promise<Pick<Change, "deeds" | "notices">> {
  const facts = { reference, revision: String(revision) };
  switch (origin?.type) {
    case undefined:
      return { deeds: [deed(context, "received", facts)] };
    case "confirmed":
      return { deeds: [deed(context, "received", { ...facts, drafter: origin.draftedBy })] };
    case "paper": {
      const setting = await settingOf(world, context);
      return {
        deeds: [deed(context, "entered", { ...facts, ...arrivalInDetail(origin) })],
        notices: tellOfPaper(obligation, setting, origin, context.now),
      };
    }
  }
}
