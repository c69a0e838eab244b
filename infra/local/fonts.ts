import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const tinos = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));

/** An office's own licensed fonts lie in one folder under these names. */
const office: Readonly<Record<string, string>> = {
  "Tinos_400Regular.ttf": "regular.ttf",
  "Tinos_400Regular_Italic.ttf": "italic.ttf",
  "Tinos_700Bold.ttf": "bold.ttf",
  "Tinos_700Bold_Italic.ttf": "bold-italic.ttf",
};

/**
 * A font file from the folder that FONTS names, else from the package; a deployed function finds the same
 * file in `fonts/` beside its bundle. A letter that the office's font lacks is refused by name when a report
 * is set.
 */
export function fontFile(file: string): Uint8Array {
  const folder = process.env.FONTS;
  if (folder) return readFileSync(join(folder, office[file] ?? file));
  return readFileSync(join(tinos, file.replace(/^Tinos_|\.ttf$/g, ""), file));
}
