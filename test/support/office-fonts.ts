import { readFileSync } from "node:fs";
import type { FaceName } from "../../functions/core/people/fonts.ts";
import { faceFiles } from "../../functions/pdf/faces.ts";
import { fontPath } from "./press.ts";

/**
 * Tinos under the name of the font an office would have bought: its letters are as wide, and its file is
 * another.
 */
export function officeFont(face: FaceName): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(readFileSync(fontPath(faceFiles[face])));
  for (let at = 0; at < file.length - 10; at++) {
    if (codesAt(file, at) !== "Tinos") continue;
    for (const [step, letter] of [..."Times"].entries()) file[at + 2 * step + 1] = letter.charCodeAt(0);
  }
  return file;
}

/** Names in a font file are UTF-16, high byte first. */
function codesAt(file: Uint8Array, at: number): string {
  if (file[at] !== 0 || file[at + 1] !== 0x54) return "";
  return String.fromCharCode(...[1, 3, 5, 7, 9].map((step) => file[at + step] ?? 0));
}
