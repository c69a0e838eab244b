import { PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { fields } from "../../functions/pdf/fields.ts";

/**
 * The least file that can be signed: one page, two places to sign, two to fill. `id` tells one report from
 * another.
 */
export async function aSignablePdf(id = "a1"): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([595, 842]);
  page.drawText("Noi dung bao cao");
  const widget = (name: string, kind: "Sig" | "Tx", bottom: number) =>
    pdf.context.register(
      pdf.context.obj({
        Type: "Annot",
        Subtype: "Widget",
        FT: kind,
        T: PDFString.of(name),
        F: 4,
        Rect: [300, bottom, 500, bottom + 50],
        P: page.ref,
      }),
    );
  const widgets = [
    widget(fields.signature.name, "Sig", 100),
    widget(fields.seal.name, "Sig", 160),
    widget(fields.number.name, "Tx", 700),
    widget(fields.date.name, "Tx", 760),
  ];
  page.node.set(PDFName.of("Annots"), pdf.context.obj(widgets));
  pdf.catalog.set(PDFName.of("AcroForm"), pdf.context.obj({ Fields: widgets }));
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return pdf.save({ useObjectStreams: false });
}
