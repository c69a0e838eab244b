import type { FileId } from "../core/ids.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { takeInParts } from "../files/intake.ts";
import { closedTo } from "./closed-to.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

type UploadFinished =
  | { readonly type: "attached" }
  /** Nothing of this name is on its way, and no such file is there. */
  | { readonly type: "absent" }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** Takes a file in once all its parts are there. */
export async function finishUpload(
  world: Pick<World, "uploads" | "files" | "scan">,
  context: ReportContext,
  file: FileId,
): Promise<UploadFinished> {
  const [directive, obligation] = [context.directive.id, draftPlaceOf(context)];
  const upload = await world.uploads.find(directive, obligation, file);
  if (!upload) {
    // The answer to the first finish was lost: the file is there, and that is what was asked.
    const there = await world.files.find(directive, obligation, file);
    return there ? { type: "attached" } : { type: "absent" };
  }
  const refusal = closedTo(context);
  if (refusal) return { type: "refused", refusal };
  const taken = await takeInParts(world, { directive, obligation, now: context.now }, upload);
  return taken.ok ? { type: "attached" } : { type: "refused", refusal: taken.refusal };
}
