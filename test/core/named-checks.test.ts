import { describe, expect, test } from "vitest";
import { findingsAlone } from "../../functions/core/checks/checks.ts";
import { natureOf } from "../../functions/core/figures/nature.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { readField } from "../../functions/core/kinds/field.ts";
import { knownIndicators } from "../../functions/core/registry/indicators.ts";
import { labelKey } from "../../functions/core/registry/label.ts";
import { meantBy } from "../../functions/core/registry/near.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const field: Field = { kind: "indicators", id: "x", label: "Chỉ tiêu", required: false, most: 40 };

function read(...rows: readonly Readonly<Record<string, string>>[]) {
  const entries = Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([column, words]) => [`x.${index + 1}.${column}`, words]),
    ),
  );
  const said = readField(field, entries);
  if (!said.ok) return { rows: [], problems: said.problems.map(({ code }) => code), asked: [] };
  const value = said.value;
  const asked = value ? findingsAlone({ fields: [field], values: { x: value } }) : [];
  return {
    rows: value?.kind === "indicators" ? value.rows : [],
    problems: [],
    asked: asked.map((finding) => [finding.code, finding.field, sayProblem(vi, finding)]),
  };
}

describe("an indicator row as people write it", () => {
  test("takes its unit from the label, from the row above, and from a percent sign", () => {
    expect(
      read(
        { label: "Thu ngân sách (ĐVT: tr.đ)", value: "400" },
        { label: "Chi ngân sách", unit: "nt", value: "300" },
        { label: "Tỷ lệ hộ nghèo", value: "3,5%" },
        { label: "Tỷ lệ hộ cận nghèo", unit: "%", value: "4,5 %" },
      ).rows.map(({ label, unit, value }) => [label, unit, value]),
    ).toEqual([
      ["Thu ngân sách", "tr.đ", 400],
      ["Chi ngân sách", "tr.đ", 300],
      ["Tỷ lệ hộ nghèo", "%", 3.5],
      ["Tỷ lệ hộ cận nghèo", "%", 4.5],
    ]);
  });

  test("does not take a percent sign for a figure in another unit", () => {
    expect(read({ label: "Thu ngân sách", unit: "tr.đ", value: "43%" }).problems).toEqual(["percent-sign"]);
  });

  test("is asked nothing where its unit and its words are understood", () => {
    expect(read({ label: "Thu ngân sách trên địa bàn", unit: "tr.đ", value: "400" }).asked).toEqual([]);
    expect(read({ label: "Tỷ lệ hộ nghèo", unit: "%", value: "4" }).asked).toEqual([]);
  });

  test.each([
    ["sào", "unit-ambiguous", "sào (360 m²)"],
    ["ty", "unit-ambiguous", "tỷ đồng"],
    ["sản phẩm OCOP", "unit-new", "“sản phẩm”"],
    ["triệu đồg", "unit-new", "“triệu đồng”"],
    ["ta/ha", "unit-new", "có phải là “tạ/ha” không"],
    ["nguoi", "unit-new", "“người”"],
    ["bao tải/ha", "unit-new", "“bao tải/ha” chưa có trong danh mục"],
    ["tạ/thúng", "unit-new", "“tạ/thúng” chưa có trong danh mục"],
  ])("is asked about its unit %s", (unit, code, proposed) => {
    const [asked] = read({ label: "Chỉ tiêu riêng", unit, value: "4" }).asked;
    expect(asked?.slice(0, 2)).toEqual([code, "x.1.unit"]);
    expect(asked?.[2]).toContain(proposed);
  });
});

describe("a figure that is so much to one of another", () => {
  test.each([
    ["Năng suất lúa", "tạ/ha"],
    ["Sản lượng bình quân", "kg/người"],
    ["Số lượt khám", "lượt/người/năm"],
    ["Thu nhập", "trđ/ng"],
    ["Bác sỹ", "người/vạn dân"],
    ["Thu nhập bình quân đầu người", "triệu đồng"],
  ])("%s (%s) is said at the field to be added by nobody", (label, unit) => {
    const said = read({ label, unit, value: "12" });
    expect(said.asked.map(([code, cell]) => [code, cell])).toEqual([["never-added", "x.1.value"]]);
    expect(said.asked[0]?.[2]).toContain("không cộng giữa các đơn vị");
  });

  test("is added by nobody either where its unit is not known", () => {
    for (const unit of ["ta/ha", "bao tải/ha", "tạ/thúng"])
      expect(natureOf("Chỉ tiêu riêng", unit)).toBe("rate");
  });
});

describe("a figure that reads two ways, in a box that takes decimals", () => {
  test.each(["lượt", "lượt người", "người", "hộ", "tập thể", "cá nhân", "xã", "mô hình", "con"])(
    "1,234 %s is no whole number, and is sent back",
    (unit) => {
      for (const column of ["value", "plan", "prior"])
        expect(read({ label: "Chỉ tiêu riêng", unit, value: "5", [column]: "1,234" }).problems).toEqual([
          "not-whole",
        ]);
    },
  );

  test.each([
    ["tấn", "1,234", "Nếu là 1.234 tấn, xin chọn số đó"],
    ["ha", "85,125", "“85,125” đọc là 85 phẩy 125 ha"],
    ["ha", "0,125", undefined],
    ["ha", "1.234,125", undefined],
    ["ha", "12,5", undefined],
    ["nghìn lượt", "1,23", undefined],
    ["ngày công", "2,5", undefined],
  ])("%s %s is asked about only where a thousand may be meant", (unit, value, asked) => {
    const said = read({ label: "Chỉ tiêu riêng", unit, value });
    expect(said.problems).toEqual([]);
    expect(said.asked.map(([code]) => code)).toEqual(asked ? ["comma-or-thousands"] : []);
    if (asked) expect(said.asked[0]?.[2]).toContain(asked);
  });

  test("a mean may have decimals, whatever it is counted in", () => {
    expect(read({ label: "Số con bình quân một phụ nữ", unit: "con", value: "2,01" }).problems).toEqual([]);
  });

  test("a span is read by the same rules as a figure", () => {
    const spans: Field = {
      ...field,
      indicators: [{ id: "a", label: "Lượng khách mỗi ngày", unit: "khách", measure: "range" }],
    };
    const span = (words: string) => readField(spans, { "x.a.value": words });
    expect(span("1.200 - 1.400")).toMatchObject({
      value: { rows: [{ value: { least: 1200, most: 1400 } }] },
    });
    expect(span("200.5 - 300").ok).toBe(false);
    expect(span("300 - 200").ok).toBe(false);
  });
});

describe("the labels that authorities follow", () => {
  const labels = knownIndicators.map(({ label }) => label);

  test("are each its own, however they are spelt", () => {
    expect(new Set(labels.map(labelKey)).size).toBe(labels.length);
    const others = (label: string) => labels.filter((each) => each !== label);
    expect(labels.flatMap((label) => meantBy(label, others(label)) ?? [])).toEqual([]);
  });

  test("are each asked about when all its marks are lost", () => {
    const bare = (label: string) =>
      label.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
    const lost = labels.filter((label) => bare(label) !== label);
    expect(
      lost.flatMap((label) => {
        const meant = meantBy(bare(label), labels);
        return meant === label ? [] : [[bare(label), meant]];
      }),
    ).toEqual([]);
  });
});
