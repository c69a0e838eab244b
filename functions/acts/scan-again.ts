import type { Attachment } from "../core/obligation/submission.ts";
import type { World } from "../core/world.ts";
import { verdictOn } from "../files/verdict.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

export type Scanned = "still-scanning" | "infected" | "passed";

/** Asks the scanner that was silent when the file came. One that is found out now is taken off the draft. */
export async function scanAgain(world: World, context: ReportContext, file: Attachment): Promise<Scanned> {
  const at = { directive: context.directive.id, obligation: draftPlaceOf(context) };
  const scan = await verdictOn(world, at, file);
  if (scan === "pending") return "still-scanning";
  if (scan === "infected") {
    await world.files.drop(at.directive, at.obligation, file.id);
    return "infected";
  }
  if (scan !== file.scan) await world.files.note(at.directive, at.obligation, { ...file, scan });
  return "passed";
}
