import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { readPaper } from "../../functions/decree30/check/read.ts";
import { type Attached, type Planned, planBinding } from "../../functions/pdf/attached.ts";
import { bindAttachments } from "../../functions/pdf/bind.ts";
import { attachmentList } from "../../functions/pipeline/attachment-list.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";

const edition = printed(aReport({ annexes: [] }));
/** One red dot. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

async function aPdf(words: string, arm: (pdf: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  pdf.addPage([595, 842]).drawText(words, { x: 80, y: 700, font });
  arm(pdf);
  return pdf.save();
}

function armed(pdf: PDFDocument): void {
  const script = pdf.context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(1)") });
  const page = pdf.getPage(0).node;
  page.set(PDFName.of("AA"), pdf.context.obj({ O: script }));
  const link = { Type: "Annot", Subtype: "Link", Rect: [0, 0, 50, 50], A: script };
  const file = { Type: "Annot", Subtype: "FileAttachment", Rect: [0, 0, 50, 50] };
  const stamp = { Type: "Annot", Subtype: "Stamp", Rect: [0, 0, 50, 50], AA: { E: script } };
  page.set(PDFName.of("Annots"), pdf.context.obj([link, file, stamp]));
  pdf.catalog.set(PDFName.of("OpenAction"), script);
}

const attach = (name: string, bytes: Uint8Array, type = "application/pdf"): Attached => ({
  ...{ name, bytes, type },
  from: "Thôn Mẫu",
});

const titleOf = (item: PDFDict) => item.lookup(PDFName.of("Title"), PDFHexString).decodeText();

let planned: readonly Planned[];
let bound: Uint8Array;

beforeAll(async () => {
  const locked = Buffer.from(await aPdf("khoa"));
  const withEncrypt = await PDFDocument.load(locked);
  withEncrypt.context.trailerInfo.Encrypt = withEncrypt.context.obj({ Filter: "Standard", V: 1 });
  planned = await planBinding([
    attach("plain.pdf", await aPdf("Noi dung thu nhat")),
    attach("armed.pdf", await aPdf("Noi dung thu hai", armed)),
    attach("locked.pdf", await withEncrypt.save({ useObjectStreams: false })),
    attach("cut.pdf", (await aPdf("hong")).subarray(0, 300)),
    attach("blank.pdf", await PDFDocument.create().then((pdf) => pdf.addPage() && pdf.save())),
    attach("picture.png", png, "image/png"),
    attach(
      "table.xlsx",
      Buffer.from("PK"),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
  ]);
  bound = await bindAttachments(edition, planned);
});

describe("attachments behind a report", () => {
  test("are judged before they are bound: locked, cut off, empty and pageless ones only listed", () => {
    const verdicts = planned.map((each) => (each.bound ? each.pages : each.why));
    expect(verdicts).toEqual([1, 1, "encrypted", "broken", "empty", 1, "not-pages"]);
  });

  test("are listed with what became of each", () => {
    const notes = attachmentList(planned).rows.map((row) => (row.type === "cells" ? row.cells[4] : ""));
    expect(notes).toEqual([
      "Đóng kèm",
      "Đóng kèm",
      "Có mật khẩu, xem bản gốc",
      "Không mở được, xem bản gốc",
      "Không có nội dung, xem bản gốc",
      "Đóng kèm",
      "Không phải PDF hoặc ảnh, xem bản gốc",
    ]);
  });

  test("follow the report's own pages with their words, and add no blank one", async () => {
    const before = await readPaper(edition);
    const after = await readPaper(bound);
    expect(after.sheets.length).toBe(before.sheets.length + 3);
    const words = after.sheets
      .slice(before.sheets.length)
      .map(({ lines }) => lines.map(({ text }) => text).join());
    expect(words).toEqual(["Noi dung thu nhat", "Noi dung thu hai", ""]);
    const picture = (await PDFDocument.load(bound)).getPages().at(-1)?.node.Resources();
    expect(String(picture?.get(PDFName.of("XObject")))).toContain("R");
  });

  test("bring no script, link or file with them", async () => {
    const pages = (await PDFDocument.load(bound)).getPages();
    const said = pages.map(({ node }) => [node.get(PDFName.of("AA")), node.Annots()?.toString()].join(" "));
    const copied = pages.at(-2)?.node;
    expect(copied?.Annots()?.size()).toBe(1);
    expect(copied?.get(PDFName.of("AA"))).toBeUndefined();
    const whole = await PDFDocument.load(bound);
    const objects = whole.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(
      objects.some((object) => /JavaScript|FileAttachment|OpenAction/.test(object)),
      said.join("\n"),
    ).toBe(false);
  });

  test("are found by bookmarks after the report's own, each at its first page", async () => {
    const pdf = await PDFDocument.load(bound);
    const outline = pdf.catalog.lookup(PDFName.of("Outlines"), PDFDict);
    const group = outline.lookup(PDFName.of("Last"), PDFDict);
    expect(titleOf(group)).toBe("Tài liệu kèm theo");
    const first = group.lookup(PDFName.of("First"), PDFDict);
    const second = first.lookup(PDFName.of("Next"), PDFDict);
    expect([titleOf(first), titleOf(second)]).toEqual(["Thôn Mẫu: plain.pdf", "Thôn Mẫu: armed.pdf"]);
    const destination = second.lookup(PDFName.of("Dest"), PDFArray);
    expect(destination.get(0)).toBe(pdf.getPages().at(-2)?.ref);
  });

  test("leave no place to sign or to fill in: the copy is for reading", async () => {
    const formsOf = async (bytes: Uint8Array) => {
      const pdf = await PDFDocument.load(bytes);
      const widgets = pdf.getPages().flatMap(({ node }) =>
        (node.Annots()?.asArray() ?? []).filter((_, at) => {
          const annotation = node.Annots()?.lookup(at, PDFDict);
          return String(annotation?.get(PDFName.of("Subtype"))) === "/Widget";
        }),
      );
      return { form: pdf.catalog.has(PDFName.of("AcroForm")), widgets: widgets.length };
    };
    expect(await formsOf(edition)).toEqual({ form: true, widgets: 4 });
    expect(await formsOf(bound)).toEqual({ form: false, widgets: 0 });
  });

  test("take the claims to PDF/A off, since nobody vouches for their pages", () => {
    expect(Buffer.from(edition).includes("pdfaid:part")).toBe(true);
    expect(Buffer.from(bound).includes("pdfaid:part")).toBe(false);
  });

  test("make the same bytes when bound again", async () => {
    const again = await planBinding(planned);
    expect(Buffer.compare(await bindAttachments(edition, again), bound)).toBe(0);
  });
});
