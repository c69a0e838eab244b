import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { writeListing } from "../../functions/excel/listing.ts";

const columns = [
  { head: "Mục", width: 20 },
  { head: "Ý", width: 60 },
];
const written = (rows: readonly (readonly string[])[]) => writeListing({ sheet: "Bảng", columns, rows });
const readBack = async (rows: readonly (readonly string[])[]) =>
  (await readSheet(Buffer.from(await written(rows)))).map((row) => row.map((cell) => String(cell ?? "")));

describe("rows of words as a workbook", () => {
  test("come back as they were, whatever they begin with", async () => {
    const rows = [
      ["I.1", '=HYPERLINK("http://x.example","bấm")'],
      ["I.1", "+84 912"],
      ["I.2", "@SUM(A1)"],
      ["I.2", "-1"],
      ["I.3", "01/7/2022"],
      ["I.3", "__proto__"],
      ["I.3", "_x0041_ và <b>&amp;"],
      ["I.4", "dòng một\ndòng hai"],
    ];
    expect(await readBack(rows)).toEqual([["Mục", "Ý"], ...rows]);
    const parts = unzipSync(await written(rows));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('<autoFilter ref="A1:B9"/>');
  });

  test("come back as they were, drawn at random", async () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((said) => said.replace(/\s+/gu, " ").trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (drawn) => {
        const rows = drawn.filter(([one, other]) => one !== "" && other !== "");
        const spelled = (each: string) => each.replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, "");
        expect((await readBack(rows)).slice(1).map((row) => row.map(spelled))).toEqual(
          rows.map((row) => row.map(spelled)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("go on in the row below where one is longer than a cell takes, and nothing is cut", async () => {
    const long = `${"Ủy ban nhân dân xã 𠀀 ".repeat(4_000)}hết`;
    const [, ...rows] = await readBack([["I.1", long]]);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(([section]) => section === "I.1")).toBe(true);
    expect(
      rows
        .map(([, said]) => said)
        .join("")
        .replaceAll(" ", ""),
    ).toBe(long.replaceAll(" ", ""));
  });

  test("are the same bytes whenever they are written", async () => {
    const rows = [["I.1", "Một ý."]];
    const first = await written(rows);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await written(rows)).equals(Buffer.from(first))).toBe(true);
  });
});
