import type { ClientKey } from "../core/ids.ts";
import { mangledIn } from "../core/obligation/entries.ts";
import type { Arrival, Origin } from "../core/obligation/origin.ts";
import type { Receipt } from "../core/obligation/receipt.ts";
import type { Post } from "../core/obligation/submission.ts";
import type { Outcome, Problem } from "../core/problem/outcome.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import { textRead } from "../core/text/door.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { fileRevision } from "./file-revision.ts";
import type { GatheredDraft } from "./gather-draft.ts";

/** What is sent, and how, when the button is pressed. */
export interface SendPost {
  readonly clientKey: ClientKey;
  readonly lateReason?: string | undefined;
  /** The digest of the words that were on the page when the button was pressed. */
  readonly shown?: string | undefined;
  /** Words that look typed in an old encoding were looked at, and stay as they are. */
  readonly asTyped?: boolean | undefined;
  /** What an officer states of the paper, where it does not lie with what he typed. */
  readonly arrival?: Arrival | undefined;
}

export type Unready =
  | { readonly type: "changed" }
  | { readonly type: "problems"; readonly problems: readonly Problem[] }
  | { readonly type: "refused"; readonly refusal: Refusal };

export type Sent = { readonly type: "filed"; readonly receipt: Receipt } | Unready;

/**
 * Why the draft cannot go out as it is: another than was shown, or what in it must be mended or looked at
 * first.
 */
export function unready(
  draft: GatheredDraft,
  { shown, asTyped }: Pick<SendPost, "shown" | "asTyped">,
): Unready | undefined {
  if (shown !== undefined && shown !== draft.digest) return { type: "changed" };
  const problems = [...draft.problems, ...(asTyped ? [] : mangledIn(draft.reads))];
  if (problems.length > 0) return { type: "problems", problems };
  const isEmpty = Object.keys(draft.entries).length === 0 && draft.attachments.length === 0;
  return isEmpty ? { type: "refused", refusal: { type: "nothing-to-submit" } } : undefined;
}

/**
 * Sends what the drafts hold, in the way its sender may: `originOf` says who stands behind it, or why nobody
 * does. The instant of receipt is the one at which the request began to arrive: a slow line makes nobody
 * late.
 */
export async function sendReport(
  world: World,
  context: ReportContext,
  draft: GatheredDraft,
  given: SendPost,
  originOf: () => Outcome<Origin | undefined>,
): Promise<Sent> {
  const not = unready(draft, given);
  if (not) return not;
  const origin = originOf();
  if (!origin.ok) return { type: "refused", refusal: origin.refusal };
  const lateReason = textRead(given.lateReason ?? "").trim();
  const post: Post = {
    directive: context.directive.id,
    obligation: context.obligation.id,
    clientKey: given.clientKey,
    by: context.person.id,
    entries: { ...draft.entries },
    values: draft.values,
    attachments: [...draft.attachments],
    ...(lateReason ? { lateReason } : {}),
    ...(origin.value ? { origin: origin.value } : {}),
  };
  const filed = await fileRevision(world, context, post);
  return filed.ok ? { type: "filed", receipt: filed.value } : { type: "refused", refusal: filed.refusal };
}
