import type { Attachment } from "../core/obligation/submission.ts";
import type { Outcome } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import { takeIn } from "../files/intake.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

/** Takes one file in, with the draft. */
export async function attachFile(
  world: World,
  context: ReportContext,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<Attachment>> {
  const to = { directive: context.directive.id, obligation: draftPlaceOf(context), now: context.now };
  return takeIn(world, to, { id: world.mint.fileId(), ...file });
}
