import { accepted, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { gatherDraft } from "./gather-draft.ts";
import { type SendPost, type Sent, sendReport } from "./send-report.ts";

/**
 * An officer sends what he typed from a unit's paper, and nothing else: he must have said when the paper
 * came.
 */
export async function enterPaper(world: World, context: ReportContext, given: SendPost): Promise<Sent> {
  const draft = await gatherDraft(world, context);
  return sendReport(world, context, draft, given, () => {
    const arrival = given.arrival ?? draft.arrival;
    return arrival
      ? accepted({ type: "paper", enteredBy: context.person.id, ...arrival })
      : refused({ type: "paper-unstated" });
  });
}
