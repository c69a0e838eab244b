import { printable } from "../../decree30/printable.ts";
import { typesetDocument } from "../../decree30/typeset.ts";
import { writePdf } from "../../pdf/write.ts";
import type { Press } from "../edition.ts";
import { type Compared, comparisonDocument } from "./document.ts";

/** Presses a comparison as a PDF. Same editions, same bytes: it is dated by the later one. */
export function printComparison(compared: Compared, { faces }: Press): Uint8Array {
  const { value: document } = printable(comparisonDocument(compared), faces);
  return writePdf(typesetDocument(document, faces), {
    title: `Bản so sánh: ${document.subject}`,
    author: compared.authority.name,
    subject: document.subject,
    createdAt: compared.now.asOf,
    language: "vi-VN",
  });
}
