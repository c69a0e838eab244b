import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../functions/core/kinds/field.ts";
import type { IndicatorRow } from "../../functions/core/kinds/indicators/field.ts";
import type { IndicatorTotal } from "../../functions/core/kinds/indicators/total.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { LiveFigures } from "../../functions/core/report/live.ts";
import type { Passage } from "../../functions/decree30/document.ts";
import type { Contribution } from "../../functions/pipeline/merge.ts";
import { composed, district, issued } from "../support/played.ts";

/** Rounds in which units name indicators of their own, as they really write them. */

const directive = issued("an-son-2022-h1", district);
const owed = obligationsOf(directive, district).filter(({ party }) => party.type === "unit");
const field = "i-2-b-indicators";
const communes = owed.filter(({ party }) => /^(xa|tt)-/.test(party.unit)).slice(0, 11);
const said = (texts: readonly Passage[]) =>
  texts.flatMap((passage) => ("text" in passage ? [passage.text] : []));

type Row = Pick<IndicatorRow, "label" | "unit"> & Partial<IndicatorRow>;

function reported(rows: readonly (readonly Row[])[], parties = communes, roster = district) {
  const contributions = rows.map((given, index): Contribution => {
    const obligation = parties[index];
    if (!obligation) throw new Error("more rows than parties");
    const value: FieldValue = { kind: "indicators", rows: [...given] };
    return { obligation, revision: 1, values: { [field]: value } };
  });
  const made = composed({ directive, roster, contributions, obligations: owed });
  const total = made.aggregate.totals[field];
  const totals: readonly IndicatorTotal[] = total?.kind === "indicators" ? total.rows : [];
  return {
    ...made,
    totals,
    texts: said(made.document.body),
    doubts: made.aggregate.doubts.map(({ text }) => text),
  };
}

/** The figure that a sentence holds of the indicator of these words. */
function figureOf(figures: LiveFigures, words: string, what = "value") {
  return [...figures.values()].find(({ name, label: of }) => of === words && name.endsWith(`.${what}`));
}

const label = "Thu ngân sách trên địa bàn";
const revenue = (unit: string, value = 400, plan = 800): Row => ({ label, unit, value, plan });

// Case unit-names.
describe("eleven communes that write the unit of their budget revenue in five ways", () => {
  test("are all in the total", () => {
    const units = [
      "triệu đồng",
      "tr.đ",
      "trđ",
      "triệu",
      "Triệu đồng",
      "1.000.000 đ",
      "tr đ",
      "triệu đ",
      "TRĐ",
      "triệu đồng",
    ];
    const { totals, texts, doubts } = reported([
      ...units.map((unit) => [revenue(unit)]),
      [revenue("tỷ", 0.4, 0.8)],
    ]);
    expect(totals.map(({ value, plan, indicator }) => [value, plan, indicator.unit])).toEqual([
      [4400, 8800, "triệu đồng"],
    ]);
    expect(totals[0]?.total.counted).toHaveLength(11);
    expect(totals[0]?.total.leftOut).toEqual([]);
    expect(texts.join("\n")).toContain(
      "Thu ngân sách tại các đơn vị đã có số liệu đạt 4.400 triệu đồng, bằng 50% dự toán",
    );
    expect(doubts).toEqual([]);
  });

  test("are said to be seven of eleven where four wrote a unit that nobody can add", () => {
    const units = [...Array(7).fill("triệu đồng"), "sào", "thúng", "t", "ty"];
    const { totals, texts, doubts, leftOut, figures } = reported(units.map((unit) => [revenue(unit)]));
    expect(totals[0]?.value).toBe(2800);
    expect(totals[0]?.total.counted).toHaveLength(7);
    expect(totals[0]?.total.leftOut.map(({ why, said }) => [why, said])).toEqual(
      ["sào", "thúng", "t", "ty"].map((unit) => ["unit-unknown", `400 ${unit}`]),
    );
    expect(texts.join("\n")).toContain(
      "Thu ngân sách tại các đơn vị đã có số liệu đạt 2.800 triệu đồng, bằng 50% dự toán",
    );
    expect(figureOf(figures, label)).toMatchObject({ text: "2.800", given: 7 });
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain("tổng tính theo triệu đồng, 7/11 đơn vị; chưa cộng được: ");
    expect(doubts[0]).toContain("(400 thúng)");
    expect(leftOut.map(({ text, why }) => [text, why])).toContainEqual([
      "Thu ngân sách trên địa bàn: 400 thúng",
      "unit-unknown",
    ]);
  });

  test("are doubted once where no measure is that of most of them", () => {
    const units = ["triệu đồng", "người", "ha", "triệu đồng", "ha", "người", "triệu đồng"];
    const { doubts } = reported(units.map((unit) => [revenue(unit)]));
    expect(doubts.filter((text) => text.includes("chưa cộng được"))).toEqual([
      expect.stringContaining("tổng tính theo triệu đồng, 3/7 đơn vị; chưa cộng được: "),
    ]);
  });

  test("tell once how many a span rests on, where others gave it in another measure", () => {
    const given = ["tạ/ha", "tấn/ha", "kg/sào"].map((unit) => [{ label: "Năng suất lúa", unit, value: 6 }]);
    const { texts, figures } = reported(given);
    expect(texts.join("\n")).toContain("Năng suất lúa từ 6 đến 60 tạ/ha");
    expect(figureOf(figures, "Năng suất lúa", "least")).toMatchObject({ text: "6", given: 2 });
  });

  test("reads the unit at the end of a label", () => {
    const { totals } = reported([
      [revenue("triệu đồng")],
      [{ ...revenue(""), label: `${label} (ĐVT: tr.đ)` }],
    ]);
    expect(totals.map(({ value }) => value)).toEqual([800]);
  });
});

// Case label-near.
describe("labels of one indicator, spelt differently", () => {
  test.each([
    "Thu ngân sách trên điạ bàn",
    "Thu  ngân sách trên địa bàn",
    "THU NGÂN SÁCH TRÊN ĐỊA BÀN",
    "Thu ngân sách trên địa bàn:",
    "Thu ngân sách - trên địa bàn",
    "Thu ngân sách trên Ðịa bàn",
  ])("are one: %s", (other) => {
    const { totals, doubts } = reported([
      [revenue("tr.đ")],
      [revenue("tr.đ")],
      [{ ...revenue("tr.đ"), label: other }],
    ]);
    expect(totals.map(({ value }) => value)).toEqual([1200]);
    expect(doubts).toEqual([]);
  });

  test.each([
    ["1. Thu ngân sách trên địa bàn", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["b) Thu ngân sách trên địa bàn", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["II. Thu ngân sách trên địa bàn", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["1.2 Thu ngân sách trên địa bàn", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["(3) Thu ngân sách trên địa bàn", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["• Thu ngân sách trên địa bàn", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["- Thu ngân sách trên địa bàn:", "Thu ngân sách trên địa bàn", "tr.đ"],
    ["Kinh phí khuyến học (tr.đ)", "Kinh phí khuyến học", "tr.đ"],
    ["Kinh phí khuyến học (triệu đồng)", "Kinh phí khuyến học", "tr.đ"],
    ["Số con gia súc (con)", "Số con gia súc", "con"],
    ["Thu NSNN", "Thu ngân sách nhà nước", "tr.đ"],
    ["Số LĐ có việc làm", "Số lao động có việc làm", "người"],
    ["Chỉ tiêu KT - XH đạt", "Chỉ tiêu kinh tế - xã hội đạt", "chỉ tiêu"],
    ["Số xã NTM", "Số xã nông thôn mới", "xã"],
  ])("are one where only a mark, the unit or an abbreviation differs: %s", (other, plain, unit) => {
    const row = (words: string) => [{ ...revenue(unit), label: words }];
    for (const order of [
      [plain, plain, plain, other],
      [other, plain, plain, plain],
    ]) {
      const { totals, doubts } = reported(order.map(row));
      expect(totals.map(({ value, basis }) => [value, basis])).toEqual([[1600, { counted: 4, said: 4 }]]);
      expect(doubts).toEqual([]);
    }
  });

  test.each([
    ["Số HS giỏi", "Số học sinh giỏi"],
    ["Số cuộc QLTT xã", "Số cuộc quản lý thị trường xã"],
    ["Diện tích rừng trồng mới 6 tháng", "Diện tích rừng trồng mới"],
    ["Diện tích rừng trồng mới 6 tháng đầu năm", "Diện tích rừng trồng mới"],
    ["Hộ thoát nghèo", "Số hộ thoát nghèo"],
  ])("are asked about where a person must say, and the total says whom it counts: %s", (other, plain) => {
    const row = (words: string) => [{ ...revenue("tr.đ"), label: words }];
    const { totals, doubts, figures } = reported([plain, plain, plain, other].map(row));
    expect(totals.map(({ value }) => value)).toEqual([1200, 400]);
    expect(totals[0]?.total.leftOut.map(({ why }) => why)).toEqual(["label-asked"]);
    expect(doubts).toHaveLength(1);
    expect(figureOf(figures, plain)).toMatchObject({ text: "1.200", given: 3 });
  });

  test("keeps a number that belongs to the words", () => {
    const { totals } = reported([
      [{ ...revenue("hộ"), label: "3 sạch" }],
      [{ ...revenue("hộ"), label: "5 sạch" }],
    ]);
    expect(totals).toHaveLength(2);
  });

  test.each([
    "Thu ngân sách trên đia bàn",
    "Thu ngân sáh trên địa bàn",
    "Thu ngân sách nhà nước trên địa bàn",
    "Thu ngan sach tren dia ban",
  ])("are asked about, and left out by name, when one slip apart: %s", (other) => {
    const { totals, doubts } = reported([
      [revenue("tr.đ")],
      [revenue("tr.đ")],
      [{ ...revenue("tr.đ"), label: other }],
    ]);
    expect(totals.map(({ value }) => value)).toEqual([800, 400]);
    const unit = communes[2]?.party.unit;
    expect(totals[0]?.total.leftOut).toEqual([{ unit, why: "label-asked", said: `“${other}” 400 tr.đ` }]);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain("có phải cũng là chỉ tiêu này không?");
    expect(doubts[0]).toContain(other);
  });

  test("are not asked about again where the unit answered that they are another", () => {
    const other = "Thu ngân sách trên đia bàn";
    const { totals, doubts } = reported([
      [revenue("tr.đ")],
      [revenue("tr.đ")],
      [{ ...revenue("tr.đ"), label: other, others: [label] }],
    ]);
    expect(totals.map(({ value }) => value)).toEqual([800, 400]);
    expect(doubts).toEqual([]);
  });

  test.each([
    ["Chi ngân sách trên địa bàn"],
    ["Thu ngân sách trên địa bàn quý 2"],
    ["Thu ngân sách xã hưởng theo phân cấp"],
  ])("are never asked about when they say another thing: %s", (other) => {
    const { doubts } = reported([
      [revenue("tr.đ")],
      [revenue("tr.đ")],
      [{ ...revenue("tr.đ"), label: other }],
    ]);
    expect(doubts).toEqual([]);
  });
});

describe("an indicator that one unit alone names", () => {
  test("is named as left out of every total, with its unit and figure", () => {
    const { leftOut } = reported([
      [revenue("tr.đ"), { label: "Thu hút đầu tư trên địa bàn", unit: "tr.đ", value: 1250 }],
      [revenue("tr.đ")],
    ]);
    expect(leftOut).toContainEqual({
      unit: communes[0]?.party.unit,
      field,
      text: "Thu hút đầu tư trên địa bàn: 1.250 tr.đ",
      why: "own-indicator",
    });
  });

  test("is kept for the material book with why no sum has it", () => {
    const { desk } = reported([[revenue("tr.đ"), { label: "Thu hút đầu tư", unit: "tr.đ", value: 1250 }]]);
    const given = desk.flatMap(({ section }) => section.figures).filter(({ untold }) => untold);
    expect(given).toContainEqual(
      expect.objectContaining({ label: "Thu hút đầu tư", text: "1.250", untold: "own-indicator" }),
    );
  });

  test("is asked about in words one slip from the total's, though the unit gave the total's too", () => {
    const slip = { ...revenue("tỷ đồng", 1.5), label: "Thu ngân sách trên địa bàm" };
    const { totals, doubts, leftOut } = reported([[revenue("tr.đ"), slip], [revenue("tr.đ")]]);
    expect(totals[0]?.value).toBe(800);
    const said = "“Thu ngân sách trên địa bàm” 1,5 tỷ đồng";
    expect(totals[0]?.total.leftOut.map((each) => each.said)).toContain(said);
    expect(leftOut.map(({ text, why }) => [text, why])).toContainEqual([`${label}: ${said}`, "label-asked"]);
    const name = district.units.find(({ id }) => id === communes[0]?.party.unit)?.name;
    expect(doubts).toEqual([
      `${label}: ${name} (${said}) có phải cũng là chỉ tiêu này không? Hiện chưa cộng vào tổng.`,
    ]);
  });
});

// Case not-additive.
describe("what cannot be added", () => {
  test("is given as a range, whose figure knows who said it, and never as a sum or a mean", () => {
    const { totals, texts, figures } = reported(
      owed.slice(0, 48).map((_, index) => [
        { label: "Tỷ lệ gia đình văn hóa", unit: "%", value: index % 2 ? 43.75 : 90.25 },
        { label: "Hộ nghèo giảm", unit: "%", value: 0.03 },
      ]),
      owed,
    );
    expect(totals.map(({ value, range }) => [value, range])).toEqual([
      [undefined, { least: 43.75, most: 90.25 }],
      [undefined, { least: 0.03, most: 0.03 }],
    ]);
    expect(texts.join("\n")).toContain("Tỷ lệ gia đình văn hóa từ 43,75% đến 90,25%");
    expect(texts.join("\n")).toContain("hộ nghèo giảm là 0,03%");
    expect(figureOf(figures, "Tỷ lệ gia đình văn hóa", "most")?.parts).toHaveLength(48);
    expect(new Set(totals[0]?.total.leftOut.map(({ why }) => why))).toEqual(new Set(["not-additive"]));
  });

  test.each([
    ["Thu nhập bình quân đầu người", "triệu đồng"],
    ["Điểm cải cách hành chính", "điểm"],
    ["Tỷ suất sinh", "‰"],
    ["Năng suất lúa", "tạ/ha"],
  ])("is a range too: %s (%s), and its plans are not added either", (name, unit) => {
    const { totals } = reported([45, 60].map((value) => [{ label: name, unit, value, plan: 50 }]));
    expect(totals.map(({ value, range, plan, percent }) => [value, range, plan, percent])).toEqual([
      [undefined, { least: 45, most: 60 }, undefined, undefined],
    ]);
  });

  test("spans one unit of measure, not two", () => {
    const name = "Thu nhập bình quân";
    const { totals } = reported([
      [{ label: name, unit: "triệu đồng/người", value: 45 }],
      [{ label: name, unit: "nghìn đồng/người", value: 60_000 }],
    ]);
    expect(totals[0]?.range).toEqual({ least: 45_000, most: 60_000 });
  });

  test("stands as it is where one unit alone gave it", () => {
    const { totals } = reported([[{ label: "Tỷ lệ hộ nghèo", unit: "%", value: 4.2 }]]);
    expect(totals[0]?.value).toBe(4.2);
    expect(totals[0]?.total.counted).toHaveLength(1);
  });
});

describe("an indicator whose own words name another unit than its figure's", () => {
  test("is asked about, with the unit that wrote it and the section it wrote it in", () => {
    const { doubts } = reported([
      [{ label: "Tổng thu (hộ)", unit: "tr.đ", value: 5 }],
      [{ label: "Tổng thu (triệu đồng)", unit: "tr.đ", value: 7 }],
    ]);
    expect(doubts).toEqual([
      expect.stringMatching(
        /^Kết quả thực hiện các chỉ tiêu.*: UBND .* \(“Tổng thu \(hộ\)”, đơn vị tính: tr\.đ\)\. Xin hỏi lại/,
      ),
    ]);
  });

  test("is asked about also where the brackets call it a unit of measure", () => {
    const words = "Tổng thu (ĐVT: tỷ đồng)";
    const { doubts } = reported([
      [{ label: words, unit: "tr.đ", value: 5 }],
      [{ label: "Tổng thu", unit: "tr.đ", value: 7 }],
    ]);
    expect(doubts).toEqual([expect.stringContaining(`(“${words}”, đơn vị tính: tr.đ)`)]);
  });

  test.each([
    ["Tổng thu (tr.đ)", "triệu đồng"],
    ["Trồng rừng (đợt 1)", "ha"],
    ["Trồng rừng (ha)", ""],
  ])("is not asked about where the brackets say the same or no unit: %s, %s", (words, unit) => {
    expect(reported([[{ label: words, unit, value: 5 }], [{ label: words, unit, value: 7 }]]).doubts).toEqual(
      [],
    );
  });
});

describe("indicators that some units alone named", () => {
  test("are told without how many named them, and point to the annex where the office wants one", () => {
    const authority = { ...district.authority, reportStyle: { annexedByUnit: true } };
    const both = [[revenue("triệu đồng")], [revenue("triệu đồng")]];
    const { texts } = reported(both, communes, { ...district, authority });
    expect(reported(both).document.annexes).toEqual([]);
    expect(texts.find((text) => text.startsWith("Thu ngân sách"))).toMatch(/^Thu ngân sách .* dự toán/);
    expect(texts).toContainEqual(
      expect.stringMatching(/đơn vị, địa phương: chi tiết tại Phụ lục(?: [IVX]+)? kèm theo\.$/),
    );
    expect(texts.some((text) => text.startsWith("Theo báo cáo của"))).toBe(false);
  });

  test("know how many named each of them, for whoever asks where a figure comes from", () => {
    const forest = { label: "Trồng rừng tập trung", unit: "ha", value: 20 };
    const asked = owed.filter(({ demand }) => demand === "d1").length;
    const { figures } = reported([[revenue("triệu đồng")], [revenue("triệu đồng"), forest], [forest]]);
    for (const each of [label, forest.label])
      expect(figureOf(figures, each)).toMatchObject({ given: 2, asked });
  });
});

// Case zero-rounding.
describe("a figure that is small", () => {
  test("is never printed as zero", () => {
    const { texts } = reported(Array(5).fill([{ label: "Tỷ lệ thất thoát", unit: "%", value: 0.0001 }]));
    expect(texts.join("\n")).toContain("Tỷ lệ thất thoát đạt 0,0001%");
    const small = reported(Array(2).fill([{ label, unit: "triệu đồng", value: 0.2, plan: 900 }]));
    expect(small.texts.join("\n")).toContain(
      "Thu ngân sách tại các đơn vị đã có số liệu đạt 0,4 triệu đồng, bằng 0,022% dự toán",
    );
  });
});

describe("a figure a thousand times the others'", () => {
  test("is a doubt, since it was most likely written in another unit of measure", () => {
    const { doubts } = reported([400, 500, 450_000, 420].map((value) => [revenue("triệu đồng", value)]));
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain("báo cáo 450.000 triệu đồng, gấp khoảng 1.000 lần");
    const { doubts: small } = reported([400, 500, 0.42, 420].map((value) => [revenue("triệu đồng", value)]));
    expect(small[0]).toContain("chỉ bằng khoảng 1/1.000");
    expect(reported([400, 500, 4_000, 420].map((value) => [revenue("triệu đồng", value)])).doubts).toEqual(
      [],
    );
  });
});

describe("a figure too large to be added exactly", () => {
  test("is left out by name, and everyone else's stand", () => {
    const { totals, doubts } = reported([
      [revenue("đồng", 9e15)],
      [revenue("đồng", 9e15)],
      [revenue("đồng", 5)],
    ]);
    expect(totals[0]?.value).toBeUndefined();
    expect(totals[0]?.total.leftOut.map(({ why }) => why)).toEqual(["too-large", "too-large", "too-large"]);
    expect(doubts.some((text) => text.includes("để cộng đúng"))).toBe(true);
    const one = reported([[revenue("đồng", 1e300)], [revenue("đồng", 1e-12)], [revenue("đồng", 5)]]);
    expect(one.totals[0]?.value).toBe(5);
    expect(one.totals[0]?.total.counted).toEqual([communes[2]?.party.unit]);
    expect(one.totals[0]?.total.leftOut.map(({ why }) => why)).toEqual(["too-large", "too-large"]);
  });
});
