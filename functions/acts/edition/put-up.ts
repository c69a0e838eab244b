import type { Person } from "../../core/people/person.ts";
import type { Problem } from "../../core/problem/outcome.ts";
import { changedSince } from "../../core/report/officer/undone.ts";
import { barToStep, type ClosedEdition } from "../../core/round/bars.ts";
import type { Edition } from "../../core/round/edition.ts";
import { inForce } from "../../core/round/edition-state.ts";
import type { StepOf } from "../../core/round/step.ts";
import { reasonIn, tooLong } from "../../core/text/reason.ts";
import type { World } from "../../core/world.ts";
import type { Press } from "../../pipeline/edition.ts";
import type { RoundContext } from "../context.ts";
import type { EditionAsked } from "./as-it-stands.ts";
import { keepCoveringNote } from "./covering-note.ts";
import { type ShownEdition, type StepTaken, takeStep } from "./take-step.ts";
import { asksAgain, toldOf } from "./told.ts";

interface PutUpPost extends ShownEdition {
  /** The leader before whom it is put. */
  readonly to: unknown;
  readonly remarks: unknown;
  /** Why it is to replace the report in force; asked for only where one is. */
  readonly replaces: unknown;
  /** The officer has seen what is asked once more, and puts it up all the same. */
  readonly sure: boolean;
}

/**
 * Puts an edition before a leader to be signed, with what the officer adds and the covering note; without a
 * press none is printed.
 */
export async function putUpEdition(
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  { to, remarks: typed, replaces: why, sure, ...shown }: PutUpPost,
  press?: () => Press,
): Promise<StepTaken> {
  const { person, now, directive } = context;
  const { edition, all } = asked;
  const unsaid = (problem: Problem): StepTaken => ({ type: "unsaid", problem });
  const leader = (await leadersFor(world, context, edition)).find(({ id }) => id === to);
  if (!leader) return unsaid({ field: "to", code: "choose-leader" });
  const [remarks, reason] = [reasonIn(typed), reasonIn(why)];
  const standing = inForce(all);
  if (standing && !reason) return unsaid({ field: "replaces", code: "needs-reason" });
  const [long] = [...tooLong("remarks", remarks), ...tooLong("replaces", reason)];
  if (long) return unsaid(long);
  const told = await toldOf(world, edition);
  if (!sure && asksAgain(told, edition)) return unsaid({ field: "sure", code: "confirm-put-up" });
  const since = await editedSince(world, directive.id, edition);
  const open = !since && !barToStep("put-up", edition, all);
  const { facts } = told;
  const replaces = standing && { edition: standing, reason };
  const coveringNote =
    open && facts && press
      ? await keepCoveringNote(world, context, edition, { facts, remarks, replaces }, press())
      : undefined;
  const step: StepOf<"put-up"> = {
    ...{ act: "put-up", at: now, by: person.id, hash: edition.pdf.hash, to: leader.id },
    ...(remarks ? { remarks } : {}),
    ...(coveringNote ? { coveringNote } : {}),
    ...(standing ? { replaces: { edition: standing.number, reason } } : {}),
  };
  return await takeStep(world, context, asked, shown, { steps: [step], bar: () => since });
}

/** Those to whom it may be put up: who was chosen to sign it, or where nobody was, any leader. */
export async function leadersFor(
  world: Pick<World, "people">,
  { roster }: Pick<RoundContext, "roster">,
  { head }: Pick<Edition, "head">,
): Promise<readonly Person[]> {
  const leaders = (await world.people.all()).filter(
    ({ role, authority }) => role === "leader" && authority === roster.authority.id,
  );
  const chosen = leaders.filter(({ id }) => id === head?.signs);
  return chosen.length > 0 ? chosen : leaders;
}

/** To whom it is put up unless the officer says otherwise: whose name it bears, or the only one there is. */
export function usualLeader(leaders: readonly Person[], { head }: Pick<Edition, "head">): Person | undefined {
  const named = leaders.find(({ name }) => name === head?.signatory.name);
  return named ?? (leaders.length === 1 ? leaders[0] : undefined);
}

/** What was written into the report, or chosen for its head, after this was made; it is made again first. */
export async function editedSince(
  world: Pick<World, "edits" | "office">,
  directive: Edition["directive"],
  { asOf }: Pick<Edition, "asOf">,
): Promise<ClosedEdition | undefined> {
  const [edits, choice] = await Promise.all([world.edits.of(directive), world.office.choice(directive)]);
  const last = [changedSince(edits, asOf).at(-1)?.at, choice?.at]
    .flatMap((at) => at ?? [])
    .sort()
    .at(-1);
  return last && last >= asOf ? { type: "edited-since", at: last } : undefined;
}
