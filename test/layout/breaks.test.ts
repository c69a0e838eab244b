import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsAtMarks } from "../../functions/layout/breaks.ts";
import { bestFit, firstFit, type Line, LOOSEST } from "../../functions/layout/lines.ts";
import { fillPages } from "../../functions/layout/pages.ts";
import { bare, paragraph, sheetOf, stub, texts } from "./stub.ts";

/** Lines of sixty letters, each half as wide as it is high. */
const measure = { face: stub, size: 10, width: 300, indent: 0 };
const shown = (lines: readonly Line[]) => lines.map(({ words }) => words.map(({ text }) => text).join(" "));
const link = "https://drive.google.com/drive/folders/1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvWxYzAbCdEf?usp=sharing";

describe("a long run without a space", () => {
  test("is a link parted after its marks, and never within a figure", () => {
    expect(partsAtMarks(link)).toEqual([
      ...["https://", "drive.", "google.", "com/", "drive/", "folders/"],
      ...["1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvWxYzAbCdEf?", "usp=", "sharing"],
    ]);
    expect(partsAtMarks("phong_vhxh@lambinh.example")).toEqual(["phong_", "vhxh@", "lambinh.", "example"]);
    expect(partsAtMarks("25/KH-UBND-1.762,5m")).toEqual(["25/", "KH-", "UBND-", "1.762,5m"]);
    for (const figure of ["1.762", "11.120,3", "-0,25", "43,8%", "593.688.000.000.000,25"])
      expect(partsAtMarks(figure)).toEqual([figure]);
  });

  test("fills the line it begins on, so that none before it is torn open", () => {
    const lines = bestFit(`Tài liệu minh chứng xem tại ${link} kèm theo báo cáo này`, measure);
    expect(shown(lines)[0]).toBe("Tài liệu minh chứng xem tại https://drive.google.com/");
    expect(lines.map(({ cut }) => cut)).toEqual([true, true, false]);
  });

  test("of dots is drawn to the end of the line", () => {
    const [first] = bestFit(`Họ và tên: ${".".repeat(80)}`, measure);
    expect(first?.width).toBeGreaterThan(290);
  });

  test("stands whole on a line of its own in a cell that can hold it", () => {
    const mail = "vanphong.anson@lambinh.example";
    expect(shown(firstFit(`Gửi về hộp thư ${mail}`, { ...measure, width: 155 }))).toEqual([
      "Gửi về hộp thư",
      mail,
    ]);
  });
});

const letters = fc.string({ unit: fc.constantFrom(..."abcXYZ12/.-@?&=_"), minLength: 1, maxLength: 90 });
const text = fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,7}$/), letters), { minLength: 1, maxLength: 20 });

describe("whatever words a paragraph has", () => {
  test("no line runs over the margin, is torn open, or is left short before a word it had room for", () => {
    fc.assert(
      fc.property(text, (words) => {
        const [page] = fillPages([paragraph(words.join(" "))], sheetOf(200, 60), bare).pages;
        const marks = page ? texts(page) : [];
        for (const [at, mark] of marks.entries()) {
          const wide = mark.words.reduce((sum, { width }) => sum + width * 10, 0);
          const end = mark.x + wide + (mark.words.length - 1) * mark.space;
          expect(end).toBeLessThanOrEqual(310 + 1e-6);
          expect(mark.space).toBeLessThanOrEqual(LOOSEST * 5 + 1e-6);
          const next = marks[at + 1]?.words[0];
          const first = mark.open && next ? (partsAtMarks(next.text)[0] ?? "") : undefined;
          if (first !== undefined && end < 310 - 1) expect(end + 5 + first.length * 5).toBeGreaterThan(310);
        }
      }),
      { seed: 30, numRuns: 300 },
    );
  });

  test("reads as it was typed: a word that goes on in the next line has no space drawn after it", () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = bestFit(words.join(" "), measure);
        const read = lines.map(
          (line, at) => shown([line]) + (line.cut || at === lines.length - 1 ? "" : " "),
        );
        expect(read.join("")).toBe(words.join(" "));
      }),
      { seed: 30, numRuns: 300 },
    );
  });
});
