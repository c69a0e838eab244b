import { type Zippable, zipSync } from "fflate";
import { type Contents, indexOf, manifestOf, sumsOf } from "./contents.ts";

/** Squeezed already; trying again costs time and gains nothing. */
const squeezed = /\.(?:pdf|docx|xlsx)$/;

/**
 * One file of all of them, the index first. The same contents give the same bytes anywhere: deflating is
 * ours, the order is that of the contents, and the moment of packing is not in it.
 */
export function packed(contents: Contents): Uint8Array {
  const text = new TextEncoder();
  const files = [
    { name: "MUC-LUC.txt", bytes: text.encode(indexOf(contents)) },
    { name: "manifest.json", bytes: text.encode(manifestOf(contents)) },
    { name: "SHA256SUMS", bytes: text.encode(sumsOf(contents)) },
    ...contents.enclosed,
  ];
  // Local time on purpose: an entry carries wall-clock digits without a zone, the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime, level: squeezed.test(name) ? 0 : 6 }];
  return zipSync(entries);
}
