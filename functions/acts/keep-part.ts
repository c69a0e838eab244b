import type { FileId } from "../core/ids.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

interface PartPost {
  readonly file: FileId;
  readonly part: number;
  readonly bytes: Uint8Array;
}

/**
 * Keeps one part of a file that comes through the site; one that has not the length it should have was cut
 * off.
 */
export async function keepPart(
  world: Pick<World, "uploads">,
  context: ReportContext,
  { file, part, bytes }: PartPost,
): Promise<"kept" | "absent" | "cut-off"> {
  const upload = await world.uploads.find(context.directive.id, draftPlaceOf(context), file);
  if (!upload) return "absent";
  return (await world.uploads.keep(upload, part, bytes)) ? "kept" : "cut-off";
}
