import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { Passage } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { aReport } from "../support/documents.ts";
import { wordsOf } from "../support/plant.ts";
import { faces, printed } from "../support/press.ts";

const words = "Ủy ban nhân dân xã triển khai thực hiện các nhiệm vụ được giao ";
const line = (count: number): Passage[] =>
  Array.from({ length: count }, () => ({ type: "paragraph", text: "Triển khai nhiệm vụ." }));

/** Paragraphs of one line to the foot of a page, then what leads into a list, then the list. */
const document = (before: number, leading: number) =>
  aReport({
    annexes: [],
    body: [
      ...line(before),
      { type: "paragraph", text: `${words.repeat(leading)}gồm:` },
      ...["a)", "b)", "c)"].map((mark): Passage => ({ type: "point", mark, text: "Nhiệm vụ thứ nhất." })),
      ...line(4),
    ],
  });

function pageOf(over: ReturnType<typeof document>, says: RegExp): number {
  return typesetDocument(over, faces).pages.findIndex(({ marks }) =>
    marks.some((mark) => mark.type === "text" && says.test(wordsOf(mark))),
  );
}

describe("words that lead into a list", () => {
  test.each([1, 2, 4, 8, 14])(
    "stand with its first item, wherever the page ends (%i sentences)",
    async (leading) => {
      for (let before = 4; before < 34; before += 1) {
        const drawn = document(before, leading);
        expect(pageOf(drawn, /gồm:$/), `${before} lines before`).toBe(pageOf(drawn, /^a\)/));
      }
      expect(breachesIn(await checkPdf(printed(document(16, leading))))).toEqual([]);
    },
  );

  test("goes on with headings and a table that fill the next page by themselves", () => {
    const cell = "Kết quả thực hiện nhiệm vụ được giao trong kỳ báo cáo ";
    const under = (times: number) =>
      aReport({
        annexes: [],
        body: [
          { type: "paragraph", text: `${words.repeat(8)}như sau:` },
          { type: "part", ordinal: 1, title: "KẾT QUẢ" },
          { type: "heading", level: 1, number: "I", text: "Kết quả các phong trào" },
          {
            type: "table",
            columns: [
              { head: "TT", share: 1, align: "centre" },
              { head: "Nội dung", share: 2, align: "start" },
            ],
            rows: [{ type: "cells", cells: ["1", cell.repeat(times)] }],
          },
          ...line(4),
        ],
      });
    let together = 0;
    for (let times = 2; times < 40; times += 1) {
      const drawn = under(times);
      // Forty times leave the next page no room for two lines more; fewer do.
      if (pageOf(drawn, /^1$/) === pageOf(drawn, /^KẾT QUẢ$/)) {
        expect(pageOf(drawn, /như sau:$/), `${times} times`).toBe(pageOf(drawn, /^KẾT QUẢ$/));
        together += pageOf(drawn, /như sau:$/) > 0 ? 1 : 0;
      }
    }
    expect(together).toBeGreaterThan(0);
  });

  test("leave no page half empty where they are many: their end goes on with the list, their beginning stays", () => {
    const parted = Array.from({ length: 30 }, (_, at) => document(at + 4, 14)).filter(
      (drawn) => pageOf(drawn, /^Ủy ban nhân dân xã triển/) < pageOf(drawn, /gồm:$/),
    );
    expect(parted.length).toBeGreaterThan(2);
  });
});
