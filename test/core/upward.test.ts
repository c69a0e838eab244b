import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Directive } from "../../functions/core/directives/directive.ts";
import { canonical } from "../../functions/core/hash.ts";
import { Field, type FieldValue, readField } from "../../functions/core/kinds/field.ts";
import type { TableDesign } from "../../functions/core/kinds/table/design.ts";
import type { SaidRow } from "../../functions/core/kinds/table/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { Settled } from "../../functions/core/report/settled.ts";
import { entriesUpward } from "../../functions/core/report/upward.ts";
import { composeReport } from "../../functions/pipeline/compose.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { resultsTable, sharedTable } from "../support/tables.ts";

const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, path), "utf8"));
const commune = v.parse(Roster, read("../../infra/local/sample/rosters/commune-2026.json"));
const units = commune.units.slice(0, 4).map(({ id }) => id);

function directiveOf(fields: readonly v.InferInput<typeof Field>[]): Directive {
  return v.parse(Directive, {
    ...{ id: "test", authority: commune.authority.id, roster: commune.id, nextPeriodLabel: "năm 2027" },
    document: { kind: "Công văn", subject: "báo cáo" },
    period: { type: "year", year: 2026, label: "năm 2026" },
    preamble: [],
    groups: [{ id: "all", words: "Các đơn vị", takes: { type: "units", units } }],
    sections: [{ id: "s1", number: "1", heading: "Nội dung", prompts: [{ id: "p1", text: "", fields }] }],
    demands: [
      {
        ...{ id: "d1", kind: "report", action: "gửi báo cáo", groups: ["all"], recipient: "" },
        deadline: { type: "undated", wording: "" },
      },
    ],
    issuedAt: "2026-06-10T08:00:00+07:00",
  });
}

const fieldOf = (field: v.InferInput<typeof Field>) => v.parse(Field, field);

/** The commune's report as its file tells it, made of what its first units said, one set of answers each. */
function reported(lower: Directive, answers: readonly Readonly<Record<string, FieldValue>>[]): Settled {
  const contributions = obligationsOf(lower, commune).flatMap((obligation, index) => {
    const values = answers[index];
    return values ? [{ obligation, revision: 1, values }] : [];
  });
  const aggregate = mergeReports(lower, commune, contributions);
  const { authority } = commune;
  const asOf = lower.issuedAt;
  const { printed } = composeReport({
    ...{ authority, directive: lower, roster: commune, aggregate, standings: [], asOf, edition: 1 },
  });
  return v.parse(Settled, JSON.parse(canonical({ aggregate, printed })));
}

function sentUp(
  lower: readonly v.InferInput<typeof Field>[],
  upper: readonly v.InferInput<typeof Field>[],
  answers: readonly Readonly<Record<string, FieldValue>>[],
) {
  const directive = directiveOf(lower);
  const asked = upper.map(fieldOf);
  const up = entriesUpward(reported(directive, answers), { directive, roster: commune }, asked);
  const values = Object.fromEntries(
    asked.flatMap((field) => {
      const again = readField(field, up.entries);
      expect(again).toMatchObject({ ok: true });
      return again.ok && again.value ? [[field.id, again.value]] : [];
    }),
  );
  return { ...up, values, blank: up.blank.map(({ id }) => id) };
}

const countsField = (id: string, rows: readonly (readonly [string, string, string])[]) => ({
  kind: "counts" as const,
  ...{ id, label: "Sáng kiến", topic: "awards" as const },
  rows: rows.map(([row, label, unit]) => ({ id: row, label, unit, decimals: true })),
});
const counts = (figures: Record<string, number | "none" | "unknown">): FieldValue => ({
  kind: "counts",
  figures,
});

describe("a commune's figures in the province's form", () => {
  test("stand in the row of the same words and measure, whatever the row is called by", () => {
    const lower = [
      countsField("a", [
        ["r1", "Vốn huy động", "triệu đồng"],
        ["r2", "Mô hình mới", "mô hình"],
      ]),
    ];
    const upper = [
      countsField("b", [
        ["r1", "Mô hình mới", "mô hình"],
        ["r2", "Vốn huy động", "tỷ đồng"],
      ]),
    ];
    const { entries, left } = sentUp(lower, upper, [
      { a: counts({ r1: 1500, r2: 3 }) },
      { a: counts({ r1: 250 }) },
    ]);
    expect(entries).toEqual({ "b.r1.value": "3", "b.r2.value": "1,75" });
    expect(left).toEqual([]);
  });

  test("are left out and listed where the province asks no such thing, though the row's id is the same", () => {
    const lower = [countsField("a", [["r1", "Mô hình mới", "mô hình"]])];
    const upper = [countsField("a", [["r1", "Sáng kiến cấp tỉnh", "sáng kiến"]])];
    const { entries, left, blank } = sentUp(lower, upper, [{ a: counts({ r1: 12 }) }]);
    expect(entries).toEqual({});
    expect(left).toEqual(["Mô hình mới: 12 mô hình"]);
    expect(blank).toEqual(["a"]);
  });

  test("say that there was none where all units said so, and nothing where nobody had data", () => {
    const rows = [["r1", "Mô hình mới", "mô hình"]] as const;
    const figure = (said: readonly ("none" | "unknown")[]) =>
      sentUp(
        [countsField("a", rows)],
        [countsField("b", rows)],
        said.map((each) => ({ a: counts({ r1: each }) })),
      );
    expect(figure(["none", "unknown"]).entries).toEqual({ "b.r1.value": "không phát sinh" });
    expect(figure(["unknown", "unknown"]).entries).toEqual({});
  });

  test("are listed, not cut, where the form takes fewer decimals or digits than they have", () => {
    const lower = [countsField("a", [["r1", "Diện tích", "m²"]])];
    const upper = [countsField("b", [["r1", "Diện tích", "km²"]])];
    const { entries, left, blank } = sentUp(lower, upper, [{ a: counts({ r1: 1234.5 }) }]);
    expect(entries).toEqual({});
    expect(left).toEqual(["Diện tích: 1.234,5 m²"]);
    expect(blank).toEqual(["b"]);
  });

  test("keep their plan, and stay an estimate when one unit's figure was one", () => {
    const field = (id: string, listed: boolean) => ({
      kind: "indicators" as const,
      ...{ id, label: "Chỉ tiêu", topic: "results" as const },
      ...(listed ? { indicators: [{ id: "t1", label: "Diện tích lúa", unit: "ha" }] } : {}),
    });
    const rows = (value: number, plan: number, qualifier?: "estimate"): FieldValue => ({
      kind: "indicators",
      rows: [{ label: "Diện tích lúa", unit: "ha", value, plan, ...(qualifier ? { qualifier } : {}) }],
    });
    const answers = [{ a: rows(10.5, 10) }, { a: rows(20.25, 25, "estimate") }];
    expect(sentUp([field("a", false)], [field("b", true)], answers).entries).toEqual({
      ...{ "b.t1.value": "30,75", "b.t1.plan": "35", "b.t1.qualifier": "estimate" },
    });
    const open = sentUp([field("a", false)], [field("b", false)], answers).entries;
    expect(open).toMatchObject({ "b.1.label": "Diện tích lúa", "b.1.value": "30,75" });
  });

  test("go to the table that names them first, and the rest to the open one", () => {
    const names: Readonly<Record<string, string>> = {
      "merit-certificate": "Bằng khen của Chủ tịch UBND tỉnh",
      commendation: "Giấy khen",
    };
    const award = (form: string, collectives: number): FieldValue => ({
      kind: "awards",
      rows: [{ form, label: names[form] ?? form, level: "province", collectives }],
    });
    const field = { kind: "awards" as const, label: "Khen thưởng", topic: "awards" as const };
    const listed = [
      {
        id: "merit",
        label: "Bằng khen của Chủ tịch UBND tỉnh",
        form: "merit-certificate",
        level: "province" as const,
      },
    ];
    const { values, left } = sentUp(
      [{ ...field, id: "a" }],
      [
        { ...field, id: "open" },
        { ...field, id: "named", awards: listed },
      ],
      [
        { a: award("merit-certificate", 2) },
        { a: award("merit-certificate", 3) },
        { a: award("commendation", 7) },
      ],
    );
    expect(values.named).toMatchObject({ rows: [{ collectives: 5 }] });
    expect(values.open).toMatchObject({ rows: [{ form: "commendation", collectives: 7 }] });
    expect(left).toEqual([]);
  });

  test("that were asked by name stay out of an open table that stands beside a table of names", () => {
    const field = { kind: "awards" as const, label: "Khen thưởng", topic: "awards" as const };
    const named = (id: string, form: string) => [{ id, label: form, form, level: "commune" as const }];
    const given: FieldValue = {
      kind: "awards",
      rows: [{ form: "commendation", label: "commendation", level: "commune", collectives: 4 }],
    };
    const upper = { ...field, id: "merit", awards: named("r1", "merit-certificate") };
    const told = [{ a: given }];
    const lower = [{ ...field, id: "a", awards: named("r1", "commendation") }];
    const { entries, left } = sentUp(lower, [upper, { ...field, id: "higher" }], told);
    expect([entries, left]).toEqual([{}, ["commendation: 4"]]);
    expect(sentUp(lower, [{ ...field, id: "all" }], told).values.all).toMatchObject({
      rows: [{ collectives: 4 }],
    });
  });

  test("of last year's table are never this half year's, nor the other way about", () => {
    const rows = [["r1", "Giấy khen", "giấy"]] as const;
    const [year, half] = [countsField("year", rows), countsField("half", rows)];
    const told = [{ half: counts({ r1: 4 }) }, { half: counts({ r1: 5 }) }];
    // Both levels have both tables: each answers its like, and the one nobody filled stays blank.
    expect(sentUp([year, half], [year, half], told).entries).toEqual({ "half.r1.value": "9" });
    const both = told.map((each) => ({ ...each, year: counts({ r1: 20 }) }));
    const figures = sentUp([year, half], [countsField("only", rows)], both);
    expect([figures.entries, figures.left]).toEqual([{}, ["Giấy khen: 40 giấy", "Giấy khen: 9 giấy"]]);
    const award = { kind: "awards" as const, label: "Khen thưởng", topic: "awards" as const };
    const given = (collectives: number): FieldValue => ({
      kind: "awards",
      rows: [{ form: "commendation", label: "Giấy khen", level: "commune", collectives }],
    });
    const open = sentUp(
      [
        { ...award, id: "year" },
        { ...award, id: "half" },
      ],
      [{ ...award, id: "all" }],
      [{ year: given(20), half: given(4) }],
    );
    expect([open.entries, open.left]).toEqual([{}, ["Giấy khen: 20", "Giấy khen: 4"]]);
    const asked = sentUp([countsField("only", rows)], [year, half], [{ only: counts({ r1: 4 }) }]);
    expect([asked.entries, asked.left]).toEqual([{}, ["Giấy khen: 4 giấy"]]);
  });
});

describe("a commune's words in the province's form", () => {
  const prose = (id: string, topic: "direction" | "weaknesses" | "strengths") => ({
    ...{ kind: "narrative" as const, id, label: "Nội dung", topic },
  });
  const text = (words: string): FieldValue => ({ kind: "narrative", text: words });

  test("are those the report prints, under what they speak of and not under the box they were typed into", () => {
    const { entries, blank } = sentUp(
      [prose("a", "direction"), prose("b", "strengths"), prose("c", "weaknesses")],
      [prose("x", "weaknesses"), prose("y", "direction")],
      [{ a: text("Ban hành kế hoạch thi đua."), b: text("Hạn chế: kinh phí còn hạn hẹp.") }],
    );
    expect(entries.y).toBe("Văn phòng HĐND và UBND xã ban hành kế hoạch thi đua.");
    expect(entries.x).toContain("còn hạn hẹp");
    expect(blank).toEqual([]);
  });

  test("name no person whom nothing allows to be named", () => {
    const field = (id: string) => ({
      kind: "exemplars" as const,
      id,
      label: "Điển hình",
      topic: "exemplars" as const,
    });
    const one = (name: string, basis: "none" | "consent") => ({
      ...{ sort: "individual" as const, name, achievement: "Hiến đất làm đường.", basis },
    });
    const told: FieldValue = {
      kind: "exemplars",
      exemplars: [one("Người Thứ Nhất", "none"), one("Người Thứ Hai", "consent")],
    };
    const { entries, left } = sentUp([field("a")], [field("b")], [{ a: told }]);
    expect(entries["b.1.name"]).toBe("Người Thứ Hai");
    expect(JSON.stringify([entries, left])).not.toContain("Người Thứ Nhất");
  });

  test("are the officer's where the officer reworded them, and none where they were struck out", () => {
    const field = (id: string) => ({
      kind: "tasks" as const,
      id,
      label: "Nhiệm vụ",
      topic: "solutions" as const,
    });
    const lines: FieldValue = {
      kind: "tasks",
      lines: [{ task: "Mở lớp tập huấn.", when: "Quý III" }, { task: "Mua sắm trụ sở." }],
    };
    const told = reported(directiveOf([field("a")]), [{ a: lines }]);
    const [first] = told.printed.filter(({ mark }) => mark.startsWith("a~"));
    const printed = [{ mark: first?.mark ?? "", text: "Mở lớp tập huấn trong quý III." }];
    const from = { directive: directiveOf([field("a")]), roster: commune };
    const { entries } = entriesUpward({ ...told, printed }, from, [fieldOf(field("b"))]);
    expect(entries).toEqual({ "b.1.task": "Mở lớp tập huấn trong quý III." });
  });

  test("say whose document it is when the unit left its own name out", () => {
    const field = (id: string) => ({
      kind: "documents" as const,
      id,
      label: "Văn bản",
      topic: "documents" as const,
    });
    const told: FieldValue = {
      kind: "documents",
      documents: [{ type: "Kế hoạch", number: "12/KH", subject: "phát động thi đua" }],
    };
    const { entries } = sentUp([field("a")], [field("b")], [{ a: told }]);
    expect(entries["b.1.issuer"]).toBe("Văn phòng HĐND và UBND xã");
  });
});

test("every figure the units gave is in the province's form, added up, whatever they were", () => {
  const figure = fc.oneof(
    fc.nat(9_999_999),
    fc.nat(9_999_999).map((tenths) => tenths / 10),
    fc.constantFrom("none" as const, "unknown" as const),
  );
  const whole = fc.oneof(fc.nat(99_999), fc.constantFrom("none" as const, "unknown" as const));
  const answers = fc.record({ c1: whole, c2: figure, i1: figure, collectives: whole, joined: whole });
  const rows = [
    ["r1", "Mô hình mới", "mô hình"],
    ["r2", "Vốn huy động", "tỷ đồng"],
  ] as const;
  const fields = (name: (id: string) => string, order: 1 | -1) => {
    const all: v.InferInput<typeof Field>[] = [
      countsField(
        name("c"),
        order === 1
          ? rows
          : [["r9", ...[rows[1][1], rows[1][2]]] as const, ["r8", rows[0][1], rows[0][2]] as const],
      ),
      { kind: "indicators", id: name("i"), label: "Chỉ tiêu", topic: "results" },
      { kind: "awards", id: name("a"), label: "Khen thưởng", topic: "awards" },
      { kind: "movements", id: name("m"), label: "Phong trào", topic: "movements" },
    ];
    return order === 1 ? all : all.reverse();
  };
  /** Adds tenths as whole numbers: what the merge does with decimals it does another way. */
  const sum = (given: readonly (number | "none" | "unknown")[]) => {
    const known = given.filter((each) => each !== "unknown");
    const numbers = known.filter((each) => each !== "none");
    if (numbers.length > 0) return numbers.reduce<number>((all, each) => all + Math.round(each * 10), 0) / 10;
    return known.length > 0 ? "none" : undefined;
  };
  fc.assert(
    fc.property(fc.array(answers, { minLength: 1, maxLength: 4 }), (said) => {
      const { values, left } = sentUp(
        fields((id) => id, 1),
        fields((id) => `upper-${id}`, -1),
        said.map(({ c1, c2, i1, collectives, joined }) => ({
          c: counts({ r1: c1, r2: c2 }),
          i: { kind: "indicators", rows: [{ label: "Diện tích lúa", unit: "ha", value: i1 }] },
          a: {
            kind: "awards",
            rows: [{ form: "commendation", label: "Giấy khen", level: "commune", collectives }],
          },
          m: {
            kind: "movements",
            results: [{ movement: "x", name: "Phong trào làng đẹp", collectives: joined }],
          },
        })),
      );
      const { "upper-c": c, "upper-i": i, "upper-a": a, "upper-m": m } = values;
      expect(left).toEqual([]);
      expect(c?.kind === "counts" ? [c.figures.r8, c.figures.r9] : [undefined, undefined]).toEqual([
        sum(said.map(({ c1 }) => c1)),
        sum(said.map(({ c2 }) => c2)),
      ]);
      expect(i?.kind === "indicators" ? i.rows[0]?.value : undefined).toBe(sum(said.map(({ i1 }) => i1)));
      expect(a?.kind === "awards" ? a.rows[0]?.collectives : undefined).toBe(
        sum(said.map(({ collectives }) => collectives)),
      );
      expect(m?.kind === "movements" ? m.results[0]?.collectives : undefined).toBe(
        sum(said.map(({ joined }) => joined)),
      );
    }),
    { seed: 26, numRuns: 300 },
  );
});

describe("a table of an office's own", () => {
  const tableField = (design: TableDesign, id = "bieu") => ({
    ...{ kind: "table" as const, id, label: design.title, topic: "results" as const, design },
  });
  const table = (...rows: readonly SaidRow[]): FieldValue => ({ kind: "table", rows: [...rows] });
  const row = (id: string, figures: SaidRow["figures"]): SaidRow => ({ row: id, figures, words: {} });
  const own = (figures: SaidRow["figures"], words: SaidRow["words"]): SaidRow => ({ figures, words });

  test("answers the same table above cell by cell, by its symbol and the words of its rows and columns", () => {
    const above: TableDesign = {
      ...resultsTable,
      title: "Tổng hợp kết quả thi đua toàn tỉnh",
      columns: resultsTable.columns
        .map((column) => ({ ...column, id: `c-${column.id}` }))
        .filter(({ id }) => id !== "c-tong" && id !== "c-ty-le"),
      rows: {
        type: "fixed",
        label: "Phong trào",
        rows: [
          { id: "r1", label: "“Vì người nghèo”", heads: false },
          { id: "r2", label: "Xây dựng nông thôn mới", heads: false },
        ],
      },
    };
    const { values, left } = sentUp(
      [tableField(resultsTable)],
      [tableField(above, "bieu-tinh")],
      [
        { bieu: table(row("ntm", { "tap-the": 3, "kinh-phi": 1.5 }), row("ngheo", { dat: "none" })) },
        { bieu: table(row("ntm", { "tap-the": 4, "kinh-phi": 2 }), row("ngheo", { dat: 2 })) },
      ],
    );
    expect(values["bieu-tinh"]).toEqual(
      table(row("r1", { "c-dat": 2 }), row("r2", { "c-tap-the": 7, "c-kinh-phi": 3.5 })),
    );
    // What the superior's table has no place for is named.
    expect(left).toEqual(
      expect.arrayContaining([
        "Xây dựng nông thôn mới, Đăng ký, tổng số: 7",
        "Tổng cộng, Đăng ký, tập thể: 7",
      ]),
    );
  });

  test("answers no other table, whatever its rows are called", () => {
    const { symbol: _symbol, ...unmarked } = resultsTable;
    const other = { ...unmarked, title: "Kết quả năm trước" };
    const { blank } = sentUp(
      [tableField(resultsTable)],
      [tableField(other, "khac")],
      [{ bieu: table(row("ntm", { "tap-the": 3 })) }],
    );
    expect(blank).toEqual(["khac"]);
  });

  test("hands on rows that units named, those of one name as one", () => {
    const { values } = sentUp(
      [tableField(sharedTable)],
      [tableField(sharedTable, "mo-hinh")],
      [
        { bieu: table(own({ ho: 20 }, { ten: "Tuyến đường hoa", noi: "Thôn 1" })) },
        {
          bieu: table(
            own({ ho: 30 }, { ten: "tuyến đường hoa", noi: "Thôn 2" }),
            own({}, { ten: "Camera an ninh", noi: "Thôn 3" }),
          ),
        },
      ],
    );
    expect(values["mo-hinh"]).toEqual(
      table(own({ ho: 50 }, { ten: "Tuyến đường hoa" }), own({}, { ten: "Camera an ninh", noi: "Thôn 3" })),
    );
  });

  test("leaves a row to a person of which the table above has no place for some cell", () => {
    const narrower = { ...sharedTable, columns: sharedTable.columns.filter(({ id }) => id !== "noi") };
    const { values, left } = sentUp(
      [tableField(sharedTable)],
      [tableField(narrower, "mo-hinh")],
      [
        {
          bieu: table(
            own({ ho: 20 }, { ten: "Tuyến đường hoa", noi: "Thôn 1" }),
            own({ ho: 5 }, { ten: "Camera" }),
          ),
        },
      ],
    );
    expect(values["mo-hinh"]).toEqual(table(own({ ho: 5 }, { ten: "Camera" })));
    expect(left).toEqual(["Tên mô hình: Tuyến đường hoa, Số hộ tham gia: 20 hộ, Nơi thực hiện: Thôn 1"]);
  });
});
