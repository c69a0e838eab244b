import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where the Tinos package lies; the same files are copied beside the deployed bundle. */
export function fontsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
}
