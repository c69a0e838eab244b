import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  Field,
  type FieldOf,
  printField,
  readField,
  shapeOf,
  writeField,
} from "../../functions/core/kinds/field.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { carriedOver } from "../../functions/core/report/prior.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";
import { figure, ownTable, resultsTable, sharedTable } from "../support/tables.ts";

const fieldOf = (design: TableDesign, id = "bieu") =>
  v.parse(Field, { kind: "table", id, label: design.title, design }) as FieldOf<"table">;

const results = fieldOf(resultsTable);
const read = (field: Field, entries: Entries) => readField(field, entries);
const said = (field: Field, entries: Entries) => {
  const reading = read(field, entries);
  return reading.ok ? [] : reading.problems.map((problem) => `${problem.field}: ${sayProblem(vi, problem)}`);
};
const answerOf = (field: Field, entries: Entries) => {
  const reading = read(field, entries);
  if (!reading.ok || reading.value?.kind !== "table") throw new Error(JSON.stringify(reading));
  return reading.value;
};

describe("a table that the office designed, as a unit fills it in", () => {
  test("takes figures with their units, words, choices and days, each by what its column holds", () => {
    const typed = {
      "bieu.ntm.tap-the": "1.762",
      "bieu.ntm.ty-le": "43,8%",
      "bieu.ntm.kinh-phi": "12,5",
      "bieu.ntm.muc": "tot",
      "bieu.ntm.ngay": "27/6/2022",
      "bieu.ntm.ghi-chu": "đang tổng hợp thêm",
      "bieu.ngheo.ca-nhan": "không phát sinh",
    };
    expect(answerOf(results, typed).rows).toEqual([
      {
        row: "ntm",
        figures: { "tap-the": 1762, "ty-le": 43.8, "kinh-phi": 12.5 },
        words: { muc: "tot", ngay: "2022-06-27", "ghi-chu": "đang tổng hợp thêm" },
      },
      { row: "ngheo", figures: { "ca-nhan": "none" }, words: {} },
    ]);
    expect(writeField(results, answerOf(results, typed))).toEqual({
      ...typed,
      "bieu.ntm.ty-le": "43,8",
      "bieu.ntm.ngay": "27/6/2022",
    });
  });

  test("asks again at the cell where a figure cannot be one", () => {
    expect(
      said(results, {
        "bieu.ntm.tap-the": "1,5",
        "bieu.ntm.kinh-phi": "mười",
        "bieu.ntm.muc": "xuất sắc",
        "bieu.ntm.ngay": "31/02/2022",
      }),
    ).toEqual([
      "bieu.ntm.tap-the: “1,5” đọc là 1 phẩy 5, nhưng ô này cần số nguyên.",
      "bieu.ntm.kinh-phi: “mười” không phải là số. Xin viết như 1.762 hoặc 11.120,3; không có thì ghi 0, chưa có số liệu thì để trống.",
      "bieu.ntm.muc: Xin chọn một mục trong danh sách.",
      "bieu.ntm.ngay: “31/02/2022” không phải một ngày có trong lịch. Xin viết như 05/01/2022.",
    ]);
  });

  test("takes nothing in a line that only heads the rows below it", () => {
    expect(said(results, { "bieu.chung.tap-the": "5" })).toEqual([
      "bieu: Nội dung “5” ghi cho ô không có trong biểu (bieu.chung.tap-the). Xin ghi lại vào ô có trong biểu.",
    ]);
  });

  test("works out a sum and a share that were left blank, down the rows and across the columns", () => {
    const typed = {
      "bieu.ntm.tap-the": "3",
      "bieu.ntm.ca-nhan": "5",
      "bieu.ntm.dat": "4",
      "bieu.ngheo.tap-the": "2",
      "bieu.ngheo.ca-nhan": "0",
      "bieu.ngheo.dat": "1",
      "bieu.tat-ca.ghi-chu": "Tổng hợp",
    };
    const printed = printField(results, answerOf(results, typed));
    expect(printed).toBe(
      "Xây dựng nông thôn mới: đăng ký, tập thể 3 tập thể, đăng ký, cá nhân 5 người, đăng ký, tổng số 8, đạt 4, tỷ lệ đạt 50%; Vì người nghèo: đăng ký, tập thể 2 tập thể, đăng ký, cá nhân 0 người, đăng ký, tổng số 2, đạt 1, tỷ lệ đạt 50%; Tổng cộng: đăng ký, tập thể 5 tập thể, đăng ký, cá nhân 5 người, đăng ký, tổng số 10, đạt 5, tỷ lệ đạt 50%, ghi chú Tổng hợp",
    );
  });

  test("asks about a total that its parts do not come to, and about a share that its figures do not make", () => {
    expect(
      said(results, {
        "bieu.ntm.tap-the": "3",
        "bieu.ntm.ca-nhan": "5",
        "bieu.ntm.tong": "9",
        "bieu.ntm.dat": "4",
        "bieu.ntm.ty-le": "50",
        "bieu.tat-ca.dat": "3",
      }),
    ).toEqual([
      "bieu.ntm.tong: Đăng ký, tổng số ghi 9, nhưng cộng lại (Đăng ký, tập thể; Đăng ký, cá nhân) được 8. Xin xem lại, hoặc để trống ô này để hệ thống tự cộng.",
      "bieu.ntm.ty-le: Đạt 4 trên đăng ký, tổng số 9 là 44,4%, nhưng ô này ghi 50%. Xin xem lại, hoặc để trống ô này để hệ thống tự tính.",
      "bieu.tat-ca.dat: Tổng cộng ghi 3, nhưng cộng lại (Xây dựng nông thôn mới; Vì người nghèo) được 4. Xin xem lại, hoặc để trống ô này để hệ thống tự cộng.",
    ]);
  });

  test("takes a total whose parts are not all known, as long as those known are not more", () => {
    expect(said(results, { "bieu.ntm.tap-the": "3", "bieu.ntm.tong": "9" })).toEqual([]);
    expect(said(results, { "bieu.ntm.tap-the": "chưa có số liệu", "bieu.ntm.tong": "9" })).toEqual([]);
    expect(said(results, { "bieu.ntm.tap-the": "10", "bieu.ntm.tong": "9" })).toHaveLength(1);
  });

  test("takes a share as it was rounded", () => {
    const typed = { "bieu.ntm.dat": "4", "bieu.ntm.tong": "9" };
    for (const share of ["44,4", "44", "45"])
      expect(said(results, { ...typed, "bieu.ntm.ty-le": share })).toEqual([]);
    expect(said(results, { ...typed, "bieu.ntm.ty-le": "46" })).toHaveLength(1);
  });

  test("asks for a column that may not be blank in each row that was begun, and for the name of a row", () => {
    expect(said(fieldOf(ownTable), { "bieu.1.tac-gia": "2", "bieu.4.ten": "Cải tiến" })).toEqual([
      "bieu.1.ten: Ô này không được để trống. Xin ghi: tên sáng kiến.",
    ]);
    expect(said(fieldOf(sharedTable), { "bieu.1.ho": "2" })).toEqual([
      "bieu.1.ten: Ô này không được để trống. Xin ghi: tên mô hình.",
    ]);
  });

  test("asks for a column that may not be blank in all rows of the office's, once one is answered", () => {
    const design = {
      ...resultsTable,
      columns: resultsTable.columns.map((each) => ({ ...each, required: each.id === "tong" })),
    };
    expect(said(fieldOf(design), { "bieu.ntm.tap-the": "2" })).toEqual([
      "bieu.ngheo.tong: Ô này không được để trống. Xin ghi: đăng ký, tổng số.",
    ]);
    expect(said(fieldOf(design), {})).toEqual([]);
  });

  test("takes as many rows of the unit's own as its office lets it", () => {
    const rows = Object.fromEntries(
      Array.from({ length: 41 }, (_, at) => [`bieu.${at + 1}.ten`, `Mô hình ${at + 1}`]),
    );
    expect(said(fieldOf(sharedTable), rows)).toEqual([
      "bieu.41.ten: Bảng này nhận nhiều nhất 40 dòng, đang có 41 dòng. Xin gộp hoặc bớt dòng, phần còn lại gửi bằng tệp đính kèm.",
    ]);
  });

  test("is drawn with its heads, its lines over rows and what is worked out", () => {
    const shape = shapeOf(results);
    if (shape.type !== "grid" || shape.rows.type !== "fixed") throw new Error(shape.type);
    expect(shape.rows.label).toBe("Phong trào");
    expect(shape.rows.rows[0]).toEqual({
      id: "chung",
      label: "I. Phong trào chung",
      heads: true,
      without: resultsTable.columns.map(({ id }) => id),
    });
    expect(shape.rows.rows[3]).toEqual({ id: "tat-ca", label: "Tổng cộng", total: ["ntm", "ngheo"] });
    expect(shape.columns[2]).toEqual({
      id: "tong",
      label: "Tổng số",
      above: ["Đăng ký"],
      entry: "number",
      sumOf: ["tap-the", "ca-nhan"],
      added: true,
    });
  });
});

describe("a design that cannot be asked", () => {
  const isField = (design: unknown) => v.is(Field, { kind: "table", id: "bieu", label: "Biểu", design });
  const columns = [figure("a", "A", "người"), figure("b", "B", "người")];
  const design = { title: "Biểu", columns, rows: { type: "free", least: 1, most: 5 }, printed: "table" };

  test("is refused at the door: names used twice, sums and shares of what is not there", () => {
    expect(isField(design)).toBe(true);
    const holds = { type: "figure", unit: "", whole: true, merging: { type: "sum" } };
    expect(isField({ ...design, columns: [...columns, figure("a", "C", "")] })).toBe(false);
    expect(
      isField({
        ...design,
        columns: [...columns, { id: "c", label: "C", holds: { ...holds, sumOf: ["a", "x"] } }],
      }),
    ).toBe(false);
    expect(
      isField({
        ...design,
        columns: [...columns, { id: "c", label: "C", holds: { ...holds, sumOf: ["c"] } }],
      }),
    ).toBe(false);
    const merging = { type: "ratio", part: "a", whole: "x", percent: true };
    expect(
      isField({ ...design, columns: [...columns, { id: "c", label: "C", holds: { ...holds, merging } }] }),
    ).toBe(false);
    expect(isField({ ...design, rows: { ...design.rows, knownBy: ["x"] } })).toBe(false);
    expect(isField({ ...design, columns: [...columns, figure("constructor", "C", "")] })).toBe(false);
    const rows = { type: "fixed", label: "Nội dung" };
    expect(isField({ ...design, rows: { ...rows, rows: [{ id: "r", label: "R", total: ["s"] }] } })).toBe(
      false,
    );
    expect(isField({ ...design, rows: { ...rows, rows: [{ id: "r", label: "R", heads: true }] } })).toBe(
      false,
    );
  });

  test("sums that run in a circle come to nothing and stop", () => {
    const holds = (sumOf: string[]) => ({
      type: "figure",
      unit: "",
      whole: true,
      merging: { type: "sum" },
      sumOf,
    });
    const circle = v.parse(TableDesign, {
      ...design,
      columns: [
        { id: "a", label: "A", holds: holds(["b"]) },
        { id: "b", label: "B", holds: holds(["a"]) },
        { id: "c", label: "C", holds: { type: "words" } },
      ],
    });
    expect(printField(fieldOf(circle), answerOf(fieldOf(circle), { "bieu.1.c": "x" }))).toBe("C x");
  });
});

describe("last period's answer to a table", () => {
  const before = fieldOf({ ...resultsTable, columns: resultsTable.columns.slice(0, 4) }, "cu");
  const said = {
    cu: answerOf(before, { "cu.ntm.tap-the": "3", "cu.ntm.dat": "2", "cu.ngheo.ca-nhan": "4" }),
  };

  test("comes back in the cells that the table still has, and in no others", () => {
    const shorter = {
      ...resultsTable,
      columns: resultsTable.columns.filter(({ id }) => id !== "dat" && id !== "ty-le"),
      rows: {
        ...resultsTable.rows,
        rows: resultsTable.rows.type === "fixed" ? resultsTable.rows.rows.slice(0, 2) : [],
      },
    } as TableDesign;
    expect(carriedOver([fieldOf(shorter)], [before], said)).toEqual({
      bieu: { kind: "table", rows: [{ row: "ntm", figures: { "tap-the": 3 }, words: {} }] },
    });
  });

  test("does not come back in another table of the same section", () => {
    const { symbol: _symbol, ...unmarked } = resultsTable;
    expect(carriedOver([fieldOf({ ...unmarked, title: "Biểu khác" })], [before], said)).toEqual({});
  });
});
