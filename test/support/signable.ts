import { PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";

export const fieldNames = { signatory: "nguoi-ky", agency: "co-quan", number: "so", date: "ngay" };

/** The least file that can be signed: one page, two places to sign, two to fill. `id` tells one report from another. */
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
  const fields = [
    widget(fieldNames.signatory, "Sig", 100),
    widget(fieldNames.agency, "Sig", 160),
    widget(fieldNames.number, "Tx", 700),
    widget(fieldNames.date, "Tx", 760),
  ];
  page.node.set(PDFName.of("Annots"), pdf.context.obj(fields));
  pdf.catalog.set(PDFName.of("AcroForm"), pdf.context.obj({ Fields: fields }));
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return pdf.save({ useObjectStreams: false });
}
