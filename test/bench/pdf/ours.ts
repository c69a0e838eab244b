import { typesetDocument } from "../../../functions/decree30/typeset.ts";
import { loadFaces } from "../../../functions/pdf/faces.ts";
import { writePdf } from "../../../functions/pdf/write.ts";
import { fontFile } from "../../../infra/local/fonts.ts";
import { createdAt, type Manuscript } from "./manuscript.ts";

/**
 * Ours as the pipeline calls it: cleaned, laid out by the decree, tagged, with bookmarks, fields and
 * metadata.
 */
export async function prepare(): Promise<(manuscript: Manuscript) => Promise<Uint8Array>> {
  const faces = loadFaces(fontFile);
  return async ({ document }) =>
    writePdf(typesetDocument(document, faces), {
      title: document.subject,
      author: "Ủy ban nhân dân huyện An Sơn",
      subject: document.subject,
      createdAt,
      language: "vi-VN",
    });
}
