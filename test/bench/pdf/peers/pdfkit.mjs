import PDFDocument from "pdfkit";
import { bytes, page } from "./fonts.mjs";

const inner = page.width - page.left - page.right;

export async function prepare() {
  const faces = { regular: bytes("regular"), bold: bytes("bold"), italic: bytes("italic") };
  return (plain) =>
    new Promise((done) => {
      const pdf = new PDFDocument({ size: "A4", margins: page, compress: true });
      const chunks = [];
      pdf.on("data", (chunk) => chunks.push(chunk));
      pdf.on("end", () => done(Buffer.concat(chunks)));
      for (const [name, data] of Object.entries(faces)) pdf.registerFont(name, data);
      write(pdf, plain);
      pdf.end();
    });
}

function write(pdf, { head, kind, subject, blocks, recipients, signature, table }) {
  const line = (text, face, size, more) =>
    pdf
      .font(face)
      .fontSize(size)
      .text(text, { features: [], ...more });
  for (const text of Object.values(head)) line(text, "bold", 13, { align: "center" });
  for (const text of [kind, subject]) line(text, "bold", 14, { align: "center" });
  for (const { type, text } of blocks) {
    if (type === "centre") line(text, "bold", 14, { align: "center" });
    else
      line(text, type === "bold" ? "bold" : "regular", 14, { align: "justify", indent: 36, paragraphGap: 6 });
  }
  for (const text of recipients) line(text, "regular", 11);
  for (const text of signature) line(text, "bold", 14, { align: "center" });
  if (table.rows.length > 0) writeTable(pdf, table, line);
}

function writeTable(pdf, { title, head, widths, rows }, line) {
  pdf.addPage();
  line(title, "bold", 14, { align: "center" });
  const scale = inner / widths.reduce((sum, width) => sum + width, 0);
  const row = (cells, face) => {
    pdf.font(face).fontSize(12);
    const room = (at) => widths[at] * scale - 6;
    const heights = cells.map((cell, at) => pdf.heightOfString(cell, { width: room(at), features: [] }));
    const height = Math.max(...heights) + 6;
    if (pdf.y + height > page.height - page.bottom) {
      pdf.addPage();
      row(head, "bold");
      pdf.font(face).fontSize(12);
    }
    const top = pdf.y;
    let x = page.left;
    for (const [at, cell] of cells.entries()) {
      const align = at === 0 ? "center" : at === 1 ? "left" : "right";
      pdf.text(cell, x + 3, top + 3, { width: room(at), align, features: [] });
      pdf.rect(x, top, widths[at] * scale, height);
      x += widths[at] * scale;
    }
    pdf.lineWidth(0.5).stroke();
    pdf.x = page.left;
    pdf.y = top + height;
  };
  row(head, "bold");
  for (const cells of rows) row(cells, "regular");
}
