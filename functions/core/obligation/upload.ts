import * as v from "valibot";
import { FileId, PersonId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";

/** How many files one report holds, and how many more may be on their way to it at a time. */
export const MOST_FILES = 10;
export const MOST_UNDER_WAY = 20;

/**
 * A file on its way in parts, as its sender announced it. Every part but the last has `partBytes`; what
 * arrives is held against this before it counts.
 */
export const Upload = v.object({
  id: FileId,
  name: v.string(),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  partBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Of the whole file, where the sender's machine could work it out. */
  hash: v.optional(Sha256),
  begunAt: Instant,
  by: PersonId,
});
export type Upload = v.InferOutput<typeof Upload>;

/** Parts are numbered from 1. */
export function partCount({ bytes, partBytes }: Upload): number {
  return Math.ceil(bytes / partBytes);
}

/** How long this part is; nought when the upload has no such part. */
export function lengthOfPart(upload: Upload, part: number): number {
  const count = partCount(upload);
  if (!Number.isInteger(part) || part < 1 || part > count) return 0;
  return part < count ? upload.partBytes : upload.bytes - (count - 1) * upload.partBytes;
}
