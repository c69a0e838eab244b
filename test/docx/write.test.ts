import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Passage } from "../../functions/decree30/document.ts";
import { withBasesEnded } from "../../functions/decree30/end-marks.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { aReport, furnished } from "../support/documents.ts";
import { faces, metaOf } from "../support/press.ts";
import { documents } from "../support/random-documents.ts";

const report = aReport(furnished);
let packed: Uint8Array;
let body: string;

beforeAll(async () => {
  packed = await writeDocx(report, metaOf(report), faces);
  body = partOf("word/document.xml");
});

function partOf(name: string): string {
  return strFromU8(unzipSync(packed)[name] ?? new Uint8Array());
}

/** The words of each paragraph, as an editor that copies them gets them. */
function paragraphsIn(xml: string): readonly string[] {
  return xml.split("</w:p>").map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, words]) => words ?? " ")
      .join("")
      .replaceAll("\u200b", "")
      // The last two words of a heading are tied.
      .replace(/(?<=\S)\u00a0(?=\S)/gu, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&")
      .trim(),
  );
}

/** What an official expects to read of a passage, a line each. */
function wordsOf(passage: Passage): string[] {
  switch (passage.type) {
    case "part":
      return [`${passage.ordinal === 1 ? "Phần thứ nhất" : "Phần thứ hai"} ${passage.title.toUpperCase()}`];
    case "heading":
      return [`${passage.number}. ${passage.level === 1 ? passage.text.toUpperCase() : passage.text}`];
    case "paragraph":
    case "basis":
      return [passage.text.trim()];
    case "point":
      return [`${passage.mark} ${passage.text}`];
    case "table":
      return [
        passage.caption ?? "",
        ...passage.columns.map(({ head }) => head),
        ...passage.rows.flatMap((row) => (row.type === "group" ? [row.text] : [...row.cells])),
      ];
  }
}

describe("the Word twin", () => {
  test("says every word of the body and the tables, in the document's order", () => {
    const words = paragraphsIn(body);
    const expected = report.body.flatMap(wordsOf);
    const last = expected.pop() ?? "";
    expected.push(last.replace(/\.$/, "./."));
    let from = 0;
    for (const each of expected) {
      const at = words.indexOf(each, from);
      expect(at, `“${each.slice(0, 60)}” after paragraph ${from}`).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });

  test("leaves the number and the day open until the clerk gives them", () => {
    const words = paragraphsIn(body);
    expect(words.some((each) => /^Số:\s+\/BC-UBND$/.test(each))).toBe(true);
    expect(words.some((each) => /^An Sơn, ngày\s+tháng 6 năm 2026$/.test(each))).toBe(true);
    const numbered = aReport({
      number: { serial: 5, symbol: "BC-UBND" },
      dated: { place: "An Sơn", day: 3, month: 2, year: 2026 },
    });
    return writeDocx(numbered, metaOf(numbered), faces).then((bytes) => {
      const given = paragraphsIn(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()));
      expect(given).toContain("Số: 05/BC-UBND");
      expect(given).toContain("An Sơn, ngày 03 tháng 02 năm 2026");
    });
  });

  test("leaves the month open too where the office wants it, and points to each annex before its last words", async () => {
    const open = aReport({ dated: { place: "An Sơn", year: 2026 } });
    const bytes = await writeDocx(open, metaOf(open), faces);
    const words = paragraphsIn(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()));
    expect(words.some((each) => /^An Sơn, ngày\s+tháng\s+năm 2026$/.test(each))).toBe(true);
    const [one, other] = open.annexes.map(({ title }) => title);
    expect(words).toContain(`Kèm theo Báo cáo này có Phụ lục I (${one}); Phụ lục II (${other}).`);
  });

  test("sets headings at the left, and never leaves the last word of one alone", () => {
    const style = /<w:style [^>]*w:styleId="Heading2".*?<\/w:style>/s.exec(partOf("word/styles.xml"))?.[0];
    expect(style).toContain('<w:jc w:val="left"/>');
    expect(body).toContain("LÃNH ĐẠO, CHỈ\u00a0ĐẠO");
  });

  test("heads its parts in Word's own levels, each look a style", () => {
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(4);
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(2);
    expect(body.match(/w:val="Heading3"/g)).toHaveLength(2);
    expect(body.match(/w:val="Heading4"/g)).toHaveLength(1);
    expect(partOf("word/styles.xml")).toContain("Times New Roman");
  });

  test("repeats the head of a table on every page and cuts no row", () => {
    expect(body.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(body.match(/<w:tr>|<w:tr /g)?.length).toBe(body.match(/<w:cantSplit/g)?.length);
  });

  test("counts pages anew in each annex, shows no number on the first, and turns the wide one", () => {
    expect(body.match(/<w:titlePg/g)).toHaveLength(3);
    expect(body.match(/<w:pgNumType w:start="1"/g)).toHaveLength(3);
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(1);
  });

  test("keeps what looks like markup as words", async () => {
    const text = '</w:t><w:br/> A & B < C > "D" ]]> \' {MERGEFIELD x} =cmd';
    const hostile = aReport({ body: [{ type: "paragraph", text }], subject: text });
    const xml = strFromU8(
      unzipSync(await writeDocx(hostile, metaOf(hostile), faces))["word/document.xml"] ?? new Uint8Array(),
    );
    expect(paragraphsIn(xml)).toContain(text);
    expect(xml).not.toContain("fldSimple");
  });

  test("says the words of sixty random documents", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (drawn) => {
        const document = { ...drawn, parts: "ordinal-words" as const };
        const bytes = await writeDocx(document, metaOf(document), faces);
        const words = paragraphsIn(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()));
        for (const each of withBasesEnded(document.body).slice(0, -1).flatMap(wordsOf))
          expect(words).toContain(each);
        expect(words).toContain("Độc lập - Tự do - Hạnh phúc");
      }),
      { seed: 59, numRuns: 60 },
    );
  }, 60_000);

  test("is the same bytes when written again", async () => {
    const again = await writeDocx(aReport(furnished), metaOf(report), faces);
    expect(Buffer.compare(again, packed)).toBe(0);
  });

  test("carries the edition's moment and never the clock's", () => {
    expect(partOf("docProps/core.xml").match(/2026-06-26T01:00:00Z/g)).toHaveLength(2);
  });
});
