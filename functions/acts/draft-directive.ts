import * as v from "valibot";
import type { Draft } from "../core/directives/draft.ts";
import { type Edit, edited } from "../core/directives/edit.ts";
import { canonical, sha256 } from "../core/hash.ts";
import { DraftId } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import type { Movement } from "../core/kinds/movements/field.ts";
import type { Roster } from "../core/people/roster.ts";
import { launchedBy } from "../core/registry/launched.ts";
import type { World } from "../core/world.ts";
import type { AuthorityContext, DraftContext } from "./context.ts";

/** Where a new draft comes from: from nothing, from an earlier round, from what a document was read as. */
export type Beginning = (given: {
  readonly id: DraftId;
  readonly roster: Roster;
  readonly now: Instant;
}) => Draft;

/** Begins a draft, one for each page that was shown for it however often its button is pressed. */
export async function beginDraft(
  world: Pick<World, "directiveDrafts">,
  { now, roster }: AuthorityContext,
  key: string,
  begin: Beginning,
): Promise<Draft> {
  const { authority } = roster;
  const name = sha256(canonical([authority.id, key])).slice(0, 16);
  const id = v.parse(DraftId, `vb-${name}`);
  const draft: Draft = { ...begin({ id, roster, now }), id, version: 1, changedAt: now };
  if (await world.directiveDrafts.save(draft)) return draft;
  return (await world.directiveDrafts.find(id)) ?? draft;
}

export type Edited =
  | { readonly type: "edited"; readonly draft: Draft }
  /** Somebody changed the draft since the page was shown: nothing was written. */
  | { readonly type: "overtaken"; readonly draft: Draft }
  /** It was issued meanwhile; what is issued is amended or recalled, and edited no more. */
  | { readonly type: "issued"; readonly draft: Draft };

/**
 * Makes one edit on the version that its page showed. What was done already, because it came twice, is done.
 */
export async function editDraft(
  world: Pick<World, "directiveDrafts" | "directives">,
  { draft, now }: Pick<DraftContext, "draft" | "now">,
  edit: Edit,
  shown: number,
): Promise<Edited> {
  if (draft.issued) return { type: "issued", draft };
  const launched = await launchedHere(world, draft);
  const next = { ...edited(draft, edit, launched), version: draft.version + 1, changedAt: now };
  if (draft.version !== shown) {
    return contentOf(next) === contentOf(draft) ? { type: "edited", draft } : { type: "overtaken", draft };
  }
  if (await world.directiveDrafts.save(next)) return { type: "edited", draft: next };
  const first = (await world.directiveDrafts.find(draft.id)) ?? draft;
  return first.issued ? { type: "issued", draft: first } : { type: "overtaken", draft: first };
}

/** Throws the draft away; one that was issued stays beside what it was issued as. */
export async function discardDraft(
  world: Pick<World, "directiveDrafts">,
  { draft }: Pick<DraftContext, "draft">,
  shown: number,
): Promise<boolean> {
  return !draft.issued && draft.version === shown && (await world.directiveDrafts.drop(draft));
}

/** What the draft's authority has launched and asked about before. */
export async function launchedHere(
  world: Pick<World, "directives">,
  { authority }: Pick<Draft, "authority">,
): Promise<readonly Movement[]> {
  return launchedBy(
    (await world.directives.all()).filter((each) => each.authority === authority && !each.recalled),
  );
}

/** What the draft says, whoever wrote it when. */
export function contentOf({ id: _, version: __, changedAt: ___, issued: ____, ...said }: Draft): string {
  return canonical(said);
}
