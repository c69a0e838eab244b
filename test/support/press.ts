import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { Instant } from "../../functions/core/instant.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { loadFaces } from "../../functions/pdf/faces.ts";
import { writePdf } from "../../functions/pdf/write.ts";

const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
/** The package keeps each face in a folder named after it: 400Regular/Tinos_400Regular.ttf. */
export const fontPath = (file: string) => join(folder, file.replace("Tinos_", "").replace(".ttf", ""), file);

export const faces = loadFaces((file) => readFileSync(fontPath(file)));

export const createdAt = v.parse(Instant, "2026-06-26T08:00:00+07:00");

export function metaOf(document: OfficialDocument) {
  return {
    title: document.subject,
    author: "Ủy ban nhân dân xã An Sơn",
    subject: document.subject,
    createdAt,
    language: "vi-VN",
  };
}

/** The document as the pipeline prints it. */
export function printed(document: OfficialDocument): Uint8Array {
  return writePdf(typesetDocument(document, faces), metaOf(document));
}
