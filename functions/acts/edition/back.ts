import { barToLeader, type ClosedEdition } from "../../core/round/bars.ts";
import { stateOf } from "../../core/round/edition-state.ts";
import { reasonIn, tooLong } from "../../core/text/reason.ts";
import type { World } from "../../core/world.ts";
import type { RoundContext } from "../context.ts";
import type { EditionAsked } from "./as-it-stands.ts";
import { type ShownEdition, type StepTaken, takeStep } from "./take-step.ts";

interface BackPost extends ShownEdition {
  readonly reason: unknown;
}

type GivingBack = (
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  given: BackPost,
) => Promise<StepTaken>;

/**
 * The leader sends back what was put before him, with a note of what is wanted; the records clerk what cannot
 * go out as it is. It is edited and put up again, this edition or another.
 */
export const sendBackEdition: GivingBack = (world, context, asked, given) =>
  giveBack(world, context, asked, given, "sent-back");

/** An officer takes back what the leader has not signed yet. */
export const takeBackEdition: GivingBack = (world, context, asked, given) =>
  giveBack(world, context, asked, given, "taken-back");

async function giveBack(
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  { reason: typed, ...shown }: BackPost,
  act: "sent-back" | "taken-back",
): Promise<StepTaken> {
  const { person, now } = context;
  const reason = reasonIn(typed);
  if (!reason) return { type: "unsaid", problem: { field: "reason", code: "needs-reason" } };
  const [long] = tooLong("reason", reason);
  if (long) return { type: "unsaid", problem: long };
  const step = { act, at: now, by: person.id, hash: asked.edition.pdf.hash, reason } as const;
  return await takeStep(world, context, asked, shown, {
    steps: [step],
    bar: (stands) => barTo(act, context, stands),
  });
}

/** From the leader's desk only he sends back; from the records office its clerk may too. */
function barTo(
  act: "sent-back" | "taken-back",
  { person }: RoundContext,
  { edition, all }: EditionAsked,
): ClosedEdition | undefined {
  if (act === "taken-back" || (person.role === "records-clerk" && stateOf(edition, all) !== "put-up")) {
    return undefined;
  }
  return barToLeader(edition, person.id);
}
