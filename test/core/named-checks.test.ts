import { describe, expect, it } from "vitest";
import { findingsAlone } from "../../functions/core/checks/checks.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { readField } from "../../functions/core/kinds/kinds.ts";
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
  it("takes its unit from the label, from the row above, and from a percent sign", () => {
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

  it("does not take a percent sign for a figure in another unit", () => {
    expect(read({ label: "Thu ngân sách", unit: "tr.đ", value: "43%" }).problems).toEqual(["percent-sign"]);
  });

  it("is asked nothing where its unit and its words are understood", () => {
    expect(read({ label: "Thu ngân sách trên địa bàn", unit: "tr.đ", value: "400" }).asked).toEqual([]);
    expect(read({ label: "Tỷ lệ hộ nghèo", unit: "%", value: "4" }).asked).toEqual([]);
  });

  it.each([
    ["sào", "unit-ambiguous", "sào (360 m²)"],
    ["ty", "unit-ambiguous", "tỷ đồng"],
    ["sản phẩm OCOP", "unit-new", "“sản phẩm”"],
    ["triệu đồg", "unit-new", "“triệu đồng”"],
  ])("is asked about its unit %s", (unit, code, proposed) => {
    const [asked] = read({ label: "Chỉ tiêu riêng", unit, value: "4" }).asked;
    expect(asked?.slice(0, 2)).toEqual([code, "x.1.unit"]);
    expect(asked?.[2]).toContain(proposed);
  });
});

describe("the labels that authorities follow", () => {
  const labels = knownIndicators.map(({ label }) => label);

  it("are each its own, however they are spelt", () => {
    expect(new Set(labels.map(labelKey)).size).toBe(labels.length);
    const others = (label: string) => labels.filter((each) => each !== label);
    expect(labels.flatMap((label) => meantBy(label, others(label)) ?? [])).toEqual([]);
  });

  it("are each asked about when all its marks are lost", () => {
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
