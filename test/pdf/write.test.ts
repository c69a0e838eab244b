import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { aReport } from "../support/documents.ts";
import { faces, printed } from "../support/press.ts";
import { present, saved, textOf, told } from "./poppler.ts";

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const report = aReport();

describe("a report's file", () => {
  test("is the same byte for byte when it is made again", () => {
    expect(sha(printed(aReport()))).toBe(sha(printed(report)));
  });

  test("is the same after other documents were made, whose words the faces now remember", () => {
    const before = sha(printed(report));
    printed(aReport({ subject: "Một trích yếu khác hẳn, 1.234,5 ha", kind: "letter" }));
    expect(sha(printed(report))).toBe(before);
  });

  test("changes when one letter does", () => {
    expect(sha(printed(aReport({ subject: `${report.subject}.` })))).not.toBe(sha(printed(report)));
  });

  test("keeps no more of an empty field when number and day are known", () => {
    const dated = aReport({
      number: { serial: 5, symbol: "BC-UBND" },
      dated: { place: "An Sơn", day: 3, month: 7, year: 2026 },
    });
    const { places } = typesetDocument(dated, faces);
    expect(Object.keys(places).sort()).toEqual(["seal", "signature"]);
  });
});

describe.skipIf(!present)("as other programs read it", () => {
  const pdf = printed(report);
  const path = saved(pdf);

  test("has no fault that qpdf finds", () => {
    expect(told("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
  });

  test("carries every font it uses, cut down to what it uses, with the way back to text", () => {
    const rows = told("pdffonts", path).trim().split("\n").slice(2);
    expect(rows).toHaveLength(4);
    for (const row of rows)
      expect(row).toMatch(/^[A-Z]{6}\+Tinos-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test("says what it is, in which language, and that it is tagged", () => {
    const facts = told("pdfinfo", path);
    expect(facts).toMatch(/^Title: +Công tác thi đua, khen thưởng 6 tháng đầu năm/m);
    expect(facts).toMatch(/^Author: +Ủy ban nhân dân xã An Sơn$/m);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^JavaScript: +no$/m);
  });

  test("reads out in order from the state's name to the last annex, page numbers left out", () => {
    // Poppler walks every page once a piece of text, so the annexes are made short.
    const annexes = report.annexes.map((annex) => ({ ...annex, passages: annex.passages.slice(0, 0) }));
    const spoken = told("pdfinfo", "-struct-text", saved(printed({ ...report, annexes })));
    const order = [
      "CỘNG HÒA",
      "BÁO CÁO",
      "Kính gửi:",
      "Phần thứ nhất",
      "Nơi nhận:",
      "Trần Văn Mẫu",
      "Phụ lục II",
    ];
    // The text names its annexes before they come.
    const places = order.map((words) =>
      /^Phụ lục/.test(words) ? spoken.lastIndexOf(words) : spoken.indexOf(words),
    );
    expect(places.every((at) => at >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("leaves page numbers to the eye", () => {
    const text = { type: "paragraph", text: "Nội dung. ".repeat(900) } as const;
    const long = printed(aReport({ body: [text], annexes: [] }));
    expect(textOf(long)).toMatch(/^2$/m);
    expect(told("pdfinfo", "-struct-text", saved(long))).not.toMatch(/"2"/);
  });

  test("tells headings, lists and the head cells of tables apart", () => {
    const tree = told("pdfinfo", "-struct", path);
    const count = (type: string) => tree.match(new RegExp(`^ *${type}\\b`, "gm"))?.length ?? 0;
    expect(count("H1")).toBe(3);
    expect(count("H2")).toBe(2);
    expect(count("TH")).toBe(7);
    expect(count("TR")).toBe(4 + 61);
    expect(count("Lbl")).toBe(count("LI"));
    expect(count("Figure")).toBe(1);
    expect(count("Form")).toBe(4);
  });

  test("names the pages of an annex by the annex", () => {
    const raw = Buffer.from(pdf).toString("latin1");
    const prefixes = [...raw.matchAll(/\/P <feff([0-9a-f]+)>/gi)].map(([, hex = ""]) =>
      Buffer.from(hex, "hex").swap16().toString("utf16le"),
    );
    expect(prefixes).toEqual(["PL I-", "PL II-"]);
  });

  test("holds the four fields by the names that the records clerk and the signers look for", () => {
    const raw = Buffer.from(pdf).toString("latin1");
    const { month, ...four } = fields;
    for (const { name } of Object.values(four)) expect(raw).toContain(`(${name})`);
    expect(raw).not.toContain(`(${month.name})`);
    expect(raw.match(/\/FT ?\/Sig/g)).toHaveLength(2);
    expect(raw.match(/\/FT ?\/Tx/g)).toHaveLength(2);
  });

  test("gives decomposed text back composed", () => {
    const decomposed = aReport({ subject: report.subject.normalize("NFD") });
    expect(textOf(printed(decomposed))).toBe(textOf(pdf));
  });
});
