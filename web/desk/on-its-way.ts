import type { Edition } from "../../functions/core/round/edition.ts";
import { type EditionState, stateOf } from "../../functions/core/round/edition-state.ts";
import { dayGiven } from "../../functions/core/round/signed-file.ts";
import type { Step } from "../../functions/core/round/step.ts";
import type { World } from "../../functions/core/world.ts";
import { namesOf } from "../person-names.ts";

/** The newest edition that was put before a leader, and the step that brought it to where it stands. */
export interface OnItsWay {
  readonly edition: Edition;
  readonly state: EditionState;
  readonly step: Step;
  /** Who took the step, by name. */
  readonly by: string;
  /** Before which leader it lies, by name. */
  readonly to: string;
  readonly number: string;
  readonly day: string;
}

export async function onItsWay(
  world: Pick<World, "people">,
  all: readonly Edition[],
): Promise<OnItsWay | undefined> {
  const edition = all
    .filter(({ course = [] }) => course.length > 0)
    .reduce<Edition | undefined>((a, b) => (a && a.number > b.number ? a : b), undefined);
  const { course = [] } = edition ?? {};
  const step = course.at(-1);
  if (!edition || !step) return undefined;
  const put = course.findLast((each) => each.act === "put-up");
  const file = course.findLast((each) => each.act === "numbered")?.file;
  const names = await namesOf(world, [step.by, ...(put ? [put.to] : [])]);
  return {
    ...{ edition, step, state: stateOf(edition, all) },
    by: names.get(step.by) ?? step.by,
    to: put ? (names.get(put.to) ?? put.to) : "",
    ...{ number: file?.number ?? "", day: (file && dayGiven(file)) ?? "" },
  };
}
