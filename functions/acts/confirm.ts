import type { Receipt } from "../core/obligation/receipt.ts";
import { accepted, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { gatherDraft } from "./gather-draft.ts";
import { type SendPost, type Sent, sendReport } from "./send-report.ts";

/**
 * The head of a unit sends what was put before him, and must say what that was: he sends nothing he did not
 * see.
 */
export async function confirm(world: World, context: ReportContext, given: SendPost): Promise<Sent> {
  const draft = await gatherDraft(world, context);
  const again = await confirmedBefore(world, context, given);
  if (again) return { type: "filed", receipt: again };
  if (given.shown === undefined) return { type: "changed" };
  const { confirmation } = context.obligation;
  return sendReport(world, context, draft, given, () =>
    confirmation?.type === "asked"
      ? accepted({
          type: "confirmed",
          draftedBy: confirmation.by,
          proposedAt: confirmation.at,
          confirmedBy: context.person.id,
          shown: draft.digest,
        })
      : refused({ type: "not-proposed" }),
  );
}

/**
 * Once confirmed, nothing lies before the head any more; the same press come again is owed the same receipt.
 */
async function confirmedBefore(
  world: World,
  { obligation }: ReportContext,
  { clientKey, shown }: SendPost,
): Promise<Receipt | undefined> {
  if (obligation.confirmation) return undefined;
  const revisions = await world.submissions.revisions(obligation.directive, obligation.id);
  return revisions.find(
    ({ clientKey: key, origin }) =>
      key === clientKey && origin?.type === "confirmed" && origin.shown === shown,
  )?.receipt;
}
