import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const tinos = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));

/** A font file from the package; a deployed function finds the same file in `fonts/` beside its bundle. */
export function fontFile(file: string): Uint8Array {
  return readFileSync(join(tinos, file.replace(/^Tinos_|\.ttf$/g, ""), file));
}
