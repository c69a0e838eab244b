import type { Sha256 } from "../core/ids.ts";
import { propose } from "../core/obligation/confirmation.ts";
import { changeLatest } from "../core/obligation/judge-again.ts";
import type { World } from "../core/world.ts";
import { actingOf, type ReportContext, settingOf } from "./context.ts";
import { gatherDraft } from "./gather-draft.ts";
import { type SendPost, type Unready, unready } from "./send-report.ts";

type Proposed = { readonly type: "proposed"; readonly shown: Sha256 } | Unready;

/**
 * Puts what stands on the page before the head: judged like a sending, so that he is shown nothing he cannot
 * send.
 */
export async function proposeReport(
  world: World,
  context: ReportContext,
  given: Pick<SendPost, "shown" | "lateReason" | "asTyped">,
): Promise<Proposed> {
  const draft = await gatherDraft(world, context);
  const not = unready(draft, given);
  if (not) return not;
  const setting = await settingOf(world, context);
  const put = { ...actingOf(context), shown: draft.digest, lateReason: given.lateReason };
  const changed = await changeLatest(world, context.obligation, (obligation) => {
    const { confirmation } = obligation;
    // The same button pressed twice puts it forward once, and one letter goes out.
    const repeated =
      confirmation?.type === "asked" &&
      confirmation.by === put.by &&
      confirmation.shown === draft.digest &&
      (confirmation.lateReason ?? "") === (given.lateReason?.trim() ?? "");
    return repeated ? "done-before" : propose(obligation, setting, put);
  });
  return changed.ok
    ? { type: "proposed", shown: draft.digest }
    : { type: "refused", refusal: changed.refusal };
}
