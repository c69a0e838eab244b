import { draftPlaceOf } from "../functions/acts/draft-place.ts";
import { saveDraft } from "../functions/acts/save-draft.ts";
import type { Section } from "../functions/core/directives/directive.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { askedOf, fieldsIn } from "../functions/core/obligation/asked.ts";
import { entriesPosted, isEntryOf, readAsked } from "../functions/core/obligation/entries.ts";
import type { Draft } from "../functions/core/obligation/submission.ts";
import type { Problem } from "../functions/core/problem/outcome.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import { taken } from "../functions/core/text/entries.ts";
import type { World } from "../functions/core/world.ts";
import type { OnObligation } from "./route.ts";

/** Names of the preview's boxes, for one entry each. */
export const boxes = {
  version: (section: string) => `_version.${section}`,
  take: (entry: string) => `_take.${entry}`,
  before: (entry: string) => `_before.${entry}`,
  blanked: (entry: string) => `_blank.${entry}`,
} as const;

export type Form = Readonly<Record<string, unknown>>;

/** What is to be put into one section, over the version of its draft that was on the page. */
interface Picked {
  readonly section: Section;
  readonly over: number;
  readonly words: Entries;
  /** What the same entries said before, to be put back when it is undone. */
  readonly before: Entries;
}

export interface Taken {
  readonly section: Section;
  readonly draft: Draft;
  readonly before: Entries;
}

export type Taking =
  | { readonly type: "taken"; readonly taken: readonly Taken[] }
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

/** Saves what was picked, one save a section, each over the version that was compared with. Undoing is the same act. */
export async function takeIn(world: World, seen: OnObligation, form: Form): Promise<Taking> {
  const drafts = await world.drafts.of(seen.directive.id, draftPlaceOf(seen));
  const saves: Taken[] = [];
  const stale: Stale[] = [];
  for (const picked of pickedIn(seen, form)) {
    const { section, over, before } = picked;
    const draft = drafts.find((each) => each.section === section.id);
    const fields = fieldsIn([section]);
    const words = form._convert === "1" ? taken(picked.words, () => true) : picked.words;
    const { entries, tooLong } = entriesPosted(fields, { ...draft?.entries, ...words });
    if (tooLong.length > 0) return { type: "too-long", problems: tooLong };
    const done = (draft?.done ?? false) && readAsked([section], entries).problems.length === 0;
    const after = Number(form._after ?? 0);
    const saved = await saveDraft(world, seen, { section, entries, over, after, done });
    if (saved.ok) saves.push({ section, draft: saved.value, before });
    else if (saved.refusal.type !== "stale-draft") return { type: "refused", refusal: saved.refusal };
    else stale.push({ section, mine: entries, saved: saved.refusal.saved, version: saved.refusal.version });
  }
  return stale.length > 0 ? { type: "stale", stale } : { type: "taken", taken: saves };
}

function pickedIn({ directive, roster, obligation }: OnObligation, form: Form): readonly Picked[] {
  return askedOf(directive, roster, obligation).flatMap((section) => {
    const over = Number(form[boxes.version(section.id)] ?? Number.NaN);
    const fields = fieldsIn([section]);
    const own = (prefix: string) =>
      Object.keys(form)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .filter((entry) => fields.some((field) => isEntryOf(field, entry)));
    const ticked = own(boxes.take(""));
    const wiped = form._wipe === "1" ? own(boxes.blanked("")) : [];
    if (!Number.isInteger(over) || ticked.length + wiped.length === 0) return [];
    return [
      {
        section,
        over,
        words: {
          ...Object.fromEntries(ticked.map((entry) => [entry, text(form[entry])])),
          ...Object.fromEntries(wiped.map((entry) => [entry, ""])),
        },
        before: {
          ...Object.fromEntries(ticked.map((entry) => [entry, text(form[boxes.before(entry)])])),
          ...Object.fromEntries(wiped.map((entry) => [entry, text(form[boxes.blanked(entry)])])),
        },
      },
    ];
  });
}

const text = (posted: unknown) => (typeof posted === "string" ? posted : "");
