import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument, Table } from "../../functions/decree30/document.ts";
import { fittedTables, sheetOf } from "../../functions/decree30/fit.ts";
import { landscape, portrait, textWidth } from "../../functions/decree30/paper.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import type { TextMark } from "../../functions/layout/mark.ts";
import { aReport } from "../support/documents.ts";
import { faces, printed } from "../support/press.ts";
import { awards, figured } from "../support/wide-tables.ts";

const figures = ["1.762", "11.120,3", "0", "43,8%"];
const wide = textWidth(landscape);
const inBody = (table: Table) => aReport({ annexes: [], body: [table, { type: "paragraph", text: "Hết." }] });
const inAnnex = (table: Table) =>
  aReport({ annexes: [{ title: "Khen thưởng theo đơn vị", landscape: false, passages: [table] }] });

/** Every word of a document's marks, as it stands on its line. */
function wordsOn(document: OfficialDocument): readonly string[] {
  const marks = typesetDocument(document, faces).pages.flatMap((page) => page.marks);
  const texts = marks.filter((mark): mark is TextMark => mark.type === "text");
  return texts.flatMap(({ words }) => words.map(({ text }) => text));
}

const wordsOf = ({ columns, rows, caption = "" }: Table): readonly string[] =>
  [
    caption,
    ...columns.flatMap(({ head, over = [] }) => [head, ...over]),
    ...rows.flatMap((row) => (row.type === "group" ? [row.text] : row.cells)),
  ].flatMap((text) => text.split(/\s+/).filter((word) => word !== ""));

const tables: Readonly<Record<string, OfficialDocument>> = {
  "14 titles in 20 columns of figures, in an annex": inAnnex(awards()),
  "14 titles in 20 columns of figures, in the text": inBody(awards()),
  "14 titles in 28 columns of figures": inAnnex(awards(14)),
  "12 columns upright": inBody(figured(12, figures)),
  "12 columns upright in an annex": inAnnex(figured(12, figures)),
  "40 columns": inAnnex(figured(40, figures, "Kết quả theo quý")),
  "figures of nine digits": inBody(figured(9, ["593.688.000", "1.120.000.000,25"])),
};

/** Case cell-figures. */
describe("a table of more columns than its page holds easily", () => {
  test.each(Object.entries(tables))(
    "%s: no figure and no word is broken, and the form is kept",
    async (_, document) => {
      const said = new Set(wordsOn(document));
      const passages = [...document.body, ...document.annexes.flatMap((annex) => annex.passages)];
      for (const table of passages) {
        if (table.type !== "table") continue;
        expect(wordsOf(table).filter((word) => !said.has(word))).toEqual([]);
      }
      expect(breachesIn(await checkPdf(printed(document)))).toEqual([]);
    },
  );

  test("is first given narrower margins in its cells, then 11 pt", () => {
    const table = figured(12, ["1.762"]);
    const looks = Array.from({ length: 60 }, (_, at) => fittedTables(table, faces, 640 - 5 * at)).flatMap(
      ([first, ...others]) =>
        first && others.length === 0 ? [`${first.size} pt, ${first.padding} pt aside`] : [],
    );
    expect([...new Set(looks)]).toEqual(["12 pt, 4 pt aside", "12 pt, 2 pt aside", "11 pt, 2 pt aside"]);
  });

  test("then lies on its side, where it is an annex's", () => {
    const annex = (count: number) => ({ title: "", landscape: false, passages: [figured(count, ["1.762"])] });
    expect(sheetOf(annex(12), faces)).toBe(portrait);
    expect(sheetOf(annex(18), faces)).toBe(landscape);
    const sheets = typesetDocument(inAnnex(figured(18, ["1.762"])), faces).pages.map(
      (page) => page.width > page.height,
    );
    expect(sheets.at(-1)).toBe(true);
  });

  test("is at last parted into several, each with number and name before its own columns", () => {
    const table = figured(40, figures, "Kết quả theo quý");
    const parts = fittedTables(table, faces, wide);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => part.table.caption)).toEqual([
      "Kết quả theo quý",
      ...parts.slice(1).map(() => "Kết quả theo quý (tiếp theo)"),
    ]);
    for (const part of parts) {
      expect(part.table.columns.slice(0, 2).map(({ head }) => head)).toEqual(["TT", "Chỉ tiêu"]);
      expect(part.table.rows).toHaveLength(6);
      expect(part.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(wide + 1e-6);
    }
    const heads = parts.flatMap((part) => part.table.columns.slice(2).map(({ head }) => head));
    expect(heads).toEqual(table.columns.slice(2).map(({ head }) => head));
    const counts = parts.map((part) => part.table.columns.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  test("keeps the columns of one shared head together, and a bloc's name in every part", () => {
    const parts = fittedTables(awards(14), faces, wide);
    expect(parts.length).toBeGreaterThan(1);
    for (const { table } of parts) {
      const overs = table.columns.flatMap(({ over }) => over ?? []);
      expect(overs.length).toBe(2 * new Set(overs).size);
      expect(table.rows.filter(({ type }) => type === "group")).toHaveLength(2);
    }
  });

  test("sets what leads only where a wide figure leaves it room, and the figure whole", () => {
    const digits = "31425181080733966651968595581011569675453918612";
    const table = figured(5, ["1.762"]);
    const names = "Trườngphổthôngdântộcbántrú";
    const rows = [...table.rows, { type: "cells" as const, cells: ["7", names, digits, "0", digits] }];
    const said = wordsOn(inBody({ ...table, rows }));
    expect(said.filter((word) => word === digits)).toHaveLength(2);
    expect(said).toContain(names);
  });

  test("breaks a word that no page holds, and only that", () => {
    const giant = "a".repeat(400);
    const table = figured(4, ["1.762"]);
    const rows = [...table.rows, { type: "cells" as const, cells: ["7", "Thôn", giant, "11.120,3"] }];
    const said = wordsOn(inBody({ ...table, rows }));
    expect(said).toContain("11.120,3");
    expect(said).toContain("Chỉ");
    expect(said.filter((word) => /^a+$/.test(word)).join("")).toHaveLength(giant.length);
  });
});
