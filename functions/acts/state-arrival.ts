import type { Entries } from "../core/kinds/shape.ts";
import { doubtfulArrival, readArrival } from "../core/obligation/paper.ts";
import type { Draft } from "../core/obligation/submission.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { ARRIVAL } from "./draft-place.ts";
import { saveDraft } from "./save-draft.ts";

interface ArrivalPost {
  readonly entries: Entries;
  /** The version of the statement that the officer read. */
  readonly over: number;
}

type ArrivalStated =
  | { readonly type: "stated"; readonly draft: Draft }
  | { readonly type: "problems"; readonly problems: readonly Problem[] }
  /** Read, and no day on which such a paper could have come. */
  | { readonly type: "doubtful"; readonly refusal: Refusal }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** An officer states when a paper came and under which number, before he types it in. */
export async function stateArrival(
  world: World,
  context: ReportContext,
  { entries, over }: ArrivalPost,
): Promise<ArrivalStated> {
  const { directive, obligation, now } = context;
  const read = readArrival(entries);
  if (!read.ok) return { type: "problems", problems: read.problems };
  const doubt = doubtfulArrival(directive, obligation, read.arrival, now);
  if (doubt) return { type: "doubtful", refusal: doubt };
  const after = obligation.latest?.revision ?? 0;
  const post = { section: { id: ARRIVAL }, entries, over, after, done: true };
  const saved = await saveDraft(world, context, post);
  return saved.ok ? { type: "stated", draft: saved.value } : { type: "refused", refusal: saved.refusal };
}
