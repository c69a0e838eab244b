import type { Refusal } from "../core/problem/refusal.ts";
import { taken } from "../core/text/entries.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { gatherDraft } from "./gather-draft.ts";
import { saveDraft } from "./save-draft.ts";

interface ConvertPost {
  /** The digest of the words that were on the page. */
  readonly shown: unknown;
  /** Of which entries the converted text is wanted. */
  readonly wants: (entry: string) => boolean;
}

type Converted =
  | { readonly type: "converted" }
  /** The draft is another than was shown. */
  | { readonly type: "changed" }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** Puts the converted text in the place of the typed one, in the draft that was on the page. */
export async function convertText(
  world: World,
  context: ReportContext,
  { shown, wants }: ConvertPost,
): Promise<Converted> {
  const draft = await gatherDraft(world, context);
  if (shown !== draft.digest) return { type: "changed" };
  const read = taken(draft.entries, wants);
  for (const section of draft.sections) {
    const held = draft.drafts.find((each) => each.section === section.id);
    const names = Object.keys(held?.entries ?? {});
    if (!held || names.every((name) => read[name] === draft.entries[name])) continue;
    const entries = Object.fromEntries(names.map((name) => [name, read[name] ?? ""]));
    const after = context.obligation.latest?.revision ?? 0;
    const post = { section, entries, over: held.version, after, done: held.done };
    const saved = await saveDraft(world, context, post);
    if (saved.ok) continue;
    return saved.refusal.type === "stale-draft"
      ? { type: "changed" }
      : { type: "refused", refusal: saved.refusal };
  }
  return { type: "converted" };
}
