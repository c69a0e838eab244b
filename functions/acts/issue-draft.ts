import * as v from "valibot";
import type { Directive } from "../core/directives/directive.ts";
import type { Draft } from "../core/directives/draft.ts";
import { directiveFrom, type FromDraft } from "../core/directives/from-draft.ts";
import { canonical, sha256 } from "../core/hash.ts";
import { DirectiveId, type Sha256 } from "../core/ids.ts";
import { obligedBy } from "../core/ladder/next.ts";
import { obligationsOf } from "../core/obligation/obliged.ts";
import type { Roster } from "../core/people/roster.ts";
import type { World } from "../core/world.ts";
import type { DraftContext } from "./context.ts";
import { contentOf, launchedHere } from "./draft-directive.ts";

type IssuedDraft =
  | { readonly type: "issued"; readonly directive: Directive }
  /** Something is missing; nothing was issued. */
  | { readonly type: "incomplete"; readonly read: FromDraft }
  /** The draft, its units, days off or the day itself are others than the page showed. */
  | { readonly type: "otherwise"; readonly draft: Draft };

/** The draft as what it would be issued as now, for looking at. */
export async function previewDraft(
  world: Pick<World, "directives">,
  { draft, roster, now }: DraftContext,
): Promise<FromDraft> {
  const id = draft.issued ?? idFor(roster, draft, 1);
  return directiveFrom(draft, { id, roster, now, launched: await launchedHere(world, draft) });
}

/**
 * Issues the draft, once however often and from however many pages the button is pressed. Its record says
 * first what it is issued as, on the version that was shown, and from then on nobody changes it; two drafts
 * that say the same are issued as one. What broke off in between is finished by the next press.
 */
export async function issueDraft(
  world: Pick<World, "directives" | "directiveDrafts">,
  context: DraftContext,
  shown: { readonly version: number; readonly owed: string },
): Promise<IssuedDraft> {
  const { draft, roster, now } = context;
  const stands = draft.issued && (await world.directives.find(draft.issued));
  if (stands) return { type: "issued", directive: stands };
  if (!draft.issued && draft.version !== shown.version) return { type: "otherwise", draft };
  const read = await previewDraft(world, context);
  const { directive } = read;
  if (!directive) return { type: "incomplete", read };
  if (owedHash(directive, roster) !== shown.owed) return { type: "otherwise", draft };
  const id = draft.issued ?? (await keptFor(world, roster, draft));
  if (!draft.issued) {
    const sealed = { ...draft, issued: id, version: draft.version + 1, changedAt: now };
    if (!(await world.directiveDrafts.save(sealed))) {
      const first = await world.directiveDrafts.find(draft.id);
      if (!first?.issued) return { type: "otherwise", draft: first ?? draft };
    }
  }
  const issued = { ...directive, id };
  return { type: "issued", directive: await world.directives.issue(issued, obligedBy(issued, roster)) };
}

/** What a preview showed would be owed, so that nothing else is issued than what was shown. */
export function owedHash(directive: Directive, roster: Roster): Sha256 {
  const owed = obligationsOf(directive, roster).map(({ id, dueBefore }) => [id, dueBefore]);
  return sha256(canonical([owed, directive.closesAt, directive.confirmation, directive.rehearsal]));
}

/** "an-son-2026-h1", and "-2" behind it when the authority asks twice for one period. */
function idFor({ authority }: Roster, { period }: Draft, count: number): DirectiveId {
  const plain = authority.id.replace(/^ubnd-/, "").slice(0, 50);
  // What names no period is told so by the reader; until then a name is only needed to read on.
  const part = period ? [period.year, period.type.replaceAll("_", "-"), period.number] : ["ky"];
  const named = part
    .filter((each) => each !== undefined)
    .join("-")
    .toLowerCase();
  const base = `${plain}-${named.replace(/[^a-z0-9]+/g, "-")}`;
  return v.parse(DirectiveId, count === 1 ? base : `${base}-${count}`);
}

async function keptFor(world: Pick<World, "directives">, roster: Roster, draft: Draft): Promise<DirectiveId> {
  const press = sha256(canonical([roster.authority.id, contentOf(draft)]));
  const taken = new Set((await world.directives.all()).map(({ id }) => id));
  for (let count = 1; ; count++) {
    const id = idFor(roster, draft, count);
    const kept = taken.has(id) ? undefined : await world.directives.keepId(id, [press]);
    if (kept) return kept.id;
  }
}
