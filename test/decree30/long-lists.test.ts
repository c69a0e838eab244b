import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { tooLongIn } from "../../functions/decree30/too-long.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { aReport } from "../support/documents.ts";
import { faces, printed } from "../support/press.ts";

const many = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name} số ${at + 1}`);
const long =
  "Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở liên xã An Sơn - Lâm Bình - Tuần Giáo";

const documents: Readonly<Record<string, Partial<OfficialDocument>>> = {
  "70 recipients": { recipients: [...many(70, "Ủy ban nhân dân xã"), "Lưu: VT, VHXH"] },
  "200 recipients": {
    recipients: [...many(200, long), "Lưu: VT, VHXH"],
    drafter: { mark: "NTM", copies: 210 },
  },
  "70 recipients under a short text": {
    recipients: [...many(70, "Ủy ban nhân dân xã"), "Lưu: VT, VHXH"],
    body: [{ type: "paragraph", text: "Ủy ban nhân dân xã báo cáo như trên." }],
  },
  "30 addressees": { addressees: many(30, "Ủy ban nhân dân xã") },
  "60 addressees": { addressees: many(60, "Ủy ban nhân dân xã") },
  "30 addressees with names of 80 letters": { addressees: many(30, long.slice(0, 74)) },
  "an issuer and a superior of 80 letters": {
    issuer: { superior: long.toUpperCase().slice(0, 80), lines: [long.toUpperCase().slice(0, 80)] },
  },
  "a place of 80 letters": { dated: { place: long.slice(0, 80).trim(), month: 6, year: 2026 } },
  "a place of 80 letters, dated": {
    dated: { place: long.slice(0, 80).trim(), day: 5, month: 6, year: 2026 },
  },
  "a place of 40 letters, its month left open": { dated: { place: long.slice(0, 40).trim(), year: 2026 } },
  "a long name and a long subject": {
    issuer: { superior: "UBND TỈNH LÂM BÌNH", lines: [long.toUpperCase()], name: long },
    subject: `${long} ${long}`,
    recipients: [long, long, "Lưu: VT"],
  },
};

describe("what is longer than most", () => {
  test.each(Object.entries(documents))("%s: is set whole, and keeps the form", async (_, over) => {
    const document = aReport(over);
    const marks = typesetDocument(document, faces).pages.flatMap((page) => page.marks);
    const said = marks
      .flatMap((mark) => (mark.type === "text" ? mark.words.map(({ text }) => text) : []))
      .join("");
    for (const text of [...document.recipients, ...document.addressees, document.signature.name ?? ""])
      expect(said).toContain(text.replaceAll(" ", ""));
    expect(breachesIn(await checkPdf(printed(document)))).toEqual([]);
    expect(tooLongIn(document, faces)).toEqual([]);
  });

  const endless = (letters: number) => `${"CƠ QUAN THUỘC ".repeat(letters)}`.slice(0, letters).trim();
  test.each<[string, Partial<OfficialDocument>]>([
    ["Tên cơ quan ban hành dài 1999 chữ", { issuer: { lines: [`${endless(1998)}X`] } }],
    [
      "Tên cơ quan chủ quản dài 1999 chữ",
      { issuer: { superior: `${endless(1998)}X`, lines: ["SỞ NỘI VỤ"] } },
    ],
    ["Địa danh dài 1999 chữ", { dated: { place: `${endless(1998)}X`, month: 6, year: 2026 } }],
    ["Ký hiệu văn bản dài 60 chữ", { number: { symbol: "BC-UBND-HĐTĐKT".repeat(5).slice(0, 60) } }],
    ["Ký hiệu người soạn thảo dài 14 chữ", { drafter: { mark: "BANTHIDUATINHX" } }],
  ])("what has no place in the form is named, with its length: %s", (words, over) => {
    const [told, ...others] = tooLongIn(aReport(over), faces);
    expect(told).toContain(words);
    expect(others).toEqual([]);
  });
});
