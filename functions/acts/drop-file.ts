import type { FileId } from "../core/ids.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import { closedTo } from "./closed-to.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

/** Takes a file off the draft. One that is not there any more was taken off already. */
export async function dropFile(
  world: World,
  context: ReportContext,
  file: FileId | undefined,
): Promise<Outcome<true>> {
  const refusal = closedTo(context);
  if (refusal) return refused(refusal);
  if (file) await world.files.drop(context.directive.id, draftPlaceOf(context), file);
  return accepted(true);
}
