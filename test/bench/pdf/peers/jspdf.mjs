import { jsPDF } from "jspdf";
import autoTable from "jspdf-autotable";
import { bytes, page } from "./fonts.mjs";

const inner = page.width - page.left - page.right;

export async function prepare() {
  const faces = Object.entries({ normal: "regular", bold: "bold", italic: "italic" }).map(([style, face]) => [
    style,
    bytes(face).toString("base64"),
  ]);
  return async (plain) => {
    const pdf = new jsPDF({ unit: "pt", format: "a4", compress: true, putOnlyUsedFonts: true });
    for (const [style, data] of faces) {
      pdf.addFileToVFS(`${style}.ttf`, data);
      pdf.addFont(`${style}.ttf`, "Tinos", style, undefined, "Identity-H");
    }
    write(pdf, plain);
    return new Uint8Array(pdf.output("arraybuffer"));
  };
}

/** It has no paragraphs that go over a page, so lines are split and placed by hand, as its users do. */
function write(pdf, { head, kind, subject, blocks, recipients, signature, table }) {
  let y = page.top;
  const paragraph = (text, style, size, align) => {
    pdf.setFont("Tinos", style).setFontSize(size);
    for (const line of pdf.splitTextToSize(text, inner)) {
      if (y + size * 1.15 > page.height - page.bottom) {
        pdf.addPage();
        y = page.top;
      }
      pdf.text(line, align === "center" ? page.left + inner / 2 : page.left, y + size * 0.9, {
        align,
        maxWidth: inner,
      });
      y += size * 1.15;
    }
    y += 6;
  };
  for (const line of [...Object.values(head), kind, subject]) paragraph(line, "bold", 14, "center");
  for (const { type, text } of blocks) {
    paragraph(text, type === "text" ? "normal" : "bold", 14, type === "centre" ? "center" : "justify");
  }
  for (const line of recipients) paragraph(line, "normal", 11, "left");
  for (const line of signature) paragraph(line, "bold", 14, "center");
  if (table.rows.length === 0) return;
  pdf.addPage();
  y = page.top;
  paragraph(table.title, "bold", 14, "center");
  autoTable(pdf, {
    startY: y,
    margin: page,
    head: [table.head],
    body: table.rows,
    theme: "grid",
    styles: { font: "Tinos", fontSize: 12, cellPadding: 3 },
  });
}
