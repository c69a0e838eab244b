import type { Section } from "../core/directives/directive.ts";
import type { Entries } from "../core/kinds/shape.ts";
import { fieldsIn } from "../core/obligation/asked.ts";
import { entriesPosted, readAsked } from "../core/obligation/entries.ts";
import type { Draft } from "../core/obligation/submission.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import { taken } from "../core/text/entries.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";
import { saveDraft } from "./save-draft.ts";

/** What is to be put into one section, over the version of its draft that was on the page. */
export interface Picked {
  readonly section: Section;
  readonly over: number;
  readonly words: Entries;
  /** What the same entries said before, to be put back when it is undone. */
  readonly before: Entries;
}

export interface Merged {
  readonly section: Section;
  readonly draft: Draft;
  readonly before: Entries;
}

export type Merging =
  | { readonly type: "merged"; readonly merged: readonly Merged[] }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "too-long"; readonly problems: readonly Problem[] }
  /** Sections that somebody saved meanwhile; the others are in the draft. */
  | { readonly type: "stale"; readonly stale: readonly Stale[] };

export interface Stale {
  readonly section: Section;
  readonly mine: Entries;
  readonly saved: Entries;
  readonly version: number;
}

interface MergePost {
  readonly picked: readonly Picked[];
  /** The revision that had been sent when the workbook was looked at. */
  readonly after: number;
  /** Words typed in an old encoding are taken as they would read. */
  readonly convert: boolean;
}

/**
 * Saves what was picked, one save a section, each over the version that was compared with. Undoing is the
 * same act.
 */
export async function mergeWorkbook(
  world: World,
  context: ReportContext,
  { picked, after, convert }: MergePost,
): Promise<Merging> {
  const drafts = await world.drafts.of(context.directive.id, draftPlaceOf(context));
  const merged: Merged[] = [];
  const stale: Stale[] = [];
  for (const { section, over, words: typed, before } of picked) {
    const draft = drafts.find((each) => each.section === section.id);
    const fields = fieldsIn([section]);
    const words = convert ? taken(typed, () => true) : typed;
    const { entries, tooLong } = entriesPosted(fields, { ...draft?.entries, ...words });
    if (tooLong.length > 0) return { type: "too-long", problems: tooLong };
    const done = (draft?.done ?? false) && readAsked([section], entries).problems.length === 0;
    const saved = await saveDraft(world, context, { section, entries, over, after, done });
    if (saved.ok) merged.push({ section, draft: saved.value, before });
    else if (saved.refusal.type !== "stale-draft") return { type: "refused", refusal: saved.refusal };
    else stale.push({ section, mine: entries, saved: saved.refusal.saved, version: saved.refusal.version });
  }
  return stale.length > 0 ? { type: "stale", stale } : { type: "merged", merged };
}
