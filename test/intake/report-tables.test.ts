import { describe, expect, test } from "vitest";
import { openText } from "../../functions/intake/open.ts";
import { layReport } from "../../functions/intake/report/read-report.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";
import { district, issued } from "../support/played.ts";
import { spread } from "../support/unit-reports.ts";
import { leavesIn } from "./outline.ts";

const asked = issued("an-son-2022-h1", district);
const laidOf = (text: string) => layReport(leavesIn(openText(text)), asked.sections, asked.period);
const under = "3. Công tác khen thưởng\n\n";

/** Where each filled cell went, or why it went nowhere. */
function cellsOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    laidOf(text).tables.flatMap(({ cells }) =>
      cells
        .filter(({ why }) => why !== "heading" && why !== "label" && why !== "blank")
        .map(({ text, entry, why }) => [text, entry ?? why]),
    ),
  );
}

describe("a table of a report", () => {
  test("lands by titles however they are shortened, and tells each cell that the form does not ask", () => {
    const table = `${under}| Danh hiệu | Tập thể | Cá nhân | Số quyết định |
| LĐTT |  | 1.204 | 15/QĐ |
| CSTĐCS |  | 186 | 16/QĐ |
| Giấy khen của Giám đốc Sở | 3 |  | 17/QĐ |
| Tổng cộng | 88 | 1.390 |  |`;
    expect(cellsOf(table)).toEqual({
      "1.204": "i-3-a-awards.advanced-worker.individuals",
      "186": "i-3-a-awards.base-fighter.individuals",
      "15/ QĐ": "no-column",
      "16/ QĐ": "no-column",
      "Giấy khen của Giám đốc Sở": "label-left",
      "3": "no-row",
      "17/ QĐ": "no-row",
      "Tổng cộng": "label-left",
      "88": "total",
      "1.390": "total",
    });
  });

  test("of the unit's own indicators becomes rows, with plan, result and share each in its column", () => {
    const table = `2. Kết quả tổ chức phong trào thi đua

| STT | Nội dung chỉ tiêu | ĐVT | KH năm | Kết quả đạt được | Tỷ lệ (%) |
| 1 | Trồng rừng tập trung | ha | 30 | 24,5 | 81,7 |
| 2 | Thu ngân sách | triệu đồng | 900 | khoảng 500 | 55 |`;
    expect(cellsOf(table)).toEqual({
      "Trồng rừng tập trung": "i-2-b-indicators.1.label",
      ha: "i-2-b-indicators.1.unit",
      "30": "i-2-b-indicators.1.plan",
      "24,5": "i-2-b-indicators.1.value",
      "81,7": "i-2-b-indicators.1.percent",
      "Thu ngân sách": "i-2-b-indicators.2.label",
      "triệu đồng": "i-2-b-indicators.2.unit",
      "900": "i-2-b-indicators.2.plan",
      "khoảng 500": "no-figure",
      "55": "i-2-b-indicators.2.percent",
    });
  });

  test("that is like no field is told whole", () => {
    const table = `${under}| Ngày | Thời tiết |\n| Thứ Hai | nắng to |\n| Thứ Ba | mưa nhỏ |`;
    const [found] = laidOf(table).tables;
    expect(found?.field).toBeUndefined();
    expect(new Set(found?.cells.map(({ why }) => why))).toEqual(new Set(["no-table"]));
  });

  test("twice for one field is taken once and asked about the second time", () => {
    const table = "| Danh hiệu | Cá nhân |\n| Lao động tiên tiến | 5 |\n| Giấy khen | 6 |";
    const sure = laidOf(`${under}${table}\n\nNăm trước:\n\n${table}`).tables.map((each) => each.sure);
    expect(sure).toEqual(["certain", "ask"]);
  });
});

describe("a figure of a sentence", () => {
  const offered = (sentence: string) =>
    laidOf(`${under}${sentence}`).offers.map(
      ({ entry, words }) => `${entry.split(".").slice(1).join(".")} ${words}`,
    );

  test("is offered to the box of its title and of what it counts", () => {
    expect(
      offered("Tặng Giấy khen cho 06 tập thể, 21 cá nhân; 04 cá nhân đạt Chiến sĩ thi đua cơ sở."),
    ).toEqual(["commendation.collectives 06", "commendation.individuals 21", "base-fighter.individuals 04"]);
  });

  test("in words is offered as a figure", () => {
    expect(offered("Tặng Giấy khen cho bảy tập thể và hai mươi ba cá nhân.")).toEqual([
      "commendation.collectives 7",
      "commendation.individuals 23",
    ]);
    expect(offered("Công nhận một trăm linh hai sáng kiến cấp cơ sở.")).toEqual(["base.value 102"]);
  });

  test("that is only proposed, a date, a number of a document or a share is not offered", () => {
    expect(offered("Đề nghị tặng Giấy khen cho 06 tập thể.")).toEqual([]);
    expect(offered("Giấy khen theo Quyết định số 15 ngày 20 cá nhân được tặng.")).toEqual([]);
    expect(offered("Giấy khen đạt 85% cá nhân.")).toEqual([]);
  });
});

describe("the time that laying takes", () => {
  test.for([
    ["one long paragraph", (n: number) => `${under}${"thi đua yêu nước chung sức ".repeat(n)}`],
    ["a thousand short ones", (n: number) => `${under}${"Tổ chức phát động, khen thưởng.\n\n".repeat(n)}`],
    ["headings under headings", (n: number) => "1. Công tác khen thưởng\n\n2. Kết quả:\n\n".repeat(n)],
    ["rows of a table", (n: number) => `${under}| Danh hiệu | Cá nhân |\n${"| Giấy khen | 5 |\n".repeat(n)}`],
    ["figures and quotes", (n: number) => `${under}${"“12 tập thể, 3 cá nhân; ".repeat(n)}`],
    ["marks and blanks", (n: number) => `${under}${"- . : ; – ( ".repeat(n)}`],
  ] as const)("twice the %s take at most three times as long", ([, made]) => {
    const [once, twice] = [1_500, 3_000].map((n) => leavesIn(openText(made(n))));
    const lay = (leaves: typeof once) => layReport(leaves ?? [], asked.sections, asked.period);
    expect(growth(lay, once, twice)).toBeLessThanOrEqual(MOST_GROWTH);
  });
});

describe("whatever a document holds", () => {
  test.for(spread)("%s is laid without a fault, and every letter of it is told", (text) => {
    const leaves = leavesIn(openText(text));
    const { passages, tables } = layReport(leaves, asked.sections, asked.period);
    const told = [
      ...passages.map(({ mark, text }) => mark + text),
      ...tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ].join("");
    const letters = (words: string) => [...words.replace(/[\s:.]/g, "")].sort().join("");
    expect(letters(told)).toBe(letters(leaves.map(({ mark = "", text }) => mark + text).join("")));
  });
});
