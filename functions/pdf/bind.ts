import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, PDFRef } from "pdf-lib";
import type { Planned } from "./attached.ts";

/** The typeset list of documents: the pages of the file from the one counted `from` on. */
interface Listing {
  readonly title: string;
  readonly pdf: Uint8Array;
  readonly from: number;
}

/**
 * A reading copy: the edition with the attachments behind it, each under a bookmark. It is not the edition:
 * other people's pages carry no structure, so the claims to PDF/A and PDF/UA are taken off, and it is not for
 * signing.
 */
export async function bindAttachments(
  edition: Uint8Array,
  planned: readonly Planned[],
  listing?: Listing,
): Promise<Uint8Array> {
  const copy = await PDFDocument.load(edition, { updateMetadata: false });
  withoutForm(copy);
  const marks: Mark[] = listing ? [await bindListing(copy, listing)] : [];
  for (const each of planned) {
    if (!each.bound) continue;
    const pages = await copy.copyPages(each.document, each.document.getPageIndices());
    for (const page of pages) copy.addPage(page);
    const [first] = pages;
    if (first) marks.push({ title: `${each.from}: ${each.name}`, page: first });
  }
  if (marks.length > 0) bookmark(copy, "Tài liệu kèm theo", marks);
  const claims = copy.catalog.get(PDFName.of("Metadata"));
  copy.catalog.delete(PDFName.of("Metadata"));
  if (claims instanceof PDFRef) copy.context.delete(claims);
  return await copy.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}

/** Nobody should sign or fill in the copy in place of the edition: its blanks are taken off the pages. */
function withoutForm(copy: PDFDocument): void {
  copy.catalog.delete(PDFName.of("AcroForm"));
  for (const { node } of copy.getPages()) {
    const annotations = node.Annots();
    const kept = annotations?.asArray().filter((_, at) => {
      const annotation = annotations.lookupMaybe(at, PDFDict);
      return String(annotation?.lookup(PDFName.of("Subtype"))) !== "/Widget";
    });
    if (kept) node.set(PDFName.of("Annots"), copy.context.obj(kept));
  }
}

async function bindListing(copy: PDFDocument, { title, pdf, from }: Listing): Promise<Mark> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = await copy.copyPages(source, source.getPageIndices().slice(from));
  for (const page of pages) {
    // Numbers into the list's own structure tree, which stays behind.
    page.node.delete(PDFName.of("StructParents"));
    copy.addPage(page);
  }
  const [page] = pages;
  if (!page) throw new Error("The list of documents has no page.");
  return { title, page };
}

interface Mark {
  readonly title: string;
  readonly page: PDFPage;
}

/** Adds one entry to the end of the outline, with an entry under it for each document. */
function bookmark(copy: PDFDocument, title: string, marks: readonly Mark[]): void {
  const { context, catalog } = copy;
  const group = context.nextRef();
  const items = marks.map(() => context.nextRef());
  for (const [at, mark] of marks.entries()) {
    const item = entry(mark.title, group, mark.page);
    link(item, "Prev", items[at - 1]);
    link(item, "Next", items[at + 1]);
    context.assign(items[at] as PDFRef, item);
  }
  const parent = entry(title, outlineRef(), (marks[0] as Mark).page);
  link(parent, "First", items[0]);
  link(parent, "Last", items.at(-1));
  // Closed at first: a round may bring a hundred documents.
  parent.set(PDFName.of("Count"), PDFNumber.of(-items.length));
  append(outlineRef(), parent);

  function entry(words: string, under: PDFRef, page: PDFPage): PDFDict {
    const destination = context.obj([page.ref, "Fit"]);
    return context.obj({ Title: PDFHexString.fromText(words), Parent: under, Dest: destination });
  }

  function outlineRef(): PDFRef {
    const known = catalog.get(PDFName.of("Outlines"));
    if (known instanceof PDFRef) return known;
    const made = context.register(context.obj({ Type: "Outlines", Count: 0 }));
    catalog.set(PDFName.of("Outlines"), made);
    return made;
  }

  function append(outline: PDFRef, item: PDFDict): void {
    const root = context.lookup(outline, PDFDict);
    const last = root.get(PDFName.of("Last"));
    if (last instanceof PDFRef) {
      link(item, "Prev", last);
      link(context.lookup(last, PDFDict), "Next", group);
    } else link(root, "First", group);
    link(root, "Last", group);
    const count = root.lookupMaybe(PDFName.of("Count"), PDFNumber)?.asNumber() ?? 0;
    root.set(PDFName.of("Count"), PDFNumber.of(count + 1));
    context.assign(group, item);
  }
}

function link(dict: PDFDict, key: string, to: PDFRef | undefined): void {
  if (to) dict.set(PDFName.of(key), to);
}
