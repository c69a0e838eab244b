import type { Sha256 } from "../core/ids.ts";
import type { Upload } from "../core/obligation/upload.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { LARGEST_FILE } from "../files/judge.ts";
import { closedTo } from "./closed-to.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";

/** Five seconds of a 400 kbit/s line: what a cut can cost. */
const PART_BYTES = 256_000;

interface UploadPost {
  readonly name: string;
  readonly bytes: number;
  readonly hash?: Sha256 | undefined;
}

type UploadBegun =
  | { readonly type: "begun"; readonly upload: Upload }
  /** So much is on its way to this report already that nothing more is begun. */
  | { readonly type: "many-under-way" }
  | { readonly type: "refused"; readonly refusal: Refusal };

/** Announces a file that will come in parts. */
export async function beginUpload(
  world: World,
  context: ReportContext,
  { name, bytes, hash }: UploadPost,
): Promise<UploadBegun> {
  const refusal = closedTo(context);
  if (refusal) return { type: "refused", refusal };
  if (bytes > LARGEST_FILE) return { type: "refused", refusal: { type: "file", reason: "size" } };
  const upload: Upload = {
    id: world.mint.fileId(),
    ...{ name, bytes, partBytes: PART_BYTES },
    ...(hash ? { hash } : {}),
    begunAt: context.now,
    by: context.person.id,
  };
  const begun = await world.uploads.begin(context.directive.id, draftPlaceOf(context), upload);
  return begun ? { type: "begun", upload } : { type: "many-under-way" };
}
