import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { Column, OfficialDocument, Passage, Row, Table } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { aReport } from "../support/documents.ts";
import { faces, printed } from "../support/press.ts";

const syllables = "công tác thi đua khen thưởng phong trào".split(" ");
const words = (count: number) =>
  Array.from({ length: count }, (_, at) => `${syllables[at % syllables.length]}${at}`).join(" ");
const column = (head: string, over?: string): Column => ({
  ...{ head, share: 2, align: "start" },
  ...(over !== undefined && { over: [over] }),
});
const cells = (...texts: string[]): Row => ({ type: "cells", cells: texts });
const tableOf = (columns: readonly Column[], rows: readonly Row[], caption?: string): Table => ({
  ...{ type: "table", columns, rows },
  ...(caption !== undefined && { caption }),
});
const end: Passage = { type: "paragraph", text: "Hết." };
const three = ["TT", "Nội dung", "Số lượng"].map((head) => column(head));

const tables: Readonly<Record<string, Table>> = {
  "a head of 300 words": tableOf([column("TT"), column(words(300))], [cells("1", "Xã"), cells("2", "Xã")]),
  "a head of 3.000 words": tableOf([column("TT"), column(words(3000))], [cells("1", "Xã")]),
  "a head of 3.000 words over two columns": tableOf(
    [column("TT"), column("Tập thể", words(3000)), column("Cá nhân", words(3000))],
    [cells("1", "2", "3")],
  ),
  "a long head under a long one": tableOf(
    [column("TT"), column(words(1000), `Gồm ${words(900)}`), column("Cá nhân", `Gồm ${words(900)}`)],
    [cells("1", words(600), "3")],
  ),
  "a cell of 6.000 words": tableOf(three, [cells("1", words(6000), "5"), cells("2", "Xã", "5")]),
  "a cell of 6.000 words in the only row": tableOf(three, [cells("1", words(6000), "5")]),
  "a cell of 900 lines": tableOf(three, [cells("1", words(900).replaceAll(" ", "\n"), "5")]),
  "a bloc's name of 6.000 words": tableOf(three, [
    { type: "group", text: words(6000) },
    cells("2", words(3000), "5"),
  ]),
  "a bloc's name of 2.000 words last": tableOf(three, [
    cells("2", "Xã", "5"),
    { type: "group", text: words(2000) },
  ]),
  "nothing but 200 blocs' names": tableOf(
    three,
    Array.from({ length: 200 }, () => ({ type: "group", text: words(20) })),
  ),
  "a caption of 3.000 words": tableOf(three, [cells("1", "Xã", "5")], words(3000)),
  "60 columns with long heads": tableOf(
    Array.from({ length: 60 }, (_, at) => column(words(60 + at))),
    [cells(...Array.from({ length: 60 }, () => words(100)))],
  ),
};

const places = {
  "in the text": (table) => ({ body: [end, table, end] }),
  "last in the text": (table) => ({ body: [end, table] }),
  "in an annex": (table) => ({ annexes: [{ title: "Kết quả", landscape: false, passages: [table] }] }),
  "on its side": (table) => ({ annexes: [{ title: "Kết quả", landscape: true, passages: [table] }] }),
} satisfies Readonly<Record<string, (table: Table) => Partial<OfficialDocument>>>;

/** Every word that stands on a page, within the paper's edges. */
function wordsOn(document: OfficialDocument): ReadonlySet<string> {
  const { pages, leftOut } = typesetDocument(document, faces);
  expect(leftOut).toEqual([]);
  const said = new Set<string>();
  for (const { marks, width, height } of pages) {
    for (const mark of marks) {
      if (mark.type !== "text") continue;
      expect(mark.x).toBeGreaterThan(0);
      expect(mark.x).toBeLessThan(width);
      expect(mark.y).toBeLessThan(height);
      for (const { text } of mark.words) said.add(text.replace(/[;.,/]+$/, "").toLowerCase());
    }
  }
  return said;
}

const all = words(6000).split(" ");

describe("what is higher than a page", () => {
  describe.each(Object.entries(places))("%s", (_, placed) => {
    test.each(Object.entries(tables))("%s: every word is set, and the form is kept", async (_name, table) => {
      const document = aReport({ annexes: [], ...placed(table) });
      const said = wordsOn(document);
      const texts = JSON.stringify(table);
      const given = all.filter((word) => texts.includes(`${word} `));
      expect(given.filter((word) => !said.has(word))).toEqual([]);
      expect(breachesIn(await checkPdf(printed(document)))).toEqual([]);
    });
  });

  const long: Readonly<Record<string, Partial<OfficialDocument>>> = {
    "a subject": { subject: words(6000) },
    "a letter's subject": { kind: "letter", subject: words(3000) },
    "the issuer's name": { issuer: { superior: "UBND TỈNH", lines: [words(3000)], name: words(3000) } },
    "the place": { dated: { place: words(500), month: 6, year: 2026 } },
    "the signature": { signature: { authority: [words(3000)], position: "CHỦ TỊCH", name: words(2000) } },
    "what is said for a signature": {
      signature: { authority: [], position: "CHỦ TỊCH", unsigned: words(3000) },
    },
    "signature and recipients": {
      signature: { authority: [words(3000)], position: words(2000), name: "Trần Văn Mẫu" },
      recipients: [words(5000)],
    },
    "an annex's title": { annexes: [{ title: words(6000), landscape: false, passages: [end] }] },
    "a heading": { body: [{ type: "heading", level: 1, number: "I", text: words(6000) }, end] },
    "a part": { body: [{ type: "part", ordinal: 1, title: words(6000) }, end] },
    "the office's address": { contact: { address: words(3000) } },
    "addressees and recipients without a text": {
      ...{ body: [], addressees: [words(3000), words(3000)] },
      recipients: Array.from({ length: 90 }, () => words(9)),
    },
  };

  test.each(Object.entries(long))("%s: every word is set", (_name, over) => {
    const said = wordsOn(aReport(over));
    const texts = JSON.stringify(over);
    const given = all.filter((word) => texts.includes(`${word} `));
    expect(given.length).toBeGreaterThan(7);
    expect(given.filter((word) => !said.has(word))).toEqual([]);
  });
});
