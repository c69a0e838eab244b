import fontkit from "@pdf-lib/fontkit";
import { PDFDocument } from "pdf-lib";
import { bytes, page } from "./fonts.mjs";

const inner = page.width - page.left - page.right;

/** pdf-lib by its public interface, as its documentation shows: fonts embedded, words measured and drawn. */
export async function prepare() {
  const files = { regular: bytes("regular"), bold: bytes("bold") };
  return async (plain) => {
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(fontkit);
    const regular = await pdf.embedFont(files.regular, { subset: true });
    const bold = await pdf.embedFont(files.bold, { subset: true });
    write(pdf, { regular, bold }, plain);
    return pdf.save();
  };
}

function write(pdf, { regular, bold }, { head, kind, subject, blocks, recipients, signature, table }) {
  let sheet = pdf.addPage([page.width, page.height]);
  let y = page.height - page.top;
  const turn = () => {
    sheet = pdf.addPage([page.width, page.height]);
    y = page.height - page.top;
  };
  const paragraph = (text, font, size, align, x = page.left, width = inner) => {
    for (const [at, line] of linesOf(text, font, size, width).entries()) {
      if (y - size * 1.2 < page.bottom) turn();
      y -= size * 1.2;
      const slack = width - font.widthOfTextAtSize(line.words.join(" "), size);
      const gap = align === "justify" && !line.last ? slack / (line.words.length - 1) : 0;
      let left = x + (align === "centre" ? slack / 2 : align === "end" ? slack : 0);
      for (const word of line.words) {
        sheet.drawText(word, { x: left, y, size, font });
        left += font.widthOfTextAtSize(`${word} `, size) + gap;
      }
      if (line.last && at > 0) y -= 6;
    }
  };
  for (const line of [...Object.values(head), kind, subject]) paragraph(line, bold, 14, "centre");
  for (const { type, text } of blocks) {
    paragraph(text, type === "text" ? regular : bold, 14, type === "centre" ? "centre" : "justify");
  }
  for (const line of recipients) paragraph(line, regular, 11, "start");
  for (const line of signature) paragraph(line, bold, 14, "centre");
  if (table.rows.length === 0) return;
  turn();
  paragraph(table.title, bold, 14, "centre");
  const scale = inner / table.widths.reduce((sum, width) => sum + width, 0);
  const row = (cells, font) => {
    if (y - 24 < page.bottom) {
      turn();
      row(table.head, bold);
    }
    const top = y;
    let lowest = y;
    let x = page.left;
    for (const [at, cell] of cells.entries()) {
      y = top - 3;
      paragraph(
        cell,
        font,
        12,
        at === 0 ? "centre" : at === 1 ? "start" : "end",
        x + 3,
        table.widths[at] * scale - 6,
      );
      lowest = Math.min(lowest, y - 4);
      x += table.widths[at] * scale;
    }
    x = page.left;
    for (const width of table.widths) {
      sheet.drawRectangle({ x, y: lowest, width: width * scale, height: top - lowest, borderWidth: 0.5 });
      x += width * scale;
    }
    y = lowest;
  };
  row(table.head, bold);
  for (const cells of table.rows) row(cells, regular);
}

function linesOf(text, font, size, width) {
  const space = font.widthOfTextAtSize(" ", size);
  const lines = [{ words: [], last: true }];
  let taken = 0;
  for (const word of text.split(" ")) {
    const wide = font.widthOfTextAtSize(word, size);
    const line = lines.at(-1);
    if (line.words.length > 0 && taken + wide > width) {
      line.last = false;
      lines.push({ words: [word], last: true });
      taken = 0;
    } else line.words.push(word);
    taken += wide + space;
  }
  return lines;
}
