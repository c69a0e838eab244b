import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Section } from "../../functions/core/directives/directive.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { readUpload } from "../../functions/excel/read.ts";
import { figure, resultsTable, sharedTable } from "../support/tables.ts";
import { edited, of, part, sheetPart, template } from "./form.ts";

const sectionOf = (design: TableDesign) =>
  v.parse(Section, {
    ...{ id: "bieu", number: "1.", heading: "Biểu" },
    prompts: [
      { id: "p", text: "Theo biểu", fields: [{ kind: "table", id: "bieu", label: design.title, design }] },
    ],
  });

async function takenUp(bytes: Uint8Array, section: Section) {
  const read = await readUpload(bytes, of, [section]);
  if (read.type !== "filled") throw new Error(read.type);
  const [sheet] = read.sheets;
  const said = sheet?.cells.flatMap(({ entry, words }) =>
    words === undefined ? [] : [[entry, words] as const],
  );
  return { entries: Object.fromEntries(said ?? []), notes: sheet?.notes ?? [] };
}

const draft: Entries = {
  "bieu.ntm.tap-the": "1.762",
  "bieu.ntm.kinh-phi": "12,5",
  "bieu.ngheo.muc": "kha",
  "bieu.ngheo.ngay": "27/6/2022",
  "bieu.tat-ca.ghi-chu": "=1+1",
};

describe("an office's table as a workbook", () => {
  test("comes back as it was, with its lines over rows left alone", async () => {
    const section = sectionOf(resultsTable);
    const bytes = await template(draft, [section]);
    const strings = part(bytes, "xl/sharedStrings.xml");
    for (const words of [
      "I. Phong trào chung",
      "Đăng ký, tập thể (tập thể)",
      "2. Vì người nghèo",
      "Phong trào",
    ])
      expect(strings).toContain(`>${words}<`);
    expect(await takenUp(bytes, section)).toEqual({ entries: draft, notes: [] });
  });

  test("keeps apart columns of one name under different heads, and two of one name under one", async () => {
    const design = v.parse(TableDesign, {
      ...{ title: "Biểu", printed: "table" },
      columns: [
        figure("a", "Số lượng", "", { above: ["Đăng ký"] }),
        figure("b", "Số lượng", "", { above: ["Đạt"] }),
        figure("c", "Ghi", ""),
        figure("d", "Ghi", ""),
      ],
      rows: { type: "fixed", label: "Nội dung", rows: [{ id: "r", label: "Dòng" }] },
    });
    const section = sectionOf(design);
    const said = { "bieu.r.a": "1", "bieu.r.b": "2", "bieu.r.c": "3", "bieu.r.d": "4" };
    expect(await takenUp(await template(said, [section]), section)).toEqual({ entries: said, notes: [] });
  });

  test("takes rows that a unit adds below those it was given", async () => {
    const section = sectionOf(sharedTable);
    const said = { "bieu.1.ten": "Tuyến đường hoa", "bieu.1.ho": "20", "bieu.3.ten": "Camera an ninh" };
    expect(await takenUp(await template(said, [section]), section)).toEqual({ entries: said, notes: [] });
  });

  test("tells of what was written into a line that heads rows", async () => {
    const section = sectionOf(resultsTable);
    const bytes = await template({}, [section]);
    const strings = [...part(bytes, "xl/sharedStrings.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    );
    const at = strings.indexOf("I. Phong trào chung");
    const written = edited(
      bytes,
      (xml) =>
        xml.replace(new RegExp(`(<row[^>]*>(?:(?!</row>).)*<v>${at}</v></c>)`), (line) => {
          const row = /<row r="(\d+)"/.exec(line)?.[1];
          return `${line}<c r="C${row}"><v>5</v></c>`;
        }),
      sheetPart(0),
    );
    const { entries, notes } = await takenUp(written, section);
    expect(entries).toEqual({});
    expect(notes.map(({ code }) => code)).toEqual(["unknown-row"]);
  });
});
