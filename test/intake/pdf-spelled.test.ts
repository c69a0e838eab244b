import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import { openDocument } from "../../functions/intake/open.ts";

/** A letter put together from pieces: the bare one, and its mark drawn beside it, over the next blank. */
const pieced = (letter: string, bare: string, x: number, y: number) => {
  const code = letter.codePointAt(0)?.toString(16).padStart(4, "0");
  return (
    `/Span<</ActualText<feff${code}>>>\nBDC\n1 0 0 1 ${x} ${y} Tm (${bare}) Tj\n` +
    `1 0 0 1 ${x + 5} ${y} Tm (') Tj\nEMC\n`
  );
};

const plain = (words: string, x: number, y: number) => `1 0 0 1 ${x} ${y} Tm (${words}) Tj\n`;

async function pageWith(content: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Courier);
  const page = file.addPage();
  page.node.setFontDictionary(PDFName.of("F1"), font.ref);
  const stream = PDFRawStream.of(file.context.obj({}), new TextEncoder().encode(content));
  page.node.set(PDFName.of("Contents"), file.context.register(stream));
  return file.save();
}

test("a letter drawn in pieces is the letter that its span says, and the blank behind it stays", async () => {
  const line = (y: number) =>
    plain("Gui b", 50, y) +
    pieced("á", "a", 80, y) +
    plain("o c", 86, y) +
    pieced("á", "a", 104, y) +
    plain("o k", 110, y) +
    pieced("ế", "e", 128, y) +
    plain("t qu", 134, y) +
    pieced("ả", "a", 158, y) +
    plain(" thi dua v", 164, y) +
    pieced("ề", "e", 224, y) +
    plain(" huy", 230, y) +
    pieced("ệ", "e", 254, y) +
    plain("n.", 260, y);
  const bytes = await pageWith(
    `BT /F1 10 Tf\n${[700, 680, 660].map(line).join("")}/P BMC\n${plain("Het.", 50, 600)}EMC\nET`,
  );
  const opened = await openDocument(bytes);
  const words = opened.type === "document" ? opened.leaves.map(({ text }) => text).join(" ") : opened.type;
  expect(words).toContain("Gui báo cáo kết quả thi dua về huyện.");
  expect(words).not.toContain("'");
});
