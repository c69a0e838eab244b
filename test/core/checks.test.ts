import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checks, findingsAlone, findingsIn } from "../../functions/core/checks/checks.ts";
import { CalendarDate } from "../../functions/core/instant.ts";
import { Field, type FieldValue } from "../../functions/core/kinds/field.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const on = v.parse(CalendarDate, "2021-06-30");
const of = (field: v.InferInput<typeof Field>) => v.parse(Field, field);

const figures = of({
  kind: "indicators",
  id: "figures",
  label: "Chỉ tiêu",
  indicators: [
    { id: "all", label: "Tổng thu", unit: "triệu đồng" },
    { id: "local", label: "Thu trên địa bàn", unit: "triệu đồng", partOf: "all" },
  ],
});
const awards = of({ kind: "awards", id: "awards", label: "Khen thưởng" });
const more = of({ kind: "awards", id: "more", label: "Khen thưởng" });
const initiatives = of({
  kind: "counts",
  id: "counts",
  label: "Sáng kiến",
  rows: [{ id: "base", label: "Sáng kiến", unit: "sáng kiến" }],
});
const staff = of({
  kind: "ratio",
  id: "staff",
  label: "Đăng ký",
  rows: [
    { id: "collectives", label: "Tập thể" },
    { id: "people", label: "Người" },
  ],
  whole: { id: "total", label: "Tổng số" },
  shares: [{ id: "registered", label: "Đăng ký" }],
  unit: "",
});
const prose = of({ kind: "narrative", id: "prose", label: "Nội dung" });
const documents = of({ kind: "documents", id: "documents", label: "Văn bản" });
const fund = of({ kind: "fund", id: "fund", label: "Quỹ" });
const complaints = of({ kind: "complaints", id: "complaints", label: "Đơn thư" });
const fields = [figures, awards, more, initiatives, staff, prose, documents, fund, complaints];

function found(values: Record<string, FieldValue>, prior?: Record<string, FieldValue>) {
  const report = { fields, values, on, ...(prior ? { prior } : {}) };
  return findingsIn(report).map(({ check, severity, field }) => [check, severity, field]);
}

const row = (indicator: string, rest: object) => ({
  indicator,
  label: indicator,
  unit: "triệu đồng",
  ...rest,
});
const rows = (...all: object[]) => ({ figures: { kind: "indicators", rows: all } as FieldValue });
const award = (form: string, rest: object) => ({ form, label: form, ...rest });
const given = (...all: object[]) => ({ awards: { kind: "awards", rows: all } as FieldValue });
const said = (text: string): Record<string, FieldValue> => ({ prose: { kind: "narrative", text } });

describe("the cross-checks", () => {
  test("are numbered once each", () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("V1: takes 43,8% for 187 of 427, warns at 44,5% and refuses 46%", () => {
    const at = (percent: number) => found(rows(row("all", { value: 187, plan: 427, percent })));
    expect(at(43.8)).toEqual([]);
    expect(at(44)).toEqual([]);
    expect(at(44.5)).toEqual([["V1", "warn", "figures.all.percent"]]);
    expect(at(46)).toEqual([["V1", "error", "figures.all.percent"]]);
  });

  test("V2: refuses a part larger than its whole", () => {
    expect(found(rows(row("all", { value: 344919 }), row("local", { value: 27010 })))).toEqual([]);
    expect(found(rows(row("all", { value: 27010 }), row("local", { value: 344919 })))).toEqual([
      ["V2", "error", "figures.local.value"],
    ]);
  });

  test("V4: refuses workers and leaders that do not make up the individuals", () => {
    expect(found(given(award("commendation", { individuals: 20, workers: 15, leaders: 5 })))).toEqual([]);
    expect(found(given(award("commendation", { individuals: 20, workers: 15, leaders: 6 })))).toEqual([
      ["V4", "error", "awards.1.individuals"],
    ]);
  });

  test("V5: holds base fighters to 15% while Decree 91/2017 is in force, and to nothing once it is not", () => {
    const many = given(
      award("base-fighter", { individuals: 16 }),
      award("advanced-worker", { individuals: 100 }),
    );
    expect(found(many)).toEqual([["V5", "warn", "awards.1.individuals"]]);
    expect(
      found(
        given(award("base-fighter", { individuals: 211 }), award("advanced-worker", { individuals: 1762 })),
      ),
    ).toEqual([]);
    const later = v.parse(CalendarDate, "2024-06-30");
    expect(findingsIn({ fields, values: many, on: later })).toEqual([]);
  });

  test("V6: remarks on more base fighters than initiatives", () => {
    const with_ = (base: number): Record<string, FieldValue> => ({
      ...given(award("base-fighter", { individuals: 5 })),
      counts: { kind: "counts", figures: { base } },
    });
    expect(found(with_(5))).toEqual([]);
    expect(found(with_(4))).toEqual([["V6", "info", "awards.1.individuals"]]);
  });

  test("V7: refuses more titles than the unit has people or collectives", () => {
    const titles = {
      ...given(
        award("advanced-worker", { individuals: 41 }),
        award("advanced-collective", { collectives: 3 }),
      ),
    };
    const of_ = (people: number, collectives: number): FieldValue => ({
      kind: "ratio",
      figures: { people: { total: people }, collectives: { total: collectives } },
    });
    expect(found({ ...titles, staff: of_(41, 3) })).toEqual([]);
    expect(found({ ...titles, staff: of_(40, 2) })).toEqual([
      ["V7", "error", "awards.1.individuals"],
      ["V7", "error", "awards.2.collectives"],
    ]);
  });

  test("V8: refuses a Bằng khen from a commune and takes one from the province", () => {
    expect(found(given(award("merit", { level: "province", individuals: 1 })))).toEqual([]);
    expect(found(given(award("merit", { level: "commune", individuals: 1 })))).toEqual([
      ["V8", "error", "awards.1.level"],
    ]);
  });

  test("V9: warns where one award is told in two places", () => {
    const one = award("merit", { level: "province", occasion: "bầu cử", individuals: 3 });
    expect(found(given(one))).toEqual([]);
    expect(found({ ...given(one), more: { kind: "awards", rows: [one] } as FieldValue })).toEqual([
      ["V9", "warn", "more.1.form"],
    ]);
  });

  test("V10: refuses the school year 2021 - 2021", () => {
    expect(found(said("Khen thưởng năm học 2020 - 2021."))).toEqual([]);
    expect(found(said("Khen thưởng năm học 2021 - 2021."))).toEqual([["V10", "error", "prose"]]);
  });

  test("V11: warns of a document later than the report, and of one document with two numbers", () => {
    const document = (number: string, date: string) => ({
      type: "Chỉ thị",
      number,
      date,
      issuer: "UBND tỉnh",
      subject: "đổi mới công tác TĐKT",
    });
    const cited = (...all: object[]) => ({ documents: { kind: "documents", documents: all } as FieldValue });
    expect(found(cited(document("05/CT-UBND", "2014-05-19")))).toEqual([]);
    expect(found(cited(document("05/CT-UBND", "2021-07-01")))).toEqual([["V11", "warn", "documents.1.date"]]);
    expect(found(cited(document("05/CT-UBND", "2014-05-19"), document("04/CT-UBND", "2014-05-19")))).toEqual([
      ["V11", "warn", "documents.2.number"],
    ]);
  });

  test("V12: refuses a fund that does not balance, to the last decimal", () => {
    const balance = (closing: number): Record<string, FieldValue> => ({
      fund: { kind: "fund", figures: { opening: 0.1, allocated: 0.2, spent: 0, closing } },
    });
    expect(found(balance(0.3))).toEqual([]);
    expect(found(balance(0.4))).toEqual([["V12", "error", "fund.closing.value"]]);
  });

  test("V13: refuses more letters handled than received", () => {
    const letters = (resolved: number): Record<string, FieldValue> => ({
      complaints: { kind: "complaints", figures: { received: 5, resolved, pending: 2 } },
    });
    expect(found(letters(3))).toEqual([]);
    expect(found(letters(4))).toEqual([["V13", "error", "complaints.received.value"]]);
  });

  test("V14: asks of how many, where all are claimed", () => {
    expect(found(said("100% (45/45) cán bộ đăng ký thi đua."))).toEqual([]);
    expect(found(said("100% cán bộ đăng ký thi đua."))).toEqual([["V14", "info", "prose"]]);
  });

  test("V15: asks for a reason where a figure is half as much again as the period before", () => {
    const before = rows(row("all", { value: 100 }));
    expect(found(rows(row("all", { value: 150 })), before)).toEqual([]);
    expect(found(rows(row("all", { value: 151 })), before)).toEqual([["V15", "warn", "figures.all.value"]]);
    expect(found(rows(row("all", { value: 151, note: "sáp nhập xã" })), before)).toEqual([]);
  });

  test("V16: refuses a zero that stands for no data", () => {
    expect(found(rows(row("all", { value: 0 })))).toEqual([]);
    expect(found(rows(row("all", { value: 0, note: "chưa có số liệu" })))).toEqual([
      ["V16", "error", "figures.all.value"],
    ]);
  });

  test("V17: refuses a running total where the period's figure is asked", () => {
    expect(found(rows(row("all", { value: 5, note: "lũy kế từ đầu nhiệm kỳ" })))).toEqual([
      ["V17", "error", "figures.all.value"],
    ]);
  });

  // text-bullet
  test("V20: names each character that cannot be printed, with the words around it", () => {
    expect(found(said("Chúc mừng 🎉 và 🎉, tốt 漢."))).toEqual([
      ["V20", "warn", "prose"],
      ["V20", "warn", "prose"],
    ]);
    expect(found(said("\u2022 Một là, 5 m², 10 % – “tốt” → Đ ư̆"))).toEqual([]);
    const [hit] = findingsIn({ fields, values: said("Chúc mừng 🎉") });
    expect(hit && sayProblem(vi, hit)).toBe(
      "Hình vẽ “🎉” (U+1F389) gần “Chúc mừng 🎉” không in được; trên giấy sẽ là [?]. Xin thay bằng chữ.",
    );
  });

  test("names the gravest first, and alone only what one field shows by itself", () => {
    const values = {
      ...given(
        award("base-fighter", { individuals: 16, workers: 1, leaders: 1 }),
        award("advanced-worker", { individuals: 100 }),
      ),
    };
    expect(found(values).map(([check]) => check)).toEqual(["V4", "V5"]);
    expect(findingsAlone({ fields, values, on }).map(({ check }) => check)).toEqual(["V4"]);
  });
});

describe("a word longer than a line of the paper", () => {
  const field = { kind: "narrative", id: "n", label: "Kết quả", required: false, maxChars: 6000 } as const;
  const found = (text: string) =>
    findingsAlone({ fields: [field], values: { n: { kind: "narrative", text } } }).filter(
      ({ code }) => code === "wide-word",
    );

  test("is asked about where it was typed, with its first letters and its length", () => {
    const [asked] = found(`Kết quả ${"đạt".repeat(60)} chỉ tiêu.`);
    expect(asked).toMatchObject({ field: "n", letters: 180 });
    expect(asked && sayProblem(vi, asked)).toContain("180 chữ liền nhau");
  });

  test.each([
    `https://example.vn/${"a".repeat(200)}`,
    `www.example.vn/${"a".repeat(200)}`,
    `${"a".repeat(90)}@example.vn`,
    ".".repeat(200),
    `${"a".repeat(40)}-${"b".repeat(60)}`,
    "Kết quả đạt chỉ tiêu. ".repeat(20),
  ])("is none of these: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
