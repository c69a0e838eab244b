import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { isSound } from "../../functions/core/kinds/table/sound.ts";
import { readForm } from "../../functions/intake/sheet.ts";
import { FormRead } from "../../functions/intake/sheet-read.ts";
import { hasCalc } from "../support/calc.ts";
import { type FormName, formFile, forms } from "../support/forms.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";
import { type Cell, savedByLibreOffice, workbookOf } from "../support/sheets.ts";
import { toldOf } from "./forms-told.ts";
import { told } from "./told.ts";

const names = Object.keys(forms) as FormName[];

function read(bytes: Uint8Array) {
  const reading = readForm(bytes);
  if (reading.type === "unreadable") throw new Error(reading.why.code);
  return reading.read;
}
const why = (bytes: Uint8Array) => {
  const reading = readForm(bytes);
  return reading.type === "unreadable" ? reading.why.code : reading.type;
};
const notesOf = (name: FormName) => read(formFile(name)).notes;

describe("an office's Excel form is read as the table it is", () => {
  test.each(names)("%s", (name) => {
    expect(read(formFile(name)).tables.map(told)).toEqual(toldOf[name]);
  });

  test.skipIf(!hasCalc)("as LibreOffice saves it too", { timeout: 200_000 }, async () => {
    const saved = await savedByLibreOffice(names.map(formFile));
    for (const [at, name] of names.entries())
      expect(read(saved[at] ?? new Uint8Array()).tables.map(told), name).toEqual(toldOf[name]);
  });

  test("every design holds together, and every answer keeps to its schema", () => {
    for (const name of names) {
      const whole = read(formFile(name));
      expect(v.is(FormRead, whole), name).toBe(true);
      for (const { design } of whole.tables) expect(isSound(v.parse(TableDesign, design)), name).toBe(true);
    }
  });

  test("each decision names the cells it was read from", () => {
    const [table] = read(formFile("awardCounts")).tables;
    const of = (id: string, part: string) =>
      table?.decisions.find(
        ({ settles }) => settles.type === "column" && settles.id === id && settles.part === part,
      );
    expect(of("tong-so", "working")).toMatchObject({ at: ["C9"], sure: "certain", why: "number-row" });
    expect(of("kinh-phi", "unit")).toMatchObject({ at: ["G6"], sure: "certain", why: "unit-in-name" });
    expect(of("ca-nhan-lanh-dao", "label")).toMatchObject({ at: ["D6", "E7", "E8"] });
  });

  test("what became no part of the table is kept beside it", () => {
    const [table] = read(formFile("awardCounts")).tables;
    expect(table?.left.map(({ words }) => words)).toEqual([
      ...["UBND HUYỆN AN SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHÒNG NỘI VỤ"],
      ...["Độc lập - Tự do - Hạnh phúc", "6 tháng đầu năm 2026", "Ghi chú: chỉ ghi khen thưởng trong kỳ"],
      ...["An Sơn, ngày … tháng … năm 2026", "Người lập biểu", "THỦ TRƯỞNG ĐƠN VỊ"],
    ]);
  });
});

describe("nothing is left out in silence", () => {
  test("hidden rows and columns are told with their cells", () => {
    const hidden = notesOf("withHidden").flatMap((note) => (note.code === "hidden-cell" ? [note.at] : []));
    expect(hidden).toEqual(["C3", "C4", "C5", "A6", "B6", "C6"]);
  });

  test("values that stand in the form are samples and no answers", () => {
    const [table] = read(formFile("withHidden")).tables;
    expect(JSON.stringify(table?.design)).not.toContain("120.5");
    expect(notesOf("withHidden")).toContainEqual({ code: "samples", sheet: "Thu chi", at: ["D4", "E4"] });
  });

  test("free rows keep the column of their names, whatever the row that adds them up is called", () => {
    const rows: readonly (readonly Cell[])[] = [
      ["BIỂU TỔNG HỢP PHONG TRÀO THI ĐUA QUÝ I"],
      ["TT", "Tên phong trào", "Số người tham gia (người)", "Kinh phí (triệu đồng)"],
      [1],
      [2],
      [3],
      ["", "Tổng cộng"],
    ];
    const form = workbookOf({ name: "Biểu 1", rows });
    const [table] = read(form).tables;
    expect(table?.design.rows.type).toBe("free");
    expect(table?.design.columns.map(({ label }) => label)).toEqual([
      "Tên phong trào",
      "Số người tham gia",
      "Kinh phí",
    ]);
  });

  test("a second way to work out a column, codes of rows, an old encoding, a sheet of words", () => {
    expect(notesOf("twentySeven").map(({ code }) => code)).toContain("cross-check");
    expect(notesOf("statistical")).toContainEqual({
      code: "left-column",
      sheet: "0601",
      at: "B4",
      words: "Mã số",
    });
    expect(notesOf("oldFont")).toContainEqual({ code: "converted", sheet: "TCVN3", from: "tcvn3" });
    expect(notesOf("twoTables")).toContainEqual({ code: "no-table", sheet: "Hướng dẫn" });
  });

  test("a hidden sheet is told and not read; several sheets give a table each", () => {
    const named = (name: string, hidden: boolean) =>
      forms.locked.map((sheet) => ({ ...sheet, name, hidden }));
    const file = workbookOf(...named("Mẫu 05", true), ...forms.rowUnits, ...named("Mẫu 06", false));
    const { tables, notes } = read(file);
    expect(tables.map(({ sheet }) => sheet)).toEqual(["Chỉ tiêu", "Mẫu 06"]);
    expect(notes).toContainEqual({ code: "hidden-sheet", sheet: "Mẫu 05" });
  });

  test("a list of records is no form", () => {
    const rows: Cell[][] = [
      ["TT", "Họ và tên", "Điểm"],
      ...Array.from({ length: 700 }, (_, at) => [at + 1, `Người ${at}`, 5]),
    ];
    expect(why(workbookOf({ name: "DS", rows }))).toBe("no-table");
    expect(why(workbookOf({ name: "Trống", rows: [["Chỉ có chữ"]] }))).toBe("no-table");
  });
});

describe("a hostile workbook is refused, and nothing worse", () => {
  const small = formFile("locked");
  const withPart = (name: string, xml: string) => zipSync({ ...unzipSync(small), [name]: strToU8(xml) });

  test("cut off at any byte, or with any byte changed", () => {
    for (let length = 0; length < small.length; length += 7)
      expect(why(small.subarray(0, length))).not.toBe("form");
    for (let at = 0; at < small.length; at += 5) {
      const changed = Uint8Array.from(small);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(() => readForm(changed), String(at)).not.toThrow();
    }
  });

  test("a bomb, a million rows, merges over the whole sheet, a deep or broken part", () => {
    const sheet = (within: string) =>
      withPart(
        "xl/worksheets/sheet1.xml",
        `<worksheet xmlns="x"><sheetData>${within}</sheetData></worksheet>`,
      );
    expect(why(sheet(" ".repeat(30_000_000)))).toBe("too-large");
    expect(why(sheet(`<row r="1048576"><c r="XFD1048576" t="str"><v>xa</v></c></row>`))).toBe("no-table");
    expect(why(sheet("<row/>".repeat(1_000_000)))).toBe("no-table");
    expect(why(sheet("<c>".repeat(1_000)))).toBe("broken");
    expect(why(sheet(`<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>`))).toBe("no-table");
    const merges = Array.from({ length: 5_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`).join(
      "",
    );
    const merged = `<worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="str"><v>TT</v></c></row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect(why(withPart("xl/worksheets/sheet1.xml", merged))).toBe("no-table");
    expect(why(withPart("xl/workbook.xml", `<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>`))).toBe(
      "broken",
    );
  });

  test("whatever is written in its cells, it is read or refused, and what is read holds together", () => {
    const word = fc.oneof(
      fc.constantFrom<Cell>(
        "TT",
        "A",
        "1",
        "1=2+3",
        "(3)=(1)/(2)",
        "Trong đó",
        "Tổng số",
        "…",
        "Tỷ lệ (%)",
        "I",
        null,
        "",
      ),
      fc.integer({ min: -5, max: 3000 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.record({
        is: fc.constantFrom("Nội dung", "Chia ra"),
        columns: fc.integer({ min: 1, max: 4 }),
        rows: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({ formula: fc.constantFrom("SUM(A1:C1)", "A2/B2*100", "IF(", "SUM(", "A1+B1", "D4-E4") }),
    );
    const sheet = fc.record({
      rows: fc.array(fc.array(word, { maxLength: 7 }), { minLength: 2, maxLength: 9 }),
      ruled: fc.option(fc.constant<readonly [number, number]>([2, 8]), { nil: undefined }),
    });
    fc.assert(
      fc.property(sheet, ({ rows, ruled }) => {
        const clean = rows.map((row) =>
          row.map((cell) =>
            typeof cell === "string" ? cell.replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "") : cell,
          ),
        );
        const reading = readForm(workbookOf({ name: "S", rows: clean, ...(ruled ? { ruled } : {}) }));
        if (reading.type === "unreadable") return;
        for (const { design } of reading.read.tables)
          expect(isSound(v.parse(TableDesign, design))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("takes twice the time over twice the rows, whatever stands in them", () => {
    const file = (length: number, row: (at: number) => Cell[]) =>
      workbookOf({
        name: "S",
        rows: [["TT", "Nội dung", "Số lượng", "Ghi chú"], ...Array.from({ length }, (_, at) => row(at))],
      });
    const rows: readonly ((at: number) => Cell[])[] = [
      (at) => [at, `Dòng ${at}`],
      () => [null, "Tổng số", { formula: "SUM(C2:C400)" }],
      () => ["TT", "Nội dung", "Số", "Ghi chú"],
      () => ["1", "2", "3=1+2", "4"],
      () => [{ is: "Chia theo địa bàn", columns: 4 }],
    ];
    for (const [at, row] of rows.entries()) {
      const [once, twice] = [file(2_400, row), file(4_800, row)];
      expect(growth(readForm, once, twice), String(at)).toBeLessThanOrEqual(MOST_GROWTH);
    }
  });
});
