import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { findingsInRound } from "../../functions/core/checks/round.ts";
import { Directive } from "../../functions/core/directives/directive.ts";
import type { Figure } from "../../functions/core/figures/figure.ts";
import { UnitId } from "../../functions/core/ids.ts";
import { CalendarDate } from "../../functions/core/instant.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { movementCalled } from "../../functions/core/registry/movements.ts";
import { fold } from "../../functions/core/registry/spelling.ts";
import { mayConfer, titleCalled, titleIn } from "../../functions/core/registry/titles.ts";
import { copiesIn } from "../../functions/core/report/copies.ts";
import { footingOf } from "../../functions/core/report/footing.ts";
import { groupsOf, sourcesIn } from "../../functions/core/report/sentences.ts";
import type { Part, Source } from "../../functions/core/report/source.ts";
import { sentencesOf } from "../../functions/core/report/statements.ts";
import { totalOf } from "../../functions/core/report/total.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";

const rosterOf = (name: string) =>
  v.parse(
    Roster,
    JSON.parse(
      readFileSync(join(import.meta.dirname, `../../infra/local/sample/rosters/${name}.json`), "utf8"),
    ),
  );

const source = (unit: string, field = "prose") =>
  ({ unit, obligation: `d1.${unit}`, revision: 1, field }) as Source;
const told = (unit: string, value: string): Part<string> => ({ source: source(unit), value });

describe("a figure of several units", () => {
  const units = ["tt-an-son", "xa-tan-hoa", "xa-binh-thuong", "xa-binh-ha"].map((id) => v.parse(UnitId, id));
  const footing = footingOf(rosterOf("district-pre-2025"), new Map([["field", units]]), new Set(units));
  const total = (...figures: readonly Figure[]) => {
    const parts = figures.map((value, index) => ({ source: source(units[index] ?? "", "field"), value }));
    const { value, given, asked } = totalOf(
      parts,
      (figure) => figure,
      { field: "field", row: "row", label: "Số", unit: "xã", together: "sum" },
      footing,
    );
    return [value, given, asked];
  };

  test("adds numbers, and says on how many of the units asked it rests", () => {
    expect(total(1, 0, 2)).toEqual([3, 3, 4]);
  });

  test("counts 'không phát sinh' as an answer, but as no zero", () => {
    expect(total(1, "none")).toEqual([1, 2, 4]);
    expect(total("none", "none")).toEqual([undefined, 2, 4]);
    expect(total(0)).toEqual([0, 1, 4]);
  });

  test("counts 'chưa có số liệu' as no answer", () => {
    expect(total(1, "unknown")).toEqual([1, 1, 4]);
    expect(total("unknown")).toEqual([undefined, 0, 4]);
  });
});

describe("prose", () => {
  test("is cut into sentences where a sentence ends, and nowhere in a number or a date", () => {
    expect(sentencesOf("Đạt 11.120,3 ha. Ngày 05/3/2021 họp; Kết quả tốt.\n- Còn hạn chế")).toEqual([
      "Đạt 11.120,3 ha.",
      "Ngày 05/3/2021 họp;",
      "Kết quả tốt.",
      "Còn hạn chế",
    ]);
  });

  test.each([
    ["Quý 1. Đạt 25%. Quý 2. Đạt 30%.", ["Quý 1. Đạt 25%.", "Quý 2. Đạt 30%."]],
    ["Điều 1. Tặng Bằng khen. Mô hình 2. Chưa làm.", ["Điều 1. Tặng Bằng khen.", "Mô hình 2. Chưa làm."]],
    [
      "Mời PGS.TS. Nguyễn An, BS.CKII. Lê Bình. Họp tốt.",
      ["Mời PGS.TS. Nguyễn An, BS.CKII. Lê Bình.", "Họp tốt."],
    ],
    ["Quyết định số 12. Ban hành tại Tp. Hòa Bình.", ["Quyết định số 12. Ban hành tại Tp. Hòa Bình."]],
    ["Chi 5 tr.đ. Còn thiếu, v.v. Chưa đủ.", ["Chi 5 tr.đ. Còn thiếu, v.v. Chưa đủ."]],
    ["Khen Nguyễn Văn A. Phê bình một người.", ["Khen Nguyễn Văn A.", "Phê bình một người."]],
    ["Khen Nguyễn Văn A. Lê Thị B. Họp tốt.", ["Khen Nguyễn Văn A. Lê Thị B.", "Họp tốt."]],
    [
      "Khen Nguyễn Văn A. Bí thư chi bộ thôn Hạ. Họp tốt.",
      ["Khen Nguyễn Văn A. Bí thư chi bộ thôn Hạ.", "Họp tốt."],
    ],
  ])("is not cut behind a title, a short form or a number: %j", (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test("of very many lines is taken apart", () => {
    expect(sentencesOf("Đã làm.\n".repeat(200_000))).toHaveLength(200_000);
    expect(sentencesOf("Đã làm. ".repeat(200_000))).toHaveLength(200_000);
  });

  const grouped = (texts: readonly Part<string>[], names: Record<string, string> = {}) =>
    groupsOf(texts, {
      speakerOf: ({ unit }) => ({ names: names[unit] ? [names[unit]] : [], authority: [] }),
      on: "2022-07-01",
    });

  test("in the same words of other figures stands under one sentence without any; of the same it is told once", () => {
    const groups = grouped([
      told("a", "Đơn vị đã phát động 5 đợt thi đua chuyên đề trong kỳ."),
      told("b", "Đơn vị đã phát động 12 đợt thi đua chuyên đề trong kỳ."),
      told("c", "Kinh phí khen thưởng còn hạn hẹp so với nhu cầu."),
      told("d", "Trong kỳ, đơn vị đã phát động 05 đợt thi đua chuyên đề trong kỳ."),
    ]);
    expect(
      groups.map(({ voice, same, agreeing, framed }) => [
        voice?.text,
        ...[same, agreeing, framed].map(({ length }) => length),
      ]),
    ).toEqual([
      ["phát động các đợt thi đua chuyên đề trong kỳ", 0, 0, 3],
      ["kinh phí khen thưởng còn hạn hẹp so với nhu cầu", 1, 0, 0],
    ]);
  });

  test("tells figures in words apart, and takes them for the same as figures", () => {
    const said = (count: string) => `Đơn vị đã hỗ trợ ${count} gia đình xây dựng nhà ở mới trong kỳ báo cáo.`;
    const groups = grouped([told("a", said("hai")), told("b", said("ba")), told("c", said("02"))]);
    expect(groups.map((group) => sourcesIn(group).map(({ unit }) => unit))).toEqual([["a", "c"], ["b"]]);
  });

  test("is not made different by a unit's own name in it", () => {
    const names: Record<string, string> = {
      a: "UBND xã Tân Hòa",
      b: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
    };
    const texts = Object.entries(names).map(([unit, name]) => told(unit, `${name} vận động 81 hộ hiến đất.`));
    expect(grouped(texts)).toHaveLength(2);
    expect(grouped(texts, names)).toHaveLength(1);
  });

  const long =
    "Thực hiện kế hoạch thi đua năm, đơn vị đã tổ chức phát động, đăng ký giao ước, phân công lãnh đạo phụ trách từng nội dung, kiểm tra định kỳ hằng tháng và báo cáo kết quả về cơ quan thường trực theo đúng thời hạn quy định.";

  test("is known for a copy of last period's though its figures were changed, and for another unit's", () => {
    const before: Record<string, readonly string[]> = { a: [long.replace("năm,", "năm 2021,")] };
    const found = copiesIn(
      [told("a", long.replace("năm,", "năm 2022,")), told("b", "Ngắn gọn."), told("c", long)],
      ({ unit }) => before[unit] ?? [],
    );
    expect(found.map(({ type, source: { unit } }) => [type, unit])).toEqual([["last-period", "a"]]);
    expect(
      copiesIn([told("a", long), told("c", long)], () => []).map(({ type, source }) => [type, source.unit]),
    ).toEqual([["other-unit", "c"]]);
  });
});

describe("the registries", () => {
  test("know four spellings of one movement, and a place's own name for it", () => {
    const spellings = [
      "“Cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau”",
      "Cả nước chung tay vì người nghèo, không để ai bị bỏ lại phía sau",
      "“Vì người nghèo – Không để ai bị bỏ lại phía sau”",
      "“Huyện Tây Sơn chung tay vì người nghèo - Không để ai bị bỏ lại phía sau”",
    ];
    expect(spellings.map((name) => movementCalled(name)?.id)).toEqual(Array(4).fill("for-the-poor"));
    expect(
      movementCalled("Phong trào Thi đua xây dựng huyện đạt chuẩn nông thôn mới vào năm 2023"),
    ).toBeUndefined();
  });

  test("take the two spellings of a title and of a tone for one", () => {
    expect(titleCalled("Chiến sỹ thi đua cơ sở")?.id).toBe("base-fighter");
    expect(fold("Văn hoá – Uỷ ban")).toBe(fold("văn hóa-ủy ban"));
  });

  test("let a district confer until it ended and a commune since, by the day and not by the code", () => {
    const title = titleIn("base-fighter");
    const may = (level: "district" | "commune", date: string) =>
      title !== undefined && mayConfer(title, level, date);
    expect([may("district", "2025-06-30"), may("district", "2025-07-01")]).toEqual([true, false]);
    expect([may("commune", "2025-06-30"), may("commune", "2025-07-01")]).toEqual([false, true]);
  });
});

function directiveOf(roster: Roster, fields: readonly v.InferInput<typeof Field>[]): Directive {
  return v.parse(Directive, {
    id: "any",
    authority: roster.authority.id,
    roster: roster.id,
    document: { kind: "Công văn", subject: "sơ kết" },
    period: { type: "H1", year: 2026, label: "6 tháng đầu năm 2026" },
    nextPeriodLabel: "6 tháng cuối năm 2026",
    preamble: [],
    groups: [
      { id: "g", words: "Các đơn vị", takes: { type: "units", units: roster.units.map(({ id }) => id) } },
    ],
    sections: [
      {
        id: "s",
        number: "I.",
        heading: "Nội dung",
        prompts: [{ id: "p", text: "Nội dung", fields: [...fields] }],
      },
    ],
    demands: [
      {
        id: "d",
        kind: "report",
        action: "gửi báo cáo",
        groups: ["g"],
        recipient: "",
        deadline: { type: "undated", wording: "" },
      },
    ],
    issuedAt: "2026-06-01T08:00+07:00",
  } satisfies v.InferInput<typeof Directive>);
}

describe("a round", () => {
  const district = rosterOf("district-pre-2025");
  const bands = { covers: ["COMMUNE"], measure: "flow" as const, unit: "xã" };
  const directive = directiveOf(district, [
    {
      kind: "indicators",
      id: "bands",
      label: "Nông thôn mới",
      indicators: [
        { id: "high", label: "Xã đạt từ 15 tiêu chí", ...bands },
        { id: "low", label: "Xã đạt từ 10 - 14 tiêu chí", ...bands },
      ],
    },
  ]);
  const on = v.parse(CalendarDate, "2021-06-30");
  const said = (high: number, low: number) => {
    const [obligation] = obligationsOf(directive, district);
    const row = (indicator: string, value: number) => ({ indicator, label: indicator, unit: "xã", value });
    const values = { bands: { kind: "indicators" as const, rows: [row("high", high), row("low", low)] } };
    const aggregate = mergeReports(
      directive,
      district,
      obligation ? [{ obligation, revision: 1, values }] : [],
    );
    return findingsInRound(directive, district, aggregate, { on }).map(({ check, severity }) => [
      check,
      severity,
    ]);
  };

  test("tells the officer who repeats another unit's words, and which of a unit's many texts it is", () => {
    const prose = directiveOf(district, [{ kind: "narrative", id: "prose", label: "Nội dung" }]);
    const text =
      "Đơn vị đã tổ chức phát động, đăng ký giao ước, phân công lãnh đạo phụ trách từng nội dung, kiểm tra định kỳ hằng tháng và báo cáo kết quả về cơ quan thường trực đúng hạn.";
    const values = { prose: { kind: "narrative" as const, text } };
    const alike = obligationsOf(prose, district)
      .slice(0, 2)
      .map((obligation) => ({ obligation, revision: 1, values }));
    const found = findingsInRound(prose, district, mergeReports(prose, district, alike), { on });
    expect(found.map(({ check, text: words }) => [check, words])).toEqual([
      [
        "copy",
        "UBND xã Tân Hòa: nội dung “Đơn vị đã tổ chức phát động, đăng ký giao ước, phân…” trùng với báo cáo của UBND thị trấn An Sơn.",
      ],
    ]);
  });

  test("names the bloc whose words are another's, and not the unit that leads it", () => {
    const prose = directiveOf(district, [{ kind: "narrative", id: "prose", label: "Nội dung" }]);
    const text =
      "Đơn vị đã tổ chức phát động, đăng ký giao ước, phân công lãnh đạo phụ trách từng nội dung, kiểm tra định kỳ hằng tháng và báo cáo kết quả về cơ quan thường trực đúng hạn.";
    const [bloc] = district.blocs;
    const [own] = obligationsOf(prose, district).filter(({ party }) => party.unit !== bloc?.lead);
    if (!own || !bloc) throw new Error("the district has units and blocs");
    const lead = {
      ...own,
      id: `${own.id}-bloc`,
      party: { type: "bloc" as const, bloc: bloc.id, unit: bloc.lead },
    } as typeof own;
    const values = { prose: { kind: "narrative" as const, text } };
    const found = findingsInRound(
      ...([prose, district] as const),
      mergeReports(
        prose,
        district,
        [own, lead].map((obligation) => ({ obligation, revision: 1, values })),
      ),
      { on },
    );
    const copied = found.find(({ check }) => check === "copy")?.text ?? "";
    expect(copied).toContain(bloc.name);
    expect(copied).not.toContain(district.units.find(({ id }) => id === bloc.lead)?.name ?? "-");
  });

  test("V3: warns where bands leave out one of the district's fourteen communes", () => {
    expect(said(9, 5)).toEqual([]);
    expect(said(9, 4)).toEqual([["V3", "warn"]]);
  });
});
