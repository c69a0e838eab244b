import type { Section } from "../core/directives/directive.ts";
import type { ClientKey } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import { type Delegation, holdOf, isSent, lent } from "../core/obligation/delegation.ts";
import { judgeAgain } from "../core/obligation/judge-again.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { closedTo } from "./closed-to.ts";
import { actingOf, type ReportContext, settingOf, type WritingContext } from "./context.ts";

/** To whom a section is lent, and until when. */
export interface LendPost {
  readonly name: string;
  readonly email?: string;
  readonly until: Instant;
  readonly clientKey?: ClientKey;
}

export type Lending =
  | { readonly type: "lent"; readonly delegation: Delegation; readonly token: string }
  /** A section is in one colleague's hands at a time. */
  | { readonly type: "held"; readonly by: Delegation }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** The clerk lends one section to a colleague without an account. The token of the link is told this once. */
export async function lendSection(
  world: World,
  context: ReportContext,
  section: Section,
  given: LendPost,
): Promise<Lending> {
  const setting = await settingOf(world, context);
  const came = await judgeAgain(
    world,
    context.obligation,
    async (obligation): Promise<Lending | undefined> => {
      const refusal = lendable({ ...context, obligation });
      if (refusal) return { type: "refused", refusal };
      const by = await holderOf(world, { ...context, obligation }, section.id);
      if (by) return isSamePress(by, given, context) ? await linkAgain(world, by) : { type: "held", by };
      const delegation: Delegation = {
        id: world.mint.delegationId(),
        directive: obligation.directive,
        obligation: obligation.id,
        section: section.id,
        by: context.person.id,
        madeAt: context.now,
        version: 1,
        ...given,
      };
      const token = world.mint.token();
      const change = lent(delegation, obligation, setting, section, actingOf(context));
      return (await world.delegations.lend(delegation, token, change))
        ? { type: "lent", delegation, token }
        : undefined;
    },
  );
  return came ?? { type: "refused", refusal: { type: "superseded" } };
}

function isSamePress({ clientKey, by }: Delegation, given: LendPost, { person }: ReportContext): boolean {
  return clientKey !== undefined && clientKey === given.clientKey && by === person.id;
}

/**
 * The first answer may have been lost, and its link is kept nowhere: the same press is given another to the
 * same.
 */
async function linkAgain(world: World, delegation: Delegation): Promise<Lending> {
  const token = world.mint.token();
  await world.delegations.offer(token, delegation);
  return { type: "lent", delegation, token };
}

/** Why nothing of this report can be lent now; undefined when it can. */
export function lendable(context: WritingContext): Refusal | undefined {
  const { latest } = context.obligation;
  return (
    closedTo(context) ??
    (latest && isSent(context.obligation) ? { type: "awaiting-review", receipt: latest } : undefined)
  );
}

/** Who has the section now, if it is lent. */
export async function holderOf(
  world: World,
  context: WritingContext,
  section: string,
): Promise<Delegation | undefined> {
  const all = await world.delegations.of(context.directive.id, context.obligation.id);
  return all.find((each) => each.section === section && holdOf(each, context) === "open");
}
