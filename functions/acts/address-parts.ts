import type { FileId, Sha256 } from "../core/ids.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { SignedPart, World } from "../core/world.ts";
import { closedTo } from "./closed-to.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

export type Addressed =
  | { readonly type: "addressed"; readonly parts: Readonly<Record<string, SignedPart>> }
  | { readonly type: "absent" }
  | { readonly type: "refused"; readonly refusal: Refusal };

/**
 * Where the parts asked for, by their hashes, can be put. One that is not in the answer goes through the
 * site.
 */
export async function addressParts(
  world: Pick<World, "uploads">,
  context: ReportContext,
  file: FileId,
  hashes: Readonly<Record<string, Sha256>>,
): Promise<Addressed> {
  const refusal = closedTo(context);
  if (refusal) return { type: "refused", refusal };
  const upload = await world.uploads.find(context.directive.id, draftPlaceOf(context), file);
  if (!upload) return { type: "absent" };
  const signed = await Promise.all(
    Object.entries(hashes).map(async ([part, hash]) => {
      const address = await world.uploads.sign(upload, Number(part), hash);
      return address ? [[part, address] as const] : [];
    }),
  );
  return { type: "addressed", parts: Object.fromEntries(signed.flat()) };
}
