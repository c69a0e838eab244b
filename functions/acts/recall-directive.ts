import type { Directive } from "../core/directives/directive.ts";
import type { World } from "../core/world.ts";
import { finishAmendment } from "../pipeline/enforce/amended.ts";
import { recordsUnder } from "../pipeline/enforce/records.ts";
import type { RoundContext } from "./context.ts";

export type Recalled =
  | { readonly type: "recalled" }
  /** So many have sent something: what they sent stands, and the directive with it. */
  | { readonly type: "answered"; readonly count: number }
  /** Somebody changed the directive in this moment; the officer looks at it again. */
  | { readonly type: "overtaken" };

/** How many have sent something under it. */
export async function answeredUnder(
  world: World,
  { directive, roster }: Pick<RoundContext, "directive" | "roster">,
): Promise<number> {
  return (await recordsUnder(world, directive, roster)).filter(({ latest }) => latest).length;
}

/**
 * Takes back a directive that nobody has answered. The directive says so first, on the condition that nobody
 * amended it meanwhile; everyone who owed something is released and told after it, each once, and the draft
 * that it was issued from opens again. What breaks off is finished by the same press again, or by the sweep.
 */
export async function recallDirective(
  world: World,
  context: RoundContext,
  reason: string,
): Promise<Recalled> {
  const { directive, person, now } = context;
  if (!directive.recalled) {
    const count = await answeredUnder(world, context);
    if (count > 0) return { type: "answered", count };
    const after = { ...directive, recalled: { by: person.id, at: now, reason } };
    if (!(await world.directives.amend(directive, after))) return { type: "overtaken" };
  }
  await reopen(world, directive, context);
  await finishAmendment(world, directive.id);
  return { type: "recalled" };
}

async function reopen(world: World, { id, authority }: Directive, { now }: RoundContext): Promise<void> {
  const drafts = await world.directiveDrafts.of(authority);
  for (const { issued, ...draft } of drafts.filter((each) => each.issued === id)) {
    const recalled = [...(draft.recalled ?? []), id];
    await world.directiveDrafts.save({ ...draft, recalled, version: draft.version + 1, changedAt: now });
  }
}
