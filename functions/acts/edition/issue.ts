import type { Edition } from "../../core/round/edition.ts";
import { standing } from "../../core/round/step.ts";
import type { World } from "../../core/world.ts";
import type { RoundContext } from "../context.ts";
import { deliverReport } from "../deliver-report.ts";
import { meetDuty } from "../meet-duty.ts";
import type { EditionAsked } from "./as-it-stands.ts";
import { barToRecordsWork } from "./records-clerk.ts";
import { type ShownEdition, type StepTaken, takeStep } from "./take-step.ts";

/**
 * Issues a numbered report: from now on it is the one in force, in the place of any issued before it, and
 * what a superior asked for is done.
 */
export async function issueEdition(
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  shown: ShownEdition,
): Promise<StepTaken> {
  const { person, now } = context;
  const { hash } = asked.edition.pdf;
  const came = await takeStep(world, context, asked, shown, {
    steps: [{ act: "issued", at: now, by: person.id, hash }],
    bar: (_, setting) => barToRecordsWork(person, setting),
    also: signedBy,
  });
  // Again where it was issued before: what broke off then is finished now.
  if (came.type === "taken") {
    await meetDuty(world, context, came.edition);
    await deliverReport(world, context, came.edition);
  }
  return came;
}

function signedBy({ course = [] }: Edition): Pick<Edition, "signed"> {
  const numbered = standing(course, "numbered");
  return numbered ? { signed: numbered.file } : {};
}
