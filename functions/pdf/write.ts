import { PDFContext, PDFHexString, PDFRef, PDFString } from "pdf-lib";
import type { Face } from "../layout/face.ts";
import type { Node } from "../layout/node.ts";
import type { Page } from "../layout/pages.ts";
import type { Typeset } from "../layout/typeset.ts";
import { openBytes } from "./bytes.ts";
import { type Used, usedIn, writeContent } from "./content.ts";
import { fontOf } from "./faces.ts";
import { fileOf } from "./file.ts";
import { embedFont, streamOf } from "./fonts.ts";
import { type Form, formOf } from "./form.ts";
import { infoOf, type Meta, outputIntentOf, xmpOf } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import { openPack } from "./pack.ts";
import { writeStructure } from "./structure.ts";
import type { WrittenPage } from "./written-page.ts";

/**
 * The typeset as a tagged PDF, written to the clauses of PDF/A-2a and PDF/UA-1. Same typeset and meta, same
 * bytes, on any machine and at any time.
 */
export function writePdf(typeset: Typeset, meta: Meta): Uint8Array {
  const context = PDFContext.create();
  const pack = openPack(context);
  const resources = context.nextRef();
  const parent = context.nextRef();
  const used: Used = new Map();
  const names = new Map<Face, string>();
  const fontName = (face: Face) => {
    const name = names.get(face) ?? `F${names.size + 1}`;
    names.set(face, name);
    return name;
  };

  const content = openBytes();
  const written = typeset.pages.map((page): WrittenPage => {
    const owners = writeContent(page, fontName, used, content);
    return { ref: context.nextRef(), content: streamOf(context, {}, content.take()), owners };
  });
  const form = formOf(context, typeset.pages, written, { fontName, used, resources });
  const structure = writeStructure({
    root: typeset.structure,
    pages: written.map(({ ref, owners }) => ({ page: ref.objectNumber, owners })),
    widgets: form.widgets,
    boxes: figureBoxes(typeset.pages),
    pack,
  });
  const outline = writeOutline(typeset, written, pack);
  linkPages(context, typeset.pages, written, form, { parent, resources });
  context.assign(
    parent,
    context.obj({ Type: "Pages", Kids: written.map(({ ref }) => ref), Count: written.length }),
  );
  context.assign(resources, context.obj({ Font: embedAll(context, names, used) }));

  const catalog = context.register(
    context.obj({
      Type: "Catalog",
      Pages: parent,
      Lang: PDFString.of(meta.language),
      MarkInfo: { Marked: true },
      StructTreeRoot: PDFRef.of(structure),
      PageLabels: { Nums: typeset.numbering.flatMap(({ page, prefix }) => [page, labelOf(prefix)]) },
      ViewerPreferences: { DisplayDocTitle: true },
      Metadata: xmpOf(context, meta),
      OutputIntents: [outputIntentOf(context)],
      ...(outline !== undefined && { Outlines: PDFRef.of(outline), PageMode: "UseOutlines" }),
      ...(form.dictionary && { AcroForm: form.dictionary }),
    }),
  );
  const info = infoOf(context, meta);
  return fileOf(context, pack.close(), catalog, info);
}

function linkPages(
  context: PDFContext,
  pages: readonly Page[],
  written: readonly WrittenPage[],
  form: Form,
  { parent, resources }: { readonly parent: PDFRef; readonly resources: PDFRef },
): void {
  for (const [at, { ref, content }] of written.entries()) {
    const page = pages[at];
    const annotations = form.widgets.filter((widget) => widget.page === ref.objectNumber);
    context.assign(
      ref,
      context.obj({
        Type: "Page",
        Parent: parent,
        MediaBox: [0, 0, points(page?.width ?? 0), points(page?.height ?? 0)],
        Resources: resources,
        Contents: content,
        StructParents: at,
        Tabs: "S",
        ...(annotations.length > 0 && { Annots: annotations.map(({ widget }) => PDFRef.of(widget)) }),
      }),
    );
  }
}

/** Decimal numbers from one on, behind a prefix if there is one. */
const labelOf = (prefix: string) =>
  prefix === "" ? { S: "D" } : { S: "D", P: PDFHexString.fromText(prefix) };

const points = (length: number) => Math.round(length * 100) / 100;

function embedAll(context: PDFContext, names: ReadonlyMap<Face, string>, used: Used): Record<string, PDFRef> {
  const fonts: Record<string, PDFRef> = {};
  for (const [face, name] of names) {
    fonts[name] = embedFont(context, fontOf(face), usedIn(used, face));
  }
  return fonts;
}

/** The smallest box around each figure's squares, measured from the page's foot. */
function figureBoxes(pages: readonly Page[]): Map<Node, number[]> {
  const boxes = new Map<Node, number[]>();
  for (const { marks, height } of pages) {
    for (const mark of marks) {
      if (mark.type !== "fill" || !mark.node) continue;
      const [left = mark.x, bottom = height, right = 0, top = 0] = boxes.get(mark.node) ?? [];
      boxes.set(mark.node, [
        points(Math.min(left, mark.x)),
        points(Math.min(bottom, height - mark.y - mark.height)),
        points(Math.max(right, mark.x + mark.width)),
        points(Math.max(top, height - mark.y)),
      ]);
    }
  }
  return boxes;
}
