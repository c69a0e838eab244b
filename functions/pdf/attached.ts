/**
 * What can be bound in behind a report, and what can only be listed. A file is judged before anything is
 * bound, so that the list of documents is typeset with the report, and no page is ever left blank for one
 * that would not open.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from "pdf-lib";

export interface Attached {
  readonly name: string;
  /** Who sent it, as the list prints it. */
  readonly from: string;
  /** "application/pdf", as found by looking into the file and not by its name. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Why a file is listed with "xem bản gốc" in place of its pages. */
export type Unbound = "encrypted" | "broken" | "empty" | "too-long" | "not-pages" | "unscanned" | "infected";

export type Planned = Attached &
  (
    | { readonly bound: true; readonly pages: number; readonly document: PDFDocument }
    | { readonly bound: false; readonly why: Unbound }
  );

/** Past so many pages a file is a book of its own. */
const MOST_PAGES = 300;
/** A4 with the margins of the report, for pictures. */
const SHEET = { width: 595.28, height: 841.89, margin: 56.7 };

export async function planBinding(attached: readonly Attached[]): Promise<readonly Planned[]> {
  const planned: Planned[] = [];
  // One after the other: a round's attachments together may be larger than memory.
  for (const each of attached) planned.push(await planOf(each));
  return planned;
}

async function planOf(attached: Attached): Promise<Planned> {
  const unbound = (why: Unbound): Planned => ({ ...attached, bound: false, why });
  try {
    const document = await documentOf(attached);
    if (!document) return unbound("not-pages");
    const pages = document.getPages();
    if (pages.length > MOST_PAGES) return unbound("too-long");
    const drawn = pages.filter(({ node }) => isDrawn(node));
    if (drawn.length === 0) return unbound("empty");
    for (const { node } of pages) disarm(node);
    return { ...attached, bound: true, pages: pages.length, document };
  } catch (fault) {
    // Whatever stops the parser, the file is one that no reader of the report could open here. The library's
    // errors are told apart by their words: compiled for old engines, they are instances of nothing but
    // Error.
    return unbound(/is encrypted/.test(String(fault)) ? "encrypted" : "broken");
  }
}

async function documentOf({ type, bytes }: Attached): Promise<PDFDocument | undefined> {
  if (type === "image/jpeg" || type === "image/png") return await pictureOn(type, bytes);
  if (type !== "application/pdf") return undefined;
  return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
}

/** A picture on a page of its own, as large as the margins allow and never enlarged. */
async function pictureOn(type: "image/jpeg" | "image/png", bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const picture = await (type === "image/png" ? document.embedPng(bytes) : document.embedJpg(bytes));
  const room = { width: SHEET.width - 2 * SHEET.margin, height: SHEET.height - 2 * SHEET.margin };
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const page = document.addPage([SHEET.width, SHEET.height]);
  page.drawImage(picture, {
    x: (SHEET.width - width) / 2,
    y: SHEET.height - SHEET.margin - height,
    width,
    height,
  });
  await picture.embed();
  return document;
}

/** Whether anything stands in a page's content, or in the annotations that draw on it. */
function isDrawn(page: PDFDict): boolean {
  const contents = page.lookup(PDFName.of("Contents"));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const written = streams.some((stream) => {
    if (stream instanceof PDFRawStream) return stream.contents.length > 0;
    // A page of ours is drawn by a stream that is not written out yet.
    return stream instanceof PDFStream;
  });
  return written || page.lookup(PDFName.of("Annots")) instanceof PDFArray;
}

/** Annotations that only draw. Links, sounds, films, files and scripts stay behind with the original. */
const drawing = new Set(
  [
    "Widget",
    "Stamp",
    "FreeText",
    "Highlight",
    "Underline",
    "StrikeOut",
    "Ink",
    "Line",
    "Square",
    "Circle",
    "Polygon",
    "PolyLine",
  ].map((name) => `/${name}`),
);
const acting = ["A", "AA", "PA", "Parent", "Popup", "FS", "Dest", "OC"].map((name) => PDFName.of(name));

function disarm(page: PDFDict): void {
  for (const key of ["AA", "B", "PieceInfo", "StructParents", "Thumb"]) page.delete(PDFName.of(key));
  const annotations = page.lookup(PDFName.of("Annots"));
  if (!(annotations instanceof PDFArray)) return;
  const kept = annotations.asArray().filter((_, at) => {
    const annotation = annotations.lookup(at);
    if (!(annotation instanceof PDFDict)) return false;
    for (const key of acting) annotation.delete(key);
    return drawing.has(String(annotation.lookup(PDFName.of("Subtype"))));
  });
  page.set(PDFName.of("Annots"), page.context.obj(kept));
}
