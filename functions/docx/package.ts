import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type WrittenRows, withRows } from "./rows.ts";

/**
 * Packs the parts again with the tables' rows and without the clock: the package library stamps the moment of
 * writing on file and entries.
 */
export function repacked(packed: Uint8Array, createdAt: string, rows: WrittenRows): Uint8Array {
  const parts = unzipSync(packed);
  const properties = parts["docProps/core.xml"];
  const document = parts["word/document.xml"];
  if (!properties || !document) throw new Error("The package has no core properties or no document");
  const moment = `${createdAt.slice(0, 19)}Z`;
  const dated = strFromU8(properties).replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => `${open}${moment}`,
  );
  parts["docProps/core.xml"] = strToU8(dated);
  parts["word/document.xml"] = withRows(document, rows);
  // Local time on purpose: a ZIP entry carries wall-clock digits without a zone, and these are the same
  // everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries = Object.keys(parts)
    .sort()
    .map((name) => [name, [parts[name] ?? new Uint8Array(), { mtime, level: 6 }]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
