import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether this machine has the readers that we hold our files against. */
export const present = ["pdftotext", "pdftoppm", "pdffonts", "pdfinfo", "qpdf"].every(
  (tool) => spawnSync(tool, ["--version"]).error === undefined,
);
if (!present)
  console.warn("SKIPPED: poppler-utils or qpdf is not installed, so no other reader opens our files");

export function saved(pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "pdf-")), "file.pdf");
  writeFileSync(path, pdf);
  return path;
}

export function told(tool: string, ...words: string[]): string {
  return execFileSync(tool, words, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The text in drawing order, pages apart by form feeds. */
export const textOf = (pdf: Uint8Array) => told("pdftotext", "-raw", saved(pdf), "-");

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 255 is paper. */
  readonly grey: Uint8Array;
}

export function pictureOf(pdf: Uint8Array, dotsPerInch: number): Picture {
  const path = saved(pdf);
  told("pdftoppm", "-gray", "-singlefile", "-r", String(dotsPerInch), path, path);
  const bytes = readFileSync(`${path}.pgm`);
  const [head = "", width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.toString("latin1", 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), grey: bytes.subarray(head.length) };
}
