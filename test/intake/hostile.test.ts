import { randomBytes } from "node:crypto";
import { zipSync } from "fflate";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { openDocument } from "../../functions/intake/open.ts";
import { listDefinition, listOf, paragraph, wordFile } from "../support/ooxml.ts";

const word = wordFile({
  body: Array.from({ length: 40 }, (_, at) => paragraph(`Đoạn văn thứ ${at}.`, { list: ["1", at % 3] })).join(
    "",
  ),
  numbering:
    listDefinition("0", [
      ["upperRoman", "%1."],
      ["decimal", "%2."],
      ["bullet", "-"],
    ]) + listOf("1", "0"),
});

async function pdf(): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.TimesRoman);
  const page = file.addPage();
  for (let line = 0; line < 30; line += 1)
    page.drawText(`Thông báo dòng ${line}`.normalize("NFD").replace(/[\u0300-\u036f]/g, ""), {
      x: 60,
      y: 780 - 20 * line,
      size: 12,
      font,
    });
  return file.save({ useObjectStreams: false });
}

describe("a hostile file is refused in words, and never a fault", () => {
  test("a Word file cut off anywhere", async () => {
    for (let end = 0; end < word.length; end += 37) {
      expect((await openDocument(word.subarray(0, end))).type).toMatch(/^(?:unreadable|document)$/);
    }
  });

  test("a PDF cut off anywhere, or with bytes changed", async () => {
    const bytes = await pdf();
    for (let end = 0; end < bytes.length; end += 97) {
      expect(await openDocument(bytes.slice(0, end))).toMatchObject({ type: "unreadable" });
    }
    for (let at = 0; at < bytes.length; at += 131) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
      expect((await openDocument(spoilt)).type).toMatch(/^(?:unreadable|document|scan)$/);
    }
  }, 60_000);

  test("bytes of chance, alone and behind the beginnings of files", async () => {
    for (const start of [
      "",
      "%PDF-1.7\n",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "{\\rtf1",
    ]) {
      const bytes = new Uint8Array([...Buffer.from(start, "latin1"), ...randomBytes(4000)]);
      expect(await openDocument(bytes)).toMatchObject({ type: "unreadable" });
    }
  });

  test("a file of one byte a million times over, packed small", async () => {
    const bomb = zipSync({
      "word/document.xml": new Uint8Array(60_000_000).fill(0x20),
      "[Content_Types].xml": new Uint8Array(1),
    });
    expect(await openDocument(new Uint8Array(bomb))).toMatchObject({
      type: "unreadable",
      why: { code: "too-large" },
    });
  });

  test("a stream of a PDF that opens to a hundred million bytes", async () => {
    const file = await PDFDocument.create();
    file.addPage();
    file.context.register(file.context.flateStream("q Q ".repeat(25_000_000)));
    expect(await openDocument(await file.save())).toMatchObject({
      type: "unreadable",
      why: { code: "too-large" },
    });
  }, 30_000);

  test("tags within tags, tables within tables", async () => {
    const deep = (open: string, close: string, times: number) =>
      open.repeat(times) + paragraph("Trong cùng") + close.repeat(times);
    const tables = await openDocument(
      wordFile({ body: deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60) }),
    );
    expect(tables).toMatchObject({ type: "document" });
    expect(
      await openDocument(wordFile({ body: deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 5_000) })),
    ).toMatchObject({ type: "unreadable" });
  });

  test("a style based on itself, a list that points to its own style", async () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const opened = await openDocument(wordFile({ body: paragraph("Một", { style: "A" }), styles }));
    expect(opened).toMatchObject({ type: "document" });
  });
});
