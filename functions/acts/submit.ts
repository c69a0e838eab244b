import { accepted, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { gatherDraft } from "./gather-draft.ts";
import { type SendPost, type Sent, sendReport } from "./send-report.ts";

/** A unit sends its own report. When a paper came is for an officer to say. */
export async function submit(world: World, context: ReportContext, given: SendPost): Promise<Sent> {
  const draft = await gatherDraft(world, context);
  return sendReport(world, context, draft, given, () =>
    given.arrival ? refused({ type: "forbidden" }) : accepted(undefined),
  );
}
