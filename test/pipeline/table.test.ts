import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import type { Passage, Table } from "../../functions/decree30/document.ts";
import { tableRound } from "../support/table-round.ts";
import { figure, ownTable, resultsTable, sentenceTable, sharedTable } from "../support/tables.ts";

type Round = ReturnType<typeof tableRound>;

/** The table in the body, or else the one of the last annex; the first says who reported. */
function tableIn({ document }: Round): Table {
  const isTable = (passage: Passage): passage is Table => passage.type === "table";
  const found = document.body.find(isTable) ?? document.annexes.at(-1)?.passages.find(isTable);
  if (!found) throw new Error("the report has no table");
  return found;
}

const rowsOf = (round: Round) =>
  tableIn(round).rows.map((row) => (row.type === "cells" ? row.cells : row.text));
const sentencesOf = ({ document }: Round) =>
  document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));

const own = (id: string, figures: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(figures).map(([column, words]) => [`bieu.${id}.${column}`, words]));

describe("a table of the office's rows in the report", () => {
  const round = tableRound(resultsTable, [
    {
      ...own("ntm", { "tap-the": "3", "ca-nhan": "5", dat: "4", diem: "90", muc: "tot", ngay: "1/6/2022" }),
      ...own("ntm", { "kinh-phi": "1,1", "ghi-chu": "Làm tốt." }),
    },
    {
      ...own("ntm", { "tap-the": "2", tong: "10", dat: "5", "ty-le": "50", diem: "95,5", muc: "kha" }),
      ...own("ntm", { "kinh-phi": "2,2" }),
      ...own("ngheo", { "tap-the": "1", "ca-nhan": "1", dat: "1" }),
    },
    own("ngheo", { "tap-the": "không phát sinh", "ty-le": "60" }),
  ]);

  test("prints its lines, its numbers and the sums of what the units said", () => {
    expect(rowsOf(round)).toEqual([
      "I. Phong trào chung",
      [
        ...["1", "Xây dựng nông thôn mới", "5", "5", "18", "9", "50", "3,3", "90 - 95,5"],
        ...["Tốt (01 đơn vị); Khá (01 đơn vị)", "01/6/2022 (Đơn vị thứ 1)", "Làm tốt (Đơn vị thứ 1)"],
      ],
      ["2", "Vì người nghèo", "1", "1", "2", "1", "50", "", "", "", "", ""],
      ["", "Tổng cộng", "6", "6", "20", "10", "50", "3,3", "90 - 95,5", "", "", ""],
    ]);
    expect(tableIn(round).caption).toBe("Kết quả phong trào thi đua");
  });

  test("prints what was written on several lines of a cell as one, with nothing left out", () => {
    const lines = "Phát động 03 đợt:\n- đợt 1;\n- đợt 2.";
    const several = tableRound(resultsTable, [own("ntm", { "tap-the": "3", "ghi-chu": lines }), {}, {}]);
    expect(rowsOf(several)[1]?.at(-1)).toBe("Phát động 03 đợt: đợt 1; đợt 2");
  });

  test("says nothing over it of how many units it rests on, for a superior reads results", () => {
    const two = tableRound(resultsTable, [own("ntm", { "tap-the": "3" }), own("ntm", { "tap-the": "2" })]);
    expect(tableIn(two).caption).toBe("Kết quả phong trào thi đua");
  });

  test("names as left out a share of which nobody knows what it is of", () => {
    expect(round.leftOut).toEqual([
      { unit: "xa-binh-thuong", field: "bieu", text: "Vì người nghèo, tỷ lệ đạt: 60%", why: "not-additive" },
    ]);
  });

  test("tells the officer of totals that their parts do not come to", () => {
    expect(round.aggregate.doubts.map(({ text }) => text)).toEqual([
      "Xây dựng nông thôn mới, đăng ký, tổng số: tổng là 18, cộng các cột thành phần được 10. Có đơn vị chỉ ghi số tổng; xin hỏi lại số thành phần.",
      "Tổng cộng, đăng ký, tổng số: tổng là 20, cộng các cột thành phần được 12. Có đơn vị chỉ ghi số tổng; xin hỏi lại số thành phần.",
    ]);
  });

  test("leads every row back to who said it", () => {
    const marks = tableIn(round).rows.flatMap((row) =>
      row.type === "cells" && row.source ? [row.source] : [],
    );
    expect(marks).toEqual(["bieu.ntm", "bieu.ngheo", "bieu.tat-ca"]);
    expect(marks.map((mark) => round.trace[mark]?.length)).toEqual([2, 2, 3]);
  });
});

test("points are added down a unit's own rows, and over the units told as a span", () => {
  const points = (id: string, label: string) => ({
    ...{ id, label },
    holds: { type: "figure", unit: "điểm", whole: false, merging: { type: "spread" } },
  });
  const design = v.parse(TableDesign, {
    title: "Bảng tự chấm điểm",
    columns: [points("tu", "Điểm tự chấm")],
    rows: {
      ...{ type: "fixed", label: "Tiêu chí" },
      rows: [
        { id: "a", label: "Tổ chức phong trào" },
        { id: "b", label: "Chế độ báo cáo" },
        { id: "tong", label: "Tổng điểm", total: ["a", "b"] },
      ],
    },
    printed: "table",
  });
  const round = tableRound(design, [
    { ...own("a", { tu: "40" }), ...own("b", { tu: "50,5" }) },
    { ...own("a", { tu: "45" }), ...own("b", { tu: "50" }), ...own("tong", { tu: "95" }) },
    own("tong", { tu: "88" }),
  ]);
  expect(rowsOf(round)).toEqual([
    ["1", "Tổ chức phong trào", "40 - 45"],
    ["2", "Chế độ báo cáo", "50 - 50,5"],
    ["", "Tổng điểm", "88 - 95"],
  ]);
});

describe("a table told in sentences", () => {
  test("tells a figure with its plan, a share as a span, and keeps how many gave what with the figure", () => {
    const round = tableRound(sentenceTable, [
      {
        ...own("lua", { "ket-qua": "187,5", "ke-hoach": "427" }),
        ...own("ho", { "ket-qua": "5", "ke-hoach": "10" }),
        ...own("nuoc", { "ket-qua": "90" }),
      },
      {
        ...own("lua", { "ket-qua": "12,5", "ke-hoach": "27" }),
        ...own("ho", { "ket-qua": "3" }),
        ...own("nuoc", { "ket-qua": "80" }),
      },
    ]);
    expect(sentencesOf(round)).toContain(
      "Diện tích lúa đạt 200 ha, bằng 44,1% kế hoạch. Có 08 hộ thoát nghèo. Tỷ lệ hộ dùng nước sạch từ 80% đến 90%.",
    );
    expect(round.figures.get("bieu.lua.ket-qua.value")).toMatchObject({ text: "200", given: 2, asked: 3 });
    // One gave no plan, so that the percentage would be of fewer than the figure.
    expect(round.leftOut.map(({ text }) => text)).toContain("Hộ thoát nghèo, kế hoạch: 10 hộ");
  });

  test("tells what a figure was before as how much it grew, and several columns by their names", () => {
    const added = { type: "sum" };
    const column = (id: string, label: string) => ({
      id,
      label,
      holds: { type: "figure", unit: "vụ", whole: true, merging: added },
    });
    const design = v.parse(TableDesign, {
      title: "Tình hình vi phạm",
      columns: [
        column("nay", "Trong kỳ"),
        column("truoc", "Cùng kỳ năm trước"),
        {
          id: "so",
          label: "So với cùng kỳ",
          holds: {
            type: "figure",
            unit: "%",
            whole: false,
            merging: { type: "ratio", part: "nay", whole: "truoc", percent: true },
          },
        },
      ],
      rows: { type: "fixed", label: "Nội dung", rows: [{ id: "a", label: "Vi phạm trật tự xây dựng" }] },
      printed: "sentence",
    });
    const told = tableRound(design, [
      own("a", { nay: "10", truoc: "8" }),
      own("a", { nay: "2", truoc: "4" }),
      {},
    ]);
    expect(sentencesOf(told)).toContain("Có 12 vụ vi phạm trật tự xây dựng, bằng cùng kỳ năm trước.");
    const several = {
      ...design,
      columns: [figure("nu", "Nữ", "người"), figure("dan-toc", "Dân tộc thiểu số", "người")],
    } as never;
    const named = tableRound(v.parse(TableDesign, several), [own("a", { nu: "10", "dan-toc": "8" })]);
    expect(sentencesOf(named)).toContain("Vi phạm trật tự xây dựng: nữ 10 người, dân tộc thiểu số 08 người.");
  });
});

describe("rows that units name", () => {
  test("are listed under their units and blocs where each is its unit's own, with what they come to", () => {
    const round = tableRound(ownTable, [
      {
        ...own("1", { ten: "Cải tiến A", "tac-gia": "2" }),
        ...own("2", { ten: "Cải tiến B", "danh-hieu": "CSTĐCS" }),
      },
      own("1", { ten: "Cải tiến A", "tac-gia": "3" }),
    ]);
    expect(rowsOf(round)).toEqual([
      "Khối thi đua số 1",
      ["1", "Đơn vị thứ 1", "Cải tiến A", "2", ""],
      ["2", "Đơn vị thứ 1", "Cải tiến B", "", "CSTĐCS"],
      ["3", "Đơn vị thứ 2", "Cải tiến A", "3", ""],
      ["", "Tổng cộng", "", "5", ""],
    ]);
    expect(sentencesOf(round)).toContain("Danh mục sáng kiến: số tác giả 05 người.");
  });

  test("are one row where they are known by the same name, however it is spelt; one slip apart is asked", () => {
    const round = tableRound(sharedTable, [
      own("1", { ten: "Tuyến đường hoa", ho: "20", noi: "Thôn 1" }),
      {
        ...own("1", { ten: "TUYẾN ĐƯỜNG HOA", ho: "30", noi: "Thôn 2" }),
        ...own("2", { ten: "Tuyến đường hoaa", ho: "1" }),
      },
      own("1", { ten: "Camera an ninh", ho: "không phát sinh" }),
    ]);
    expect(rowsOf(round)).toEqual([
      ["1", "Tuyến đường hoa", "50", "Thôn 1 (Đơn vị thứ 1); Thôn 2 (Đơn vị thứ 2)"],
      ["2", "Tuyến đường hoaa", "1", ""],
      ["3", "Camera an ninh", "0", ""],
      ["", "Tổng cộng", "51", ""],
    ]);
    expect(round.aggregate.doubts.map(({ text }) => text)).toEqual([
      "Mô hình thi đua: “Tuyến đường hoa” (Đơn vị thứ 1 và 1 báo cáo khác) và “Tuyến đường hoaa” (Đơn vị thứ 2) có phải là một không? Hiện để thành hai dòng.",
    ]);
    expect(round.leftOut.map(({ text, why }) => [text, why])).toEqual([
      ["Tuyến đường hoa, Tên mô hình: TUYẾN ĐƯỜNG HOA", "agrees"],
    ]);
  });

  test("add up nothing that is a share in some row, nor the figure a row is known by", () => {
    const design = v.parse(TableDesign, {
      ...sharedTable,
      columns: [
        {
          id: "nam",
          label: "Khu vực",
          holds: { type: "figure", unit: "", whole: true, merging: { type: "sum" } },
        },
        { id: "ten", label: "Chỉ tiêu", holds: { type: "words" } },
        {
          id: "kq",
          label: "Kết quả",
          holds: { type: "figure", unit: "", whole: false, merging: { type: "sum" } },
        },
      ],
      rows: { type: "free", least: 1, most: 9, knownBy: ["nam", "ten"] },
    });
    const round = tableRound(design, [
      {
        ...own("1", { nam: "3", ten: "Hộ thoát nghèo", kq: "5" }),
        ...own("2", { nam: "3", ten: "Tỷ lệ hộ nghèo", kq: "5,5" }),
      },
      {
        ...own("1", { nam: "3", ten: "Hộ thoát nghèo", kq: "6" }),
        ...own("2", { nam: "3", ten: "Tỷ lệ hộ nghèo", kq: "7" }),
      },
    ]);
    expect(rowsOf(round)).toEqual([
      ["1", "3", "Hộ thoát nghèo", "11"],
      ["2", "3", "Tỷ lệ hộ nghèo", "5,5 - 7"],
    ]);
  });
});
