import { type Zippable, zipSync } from "fflate";
import { clockDigitsToTheSecond, dateIn, type Instant, partsOf } from "../../core/instant.ts";
import { type Contents, indexOf, manifestOf, sumsOf } from "./contents.ts";

/** Squeezed already; trying again costs time and gains nothing. */
const squeezed = /\.(?:pdf|docx|xlsx)$/;

/**
 * One file of all of them, the index first. The same contents give the same bytes anywhere: deflating is
 * ours, the order is that of the contents, and its files bear the moment of issue, not that of packing.
 */
export function packed(contents: Contents): Uint8Array {
  const text = new TextEncoder();
  const files = [
    { name: "MUC-LUC.txt", bytes: text.encode(indexOf(contents)) },
    { name: "manifest.json", bytes: text.encode(manifestOf(contents)) },
    { name: "SHA256SUMS", bytes: text.encode(sumsOf(contents)) },
    ...contents.enclosed,
  ];
  const mtime = wallClock(contents.subject.issuedAt);
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime, level: squeezed.test(name) ? 0 : 6 }];
  return zipSync(entries);
}

/** Local time on purpose: an entry carries wall-clock digits without a zone, Vietnam's anywhere. */
function wallClock(instant: Instant): Date {
  const { year, month, day } = partsOf(dateIn(instant));
  const [hours, minutes, seconds] = clockDigitsToTheSecond(instant).split(":").map(Number);
  return new Date(year, month - 1, day, hours, minutes, seconds);
}
