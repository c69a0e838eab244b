import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
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
  });
});
