import type { Setting } from "../../core/obligation/setting.ts";
import type { ClosedEdition } from "../../core/round/bars.ts";
import { unnamedSigner } from "../../core/round/bars-to-numbering.ts";
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
  shown: ShownEdition & {
    /** That the signatures were compared, where none is in the leader's name. */
    readonly sure?: boolean | undefined;
  },
): Promise<StepTaken> {
  const { person, now } = context;
  const { hash } = asked.edition.pdf;
  const came = await takeStep(world, context, asked, shown, {
    steps: [{ act: "issued", at: now, by: person.id, hash }],
    bar: (stands, setting) =>
      barToRecordsWork(person, setting) ?? (shown.sure ? undefined : barToSigners(stands.edition, setting)),
    also: signedBy,
  });
  // Again where it was issued before: what broke off then is finished now.
  if (came.type === "taken") {
    await meetDuty(world, context, came.edition);
    await deliverReport(world, context, came.edition);
  }
  return came;
}

/** A file that nobody signed in the leader's name goes out only when someone said that it is right. */
function barToSigners({ course = [] }: Edition, { people }: Setting): ClosedEdition | undefined {
  const before = standing(course, "put-up");
  const file = standing(course, "numbered")?.file;
  const leader = file && unnamedSigner(file, people.find(({ id }) => id === before?.to)?.name);
  return leader === undefined ? undefined : { type: "unnamed-signer", leader };
}

function signedBy({ course = [] }: Edition): Pick<Edition, "signed"> {
  const numbered = standing(course, "numbered");
  return numbered ? { signed: numbered.file } : {};
}
