import { inflateSync } from "node:zlib";
import { type Inspected, no, yes } from "./inspected.ts";

/** More pages than any annex has, and few enough to be bound into a report. */
const MOST_PAGES = 3000;
/**
 * Pages are told apart by their objects; those packed in object streams are unpacked up to this much in all.
 */
const MOST_UNPACKED = 64_000_000;
/**
 * Programs pack a hundred objects or two together; what comes out in one piece lies in memory three times
 * over.
 */
const MOST_IN_ONE = 16_000_000;

/** A PDF: whole, not locked, of a size a reader can open. What it shows is not judged. */
export function inspectPdf(bytes: Uint8Array): Inspected {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const tail = text.slice(-4096);
  if (!tail.includes("%%EOF") || !tail.includes("startxref")) return no("cut-off");
  if (isLocked(text)) return no("password");
  const pages = pagesIn(bytes, text);
  if (pages === undefined || pages > MOST_PAGES) return no("size");
  return pages === 0 ? no("unreadable") : yes("application/pdf", ["pdf"]);
}

/**
 * ISO 32000-1, 7.6.1: a locked file says /Encrypt in its trailer, which is a dictionary after the word
 * "trailer" or that of a cross-reference stream, and is never itself locked or packed. The same word in a
 * page's text says nothing.
 */
function isLocked(text: string): boolean {
  let looked = 0;
  for (const { index } of text.matchAll(/\/Encrypt(?![A-Za-z])/g)) {
    looked += 1;
    // A file that says it a hundred times over is made to be looked at for ever.
    if (looked > 100) return true;
    const before = text.slice(Math.max(0, index - 4096), index);
    const opening = Math.max(before.lastIndexOf("trailer"), before.lastIndexOf(" obj"));
    if (opening < 0) continue;
    const dictionary = `${before.slice(opening)}${text.slice(index, index + 4096)}`.split("stream")[0] ?? "";
    if (dictionary.startsWith("trailer") || /\/Type\s*\/XRef/.test(dictionary)) return true;
  }
  return false;
}

/** How far behind its dictionary a stream may begin; looking for it counts as so much unpacking. */
const LOOKED_AT = 4096;

/** How many page objects there are; undefined when it takes too much unpacking to say. */
function pagesIn(bytes: Uint8Array, text: string): number | undefined {
  let pages = pageObjects(text);
  let left = MOST_UNPACKED;
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm/g)) {
    const opening = /stream\r?\n/.exec(text.slice(index, index + LOOKED_AT));
    left -= LOOKED_AT;
    if (left <= 0) return undefined;
    if (!opening) continue;
    try {
      const packed = bytes.subarray(index + opening.index + opening[0].length);
      const unpacked = inflateSync(packed, { maxOutputLength: Math.min(left, MOST_IN_ONE) });
      left -= unpacked.length;
      pages += pageObjects(unpacked.toString("latin1"));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return undefined;
      // Packed another way, or broken; it has cost some unpacking all the same, and holds a page as far as we
      // know.
      left -= MOST_UNPACKED / 20;
      pages += 1;
    }
    if (pages > MOST_PAGES || left <= 0) return undefined;
  }
  return pages;
}

function pageObjects(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)) count += 1;
  return count;
}
