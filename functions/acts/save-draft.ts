import type { Section } from "../core/directives/directive.ts";
import type { Entries } from "../core/kinds/shape.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { PageSave } from "../core/obligation/page-saves.ts";
import type { Draft } from "../core/obligation/submission.ts";
import { type Outcome, refused } from "../core/problem/outcome.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { closedTo } from "./closed-to.ts";
import type { WritingContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

export interface DraftPost {
  readonly section: Pick<Section, "id">;
  readonly entries: Entries;
  /** The draft's version that the writer read. */
  readonly over: number;
  /**
   * The revision that had been sent when the writer began: a save older than the last submission is refused.
   */
  readonly after: number;
  readonly done: boolean;
  /**
   * The saves of the writer's own page that these words grew out of, and this one last; none without the
   * script.
   */
  readonly own?: readonly PageSave[];
  /** What is saved is the page's own words, and nothing was added to them here. */
  readonly asTyped?: boolean;
}

export async function saveDraft(
  world: World,
  context: WritingContext,
  post: DraftPost,
): Promise<Outcome<Draft>> {
  const { directive, obligation, person, now } = context;
  const refusal = closedTo(context) ?? sentMeanwhile(obligation, post.after);
  if (refusal) return refused(refusal);
  const saved = await world.drafts.save(
    directive.id,
    draftPlaceOf(context),
    {
      section: post.section.id,
      entries: post.entries,
      version: post.over + 1,
      savedAt: now,
      by: person.id,
      done: post.done,
      ...savesOf(post),
    },
    post.over,
  );
  if (saved.ok && !obligation.startedAt && person.role !== "officer") await markStarted(world, context);
  return saved;
}

/** A save that set out before the last submission arrives too late to mean anything: the sent text stands. */
function sentMeanwhile({ latest }: Obligation, after: number): Refusal | undefined {
  return latest && latest.revision > after ? { type: "already-submitted", receipt: latest } : undefined;
}

function savesOf({ own = [], asTyped }: DraftPost): Pick<Draft, "save" | "holds"> {
  const save = own.at(-1);
  if (save === undefined) return {};
  return { holds: [...own], ...(asTyped ? { save } : {}) };
}

/** The first saved word starts the work. Losing this race is no harm: somebody else marked it. */
async function markStarted(world: World, { obligation, now }: WritingContext): Promise<void> {
  const started = { ...obligation, startedAt: now, version: obligation.version + 1 };
  await world.obligations.change({ obligation: started, deeds: [] });
}
