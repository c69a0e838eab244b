import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));

export const paths = {
  regular: join(folder, "400Regular", "Tinos_400Regular.ttf"),
  bold: join(folder, "700Bold", "Tinos_700Bold.ttf"),
  italic: join(folder, "400Regular_Italic", "Tinos_400Regular_Italic.ttf"),
  boldItalic: join(folder, "700Bold_Italic", "Tinos_700Bold_Italic.ttf"),
};

/** @param {keyof typeof paths} face */
export const bytes = (face) => readFileSync(paths[face]);

/** Everyone's page: A4, margins in points, type sizes. */
export const page = { width: 595.28, height: 841.89, left: 85.04, right: 51.02, top: 56.69, bottom: 56.69 };
