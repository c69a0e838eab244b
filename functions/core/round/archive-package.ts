import * as v from "valibot";
import { DirectiveId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";

/** The package of an issued report as it was first asked for: the same bytes whoever asks again. */
export const ArchivePackage = v.object({
  directive: DirectiveId,
  edition: v.number(),
  /** With the large files that are otherwise only listed. */
  whole: v.boolean(),
  key: v.string(),
  bytes: v.number(),
  hash: Sha256,
  builtAt: Instant,
});
export type ArchivePackage = v.InferOutput<typeof ArchivePackage>;
