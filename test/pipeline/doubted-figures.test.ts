import { describe, expect, test } from "vitest";
import { aboveBase } from "../../functions/core/checks/above-base.ts";
import { thinFigures, thinness } from "../../functions/core/checks/thin-figures.ts";
import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { Source } from "../../functions/core/report/source.ts";
import { assumedConferrers } from "../../functions/pipeline/compose/assumed-conferrers.ts";
import { districtOf } from "../support/played.ts";
import { toldBy } from "../support/told.ts";

const roster = districtOf(5);
const told = toldBy(roster);
const counts = (figures: Record<string, number>): FieldValue => ({ kind: "counts", figures });

describe("whoever signs is told beside the paper", () => {
  const thin = (answers: readonly FieldValue[]) => {
    const { directive, figures } = told("dem", answers);
    return thinFigures(directive, roster, figures).map(({ text, severity }) => [severity, text]);
  };

  test("that fewer than four in five of those asked gave a figure, once for all that rest on as few", () => {
    const all = Array(4).fill(counts({ mot: 4 }));
    expect(thin(all)).toEqual([]);
    expect(thin(Array(3).fill(counts({ mot: 4, hai: 8 })))).toEqual([
      ["warn", "Số liệu mới có của 3/5 đơn vị: Dòng mot; Dòng hai."],
    ]);
    expect(thin([counts({ mot: 4, hai: 8 }), ...Array(3).fill(counts({ mot: 4 }))])).toEqual([
      ["warn", "Số liệu mới có của 1/5 đơn vị: Dòng hai."],
    ]);
  });

  test("but not of a figure that one office alone keeps, of its own naming or of its sector", () => {
    const [unit] = roster.units;
    const parts = (units: readonly (typeof unit)[]) =>
      units.flatMap((each) => (each ? [{ source: { unit: each.id } as Source }] : []));
    const open = { id: "rieng", kind: "indicators", label: "Chỉ tiêu" } as Field;
    const few = { given: 1, asked: 40, parts: parts([unit]) };
    expect(thinness(few, open, roster)).toBeUndefined();
    const sector = [{ id: "a", label: "Phổ cập", unit: "%", sector: "education" }];
    const fixed = { ...open, indicators: sector } as Field;
    expect(thinness(few, fixed, roster)).toEqual({ given: 1, asked: 40 });
    const led = { ...roster, units: roster.units.map((each) => ({ ...each, leadsSector: "education" })) };
    expect(thinness(few, fixed, led)).toBeUndefined();
    const two = { given: 2, asked: 40, parts: parts(roster.units.slice(0, 2)) };
    expect(thinness(two, fixed, led)).toEqual({ given: 2, asked: 40 });
  });

  test("that more was recognised at a higher level than at the one below it", () => {
    const rows = [
      { id: "mot", label: "Sáng kiến cấp cơ sở được công nhận", unit: "sáng kiến" },
      { id: "hai", label: "Sáng kiến có phạm vi ảnh hưởng cấp tỉnh", unit: "sáng kiến" },
    ];
    const doubts = (mot: number, hai: number) => {
      const { directive, aggregate } = told("dem", [counts({ mot, hai })], { rows } as Partial<Field>);
      return aboveBase(directive, aggregate).map(({ text }) => text);
    };
    expect(doubts(96, 89)).toEqual([]);
    expect(doubts(89, 96)).toEqual([
      "Sáng kiến có phạm vi ảnh hưởng cấp tỉnh: 96, nhiều hơn Sáng kiến cấp cơ sở được công nhận: 89. Xin kiểm tra lại.",
    ]);
  });

  test("that nobody said who conferred an award which the report says its own chairman gave", () => {
    const doubts = (row: object) => {
      const value = { kind: "awards", rows: [{ individuals: 3, ...row }] } as FieldValue;
      const { directive, aggregate, texts } = told("khen-rieng", [value]);
      const found = assumedConferrers(directive, roster.authority, aggregate).map(({ text }) => text);
      return { found, says: texts.some((text) => text.includes("Chủ tịch UBND huyện tặng Giấy khen")) };
    };
    expect(doubts({ form: "commendation", label: "Giấy khen" })).toEqual({
      found: [
        "Giấy khen: chưa ai ghi người quyết định; báo cáo ghi Chủ tịch UBND huyện tặng. Đề nghị xác nhận.",
      ],
      says: true,
    });
    expect(doubts({ form: "commendation", label: "Giấy khen", level: "district" }).found).toEqual([]);
    expect(doubts({ form: "base-fighter", label: "Chiến sĩ thi đua cơ sở" }).found).toEqual([]);
  });
});

describe("what units said with reservations against one another", () => {
  const income = (value: number, qualifier?: "at-least" | "at-most") =>
    ({
      kind: "indicators",
      rows: [
        {
          ...{ indicator: "c1", label: "Vốn huy động", unit: "tỷ đồng", value },
          ...(qualifier ? { qualifier } : {}),
        },
      ],
    }) as FieldValue;
  const indicators = [{ id: "c1", label: "Vốn huy động", unit: "tỷ đồng", measure: "flow" }];
  const doubts = (answers: readonly FieldValue[]) => {
    const { aggregate } = told("chi-tieu", answers, { indicators } as Partial<Field>);
    return aggregate.doubts.filter(({ text }) => text.includes("khoảng")).map(({ text }) => text);
  };

  test("is asked about where some say more than it and others less", () => {
    const [text = "", ...others] = doubts([income(30, "at-least"), income(12, "at-most"), income(4)]);
    expect(others).toEqual([]);
    expect(text).toMatch(/^Vốn huy động: .+ ghi “trên”, .+ ghi “dưới”, nên tổng chỉ là khoảng\. Đề nghị/u);
    expect(doubts([income(30, "at-least"), income(12, "at-least"), income(4)])).toEqual([]);
  });
});

test("one sentence under two movements is two claims, and each has a fate of its own", () => {
  const text = "Nhân dân đã hiến đất làm đường giao thông nông thôn.";
  const movements = [
    { id: "mot", name: "Chung sức xây dựng nông thôn mới" },
    { id: "hai", name: "Chung tay vì người nghèo" },
  ];
  const results = movements.map(({ id, name }) => ({ movement: id, name, text }));
  const { material } = told("phong-trao", [{ kind: "movements", results } as FieldValue], {
    movements,
  } as Partial<Field>);
  const claims = material.flatMap((group) => group.claims);
  expect(claims.map((each) => each.text)).toEqual([text, text]);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(2);
});
