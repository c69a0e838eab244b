import { amend, asDirected } from "../core/directives/amendment.ts";
import type { Amending, Demand, Directive } from "../core/directives/directive.ts";
import type { Acted } from "../core/obligation/setting.ts";
import type { Person } from "../core/people/person.ts";
import type { World } from "../core/world.ts";
import { finishAmendment } from "../pipeline/enforce/amended.ts";
import { recordsUnder } from "../pipeline/enforce/records.ts";
import { actingOf, type RoundContext, settingOf } from "./context.ts";

/** One demand's new deadline, and the document that gives it. */
export interface NewDeadline {
  readonly demand: Demand;
  readonly document: Amending["document"];
  readonly deadline: Demand["deadline"];
  readonly reason: string;
}

/** What the new deadline would change, for an officer to see before anyone is told. */
export async function foreseeAmendment(
  world: World,
  context: RoundContext,
  asked: NewDeadline,
): Promise<readonly Acted[]> {
  const { directive, roster } = context;
  const setting = await settingOf(world, context);
  const owed = (await recordsUnder(world, directive, roster)).map((each) => asDirected(each, directive));
  // What people are told names the amending document; the directive itself keeps its own name.
  const spoken = { ...withDeadline(directive, asked), document: asked.document };
  return amend(owed, setting, spoken, actingOf(context)).moved;
}

export type Amended =
  | { readonly type: "amended" }
  /**
   * Someone else's amendment stands since the page was shown: nothing was written, and this officer decides
   * again.
   */
  | { readonly type: "overtaken"; readonly directive: Directive };

/**
 * Gives the demand its new deadline. The directive is written first, on the condition that nobody amended it
 * since `shown` amendments of it were on the page; that alone decides which of two officers it is. Everyone
 * it moves follows, each once: what breaks off in between is finished by the same press again, or by the next
 * sweep.
 */
export async function amendDeadline(
  world: World,
  context: RoundContext,
  asked: NewDeadline,
  shown: number,
): Promise<Amended> {
  const { directive, person, now } = context;
  if (!isPressedAgain(directive, asked, person)) {
    const { document, demand, reason } = asked;
    const amendments = directive.amendments ?? [];
    const amendment = {
      document,
      demand: demand.id,
      before: demand.deadline,
      reason,
      by: person.id,
      at: now,
    };
    const after = { ...withDeadline(directive, asked), amendments: [...amendments, amendment] };
    if (amendments.length !== shown) return { type: "overtaken", directive };
    if (!(await world.directives.amend(directive, after))) {
      const first = (await world.directives.find(directive.id)) ?? directive;
      if (!isPressedAgain(first, asked, person)) return { type: "overtaken", directive: first };
    }
  }
  await finishAmendment(world, directive.id);
  return { type: "amended" };
}

/**
 * The directive's last amendment is this very one, by the same officer: the press came twice, or its answer
 * was lost.
 */
export function isPressedAgain(directive: Directive, asked: NewDeadline, { id }: Person): boolean {
  const last = directive.amendments?.at(-1);
  const deadline = directive.demands.find((each) => each.id === last?.demand)?.deadline;
  return (
    last?.by === id &&
    last.demand === asked.demand.id &&
    last.reason === asked.reason &&
    last.document.number === asked.document.number &&
    last.document.issueDate === asked.document.issueDate &&
    deadline?.wording === asked.deadline.wording
  );
}

function withDeadline(directive: Directive, { demand, deadline }: NewDeadline): Directive {
  const demands = directive.demands.map((each) => (each.id === demand.id ? { ...each, deadline } : each));
  return { ...directive, demands };
}
