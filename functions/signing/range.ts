import type { PdfFile } from "../pdf-reading/file.ts";
import { isArray, isString, type PdfDict } from "../pdf-reading/value.ts";

/** What a signature covers: everything up to `until`, but for the hole that holds the signature itself. */
interface Covered {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly contents: Uint8Array<ArrayBuffer>;
  readonly until: number;
}

/**
 * Reads /ByteRange and refuses every shape that could hide bytes: it must begin at the first byte, leave out
 * exactly this signature's /Contents and nothing else, and end where a saving of the file ends.
 */
export function coveredBy(file: PdfFile, signature: PdfDict): Covered | undefined {
  const range = file.follow(signature.entries.get("ByteRange"));
  const contents = file.follow(signature.entries.get("Contents"));
  if (!isArray(range) || range.length !== 4 || !isString(contents)) return undefined;
  const [start, length, resume, rest] = range.map((item) => (typeof item === "number" ? item : -1));
  if (start !== 0 || !length || !resume || rest === undefined || rest < 0) return undefined;
  const until = resume + rest;
  if (resume <= length || until > file.bytes.length) return undefined;
  if (!file.revisions.some((revision) => revision.end === until)) return undefined;

  const hole = Buffer.from(file.bytes.subarray(length, resume)).toString("latin1");
  if (!/^<[0-9A-Fa-f]*>$/.test(hole)) return undefined;
  if (hole.slice(1, -1).toLowerCase() !== Buffer.from(contents.bytes).toString("hex")) return undefined;
  const data = Buffer.concat([file.bytes.subarray(0, length), file.bytes.subarray(resume, until)]);
  return { data: new Uint8Array(data), contents: new Uint8Array(contents.bytes), until };
}
