import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { Column } from "../../functions/decree30/document.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { aReport } from "../support/documents.ts";
import { faces, metaOf, printed } from "../support/press.ts";
import { present, saved, textOf, told } from "./poppler.ts";

const counted = (head: string, over?: string): Column => ({
  ...{ head, share: 12, align: "decimal" },
  ...(over === undefined ? {} : { over: [over] }),
});
const columns: readonly Column[] = [
  { head: "STT", share: 6, align: "centre" },
  { head: "Cơ quan, đơn vị", share: 30, align: "start" },
  counted("Tập thể", "Bằng khen"),
  counted("Cá nhân", "Bằng khen"),
  counted("Tập thể", "Giấy khen"),
  counted("Cá nhân", "Giấy khen"),
  counted("Lao động tiên tiến"),
];
const rows = Array.from({ length: 40 }, (_, at) => ({
  type: "cells" as const,
  cells: [String(at + 1), `Thôn số ${at + 1}`, "1", "2", "3", "4", "5"],
}));
const document = aReport({
  body: [{ type: "paragraph", text: "Tổng hợp khen thưởng." }],
  annexes: [{ title: "Khen thưởng", landscape: true, passages: [{ type: "table", columns, rows }] }],
});

test.skipIf(!present)(
  "a head that columns share tells another reader what it covers, and keeps the form",
  async () => {
    const pdf = printed(document);
    expect(breachesIn(await checkPdf(pdf))).toEqual([]);
    const structure = told("pdfinfo", "-struct", saved(pdf));
    expect(structure.match(/\/ColSpan 2/g)).toHaveLength(2);
    expect(structure.match(/\/RowSpan 2/g)).toHaveLength(3);
    expect(textOf(pdf).match(/Bằng khen Giấy khen/g)?.length).toBeGreaterThan(1);
  },
);

test("a head that columns share spans the same cells in the Word twin, and is repeated there on every page", async () => {
  const packed = unzipSync(await writeDocx(document, metaOf(document), faces));
  const body = strFromU8(packed["word/document.xml"] ?? new Uint8Array());
  expect(body.match(/<w:gridSpan w:val="2"/g)).toHaveLength(2);
  expect(body.match(/<w:vMerge w:val="restart"/g)).toHaveLength(3);
  expect(body.match(/<w:tblHeader/g)).toHaveLength(2);
});
