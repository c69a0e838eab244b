import { describe, expect, test } from "vitest";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { aReport } from "../support/documents.ts";
import { faces, metaOf, printed } from "../support/press.ts";
import { present, saved, textOf, told } from "./poppler.ts";

const paragraph = (text: string) => aReport({ body: [{ type: "paragraph", text }], annexes: [] });
const table = (text: string) =>
  aReport({
    body: [
      {
        type: "table",
        columns: [{ head: text, share: 1, align: "decimal" }],
        rows: [
          { type: "cells", cells: [text] },
          { type: "group", text },
        ],
      },
    ],
    annexes: [{ title: text, landscape: true, passages: [{ type: "point", mark: "-", text }] }],
  });
const everywhere = (text: string) =>
  aReport({
    ...table(text),
    subject: text,
    addressees: [text, text],
    issuer: { superior: text, lines: [text] },
    recipients: [text],
    signature: { authority: [text], position: text, name: text },
    proof: { code: text, url: `https://example.gov.vn/${text}` },
  });

/** Names that would make a reader act, as they would have to stand in the file. */
const actions = /\/(JS|JavaScript|OpenAction|AA|Launch|URI|SubmitForm|GoToR|EmbeddedFile|RichMedia)\b/;

const hostile = {
  "operators of a page": ") Tj ET Q (x",
  "a script": "/JS (app.alert(1)) /S /JavaScript >> endobj",
  "the end of a stream": "endstream endobj xref trailer << /OpenAction 1 0 R >> %%EOF",
  "brackets, backslashes and dollars": "\\\\(((]]>><<$$%%{{}}\\) \\n \\r \\377",
  markup: "<script>&amp;</rdf:li>]]>",
  "letters whose codes hold brackets and line ends": "\u0128\u0129\u015c \u010d\u010a \u1e28 Ĩ ĩ",
} as const;

describe("T38: what a unit may type", () => {
  test.each(Object.entries(hostile))("prints %s as text, and nothing acts on it", (_, text) => {
    for (const document of [paragraph(text), everywhere(text)]) {
      const pdf = printed(document);
      const raw = Buffer.from(pdf).toString("latin1");
      expect(raw.replace(/stream\r?\n[\s\S]*?endstream/g, "")).not.toMatch(actions);
      if (!present) continue;
      const path = saved(pdf);
      expect(told("qpdf", "--check", path)).toContain("No syntax");
      expect(told("pdfinfo", path)).toMatch(/^JavaScript: +no$/m);
    }
  });

  test.skipIf(!present).each(Object.entries(hostile))("copies %s out as it was typed", (_, text) => {
    const out = textOf(printed(paragraph(`${text} hết`))).replace(/\s+/g, " ");
    expect(out).toContain(`${text.normalize("NFC").replace(/\s+/g, " ")} hết`);
  });

  test.skipIf(!present)("loses what is silent, and only that", () => {
    const text = "Tuần\u0000 Gi\u200báo\u202e nộ\u00adp \ud800bá\u2066o\ufeff cáo\udfff\u0007";
    expect(textOf(printed(paragraph(text)))).toContain("Tuần Giáo nộp báo cáo./.");
  });

  test.skipIf(!present)(
    "prints a placeholder for a character the faces have not, and ends nothing for it",
    () => {
      expect(textOf(printed(paragraph("Kết quả 😀 tốt và 漢 đẹp 😀")))).toContain(
        "Kết quả [?] tốt và [?] đẹp [?]",
      );
    },
  );

  test.skipIf(!present)("prints a placeholder wherever a document has words", () => {
    const text = textOf(printed(everywhere("ok 🎉")));
    expect(text.match(/\[\?\]/g)?.length).toBeGreaterThan(8);
  });

  test("sets a word of ten million letters without losing one", () => {
    const word = "ỡ".repeat(10_000_000);
    const body = [word, "Hết."].map((text) => ({ type: "paragraph", text }) as const);
    const { pages } = typesetDocument(aReport({ body, annexes: [] }), faces);
    const pieces = pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.type === "text" ? mark.words.map(({ text }) => text) : [])),
    );
    expect(pieces.filter((text) => /^ỡ+$/.test(text)).join("")).toHaveLength(word.length);
  });

  test("says the title in the file's own facts without breaking out of them", () => {
    const document = paragraph("a");
    const meta = { ...metaOf(document), title: "A & B </dc:title><x> ) /JS (", author: "C < D" };
    const raw = Buffer.from(writePdf(typesetDocument(document, faces), meta)).toString("utf8");
    expect(raw).toContain("A &amp; B &lt;/dc:title&gt;&lt;x&gt; ) /JS (");
    expect(raw).not.toContain("</dc:title><x>");
  });
});
