import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import decodeQR from "qr/decode.js";
import { saved } from "../pdf/poppler.ts";

/** What the codes on the pages of a document say, read off pictures of them as a telephone would. */
export function qrCodesOn(pdf: Uint8Array): readonly string[] {
  const file = saved(pdf);
  execFileSync("pdftoppm", ["-gray", "-r", "150", file, join(dirname(file), "page")]);
  const pages = readdirSync(dirname(file)).filter((name) => name.endsWith(".pgm"));
  return pages.sort().flatMap((name) => codeIn(readFileSync(join(dirname(file), name))));
}

/** A page without a code has nothing to say; the reader throws where it finds none. */
function codeIn(picture: Buffer): readonly string[] {
  const [head = "", width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.toString("latin1", 0, 40)) ?? [];
  const grey = picture.subarray(head.length);
  const data = new Uint8Array(grey.length * 4);
  for (const [at, shade] of grey.entries())
    data.fill(shade, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  try {
    return [decodeQR({ width: Number(width), height: Number(height), data })];
  } catch {
    return [];
  }
}
