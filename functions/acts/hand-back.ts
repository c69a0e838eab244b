import type { Instant } from "../core/instant.ts";
import { handBack } from "../core/obligation/confirmation.ts";
import { changeLatest } from "../core/obligation/judge-again.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import { actingOf, type ReportContext, settingOf } from "./context.ts";

interface HandBackPost {
  readonly note: string;
  /** When the draft that he read was put before him, where the page says so. */
  readonly put?: Instant | undefined;
}

/** Gives back the draft that he was shown; one that was put before him since is another. */
export async function handBackReport(
  world: World,
  context: ReportContext,
  { note, put }: HandBackPost,
): Promise<Outcome<true>> {
  const setting = await settingOf(world, context);
  const changed = await changeLatest(world, context.obligation, (obligation) => {
    const { confirmation } = obligation;
    const repeated =
      confirmation?.type === "handed-back" &&
      confirmation.by === context.person.id &&
      confirmation.note === note.trim();
    if (repeated) return "done-before";
    return put !== undefined && confirmation?.type === "asked" && confirmation.at !== put
      ? refused({ type: "proposed-anew", at: confirmation.at })
      : handBack(obligation, setting, { ...actingOf(context), note });
  });
  return changed.ok ? accepted(true) : changed;
}
