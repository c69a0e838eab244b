import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../functions/core/report/comparison.ts";
import type { PrintedReport } from "../../functions/core/report/printed-report.ts";
import type { Mark } from "../../functions/layout/mark.ts";
import { comparisonBody } from "../../functions/pipeline/comparison/document.ts";
import { printComparison } from "../../functions/pipeline/comparison/print.ts";
import { comparisonSheet } from "../../functions/pipeline/comparison/sheet.ts";
import { textOf } from "../pdf/poppler.ts";
import { district } from "../support/played.ts";
import { faces } from "../support/press.ts";
import { at } from "../web/site.ts";

type Said = readonly (readonly [mark: string, template: string, figures?: Record<string, string>])[];

const reportOf = (sections: Readonly<Record<string, Said>>): PrintedReport => ({
  sections: Object.entries(sections).map(([id, said], place) => ({
    ...{ id, number: `${place + 1}.`, heading: `Mục ${id}`, chapter: { number: "I.", title: "KẾT QUẢ" } },
    paragraphs: said.map(([mark, template, figures = {}]) => ({ mark, template, figures })),
  })),
  labels: { thu: "Thu ngân sách trên địa bàn" },
  units: { thu: "triệu đồng" },
});

const before = reportOf({
  a: [
    ["thu", "Thu ngân sách đạt {{thu}} triệu đồng.", { thu: "6.473" }],
    ["duong", "Nhiều xã vận động Nhân dân làm đường giao thông."],
    ["hoi", "Tổ chức lễ hội đúng quy định."],
  ],
  b: [["cu", "Mục này không còn nữa."]],
  c: [["sau", "Tiếp tục đẩy mạnh phong trào thi đua."]],
});
const now = reportOf({
  a: [
    ["thu", "Thu ngân sách đạt {{thu}} triệu đồng.", { thu: "6.500" }],
    ["moi", "UBND huyện đã chỉ đạo quyết liệt."],
    ["duong", "Hầu hết các xã vận động Nhân dân làm đường giao thông."],
  ],
  c: [["sau", "Tiếp tục đẩy mạnh phong trào thi đua."]],
});
const said = (report: PrintedReport) =>
  comparisonOf(before, report).sections.map(({ id, type, paragraphs }) => ({
    id,
    type,
    runs: paragraphs.map(({ runs }) => runs.map(({ type: how, words }) => `${how}: ${words}`)),
  }));

describe("what became of one edition in another", () => {
  test("is told paragraph by paragraph and word by word, and a section that is gone stands where it stood", () => {
    expect(said(now)).toEqual([
      {
        ...{ id: "a", type: "same" },
        runs: [
          ["same: Thu ngân sách đạt", "gone: 6.473", "new: 6.500", "same: triệu đồng."],
          ["new: UBND huyện đã chỉ đạo quyết liệt."],
          ["gone: Nhiều", "new: Hầu hết các", "same: xã vận động Nhân dân làm đường giao thông."],
          ["gone: Tổ chức lễ hội đúng quy định."],
        ],
      },
      { id: "b", type: "gone", runs: [["gone: Mục này không còn nữa."]] },
      { id: "c", type: "same", runs: [["same: Tiếp tục đẩy mạnh phong trào thi đua."]] },
    ]);
    expect(comparisonOf(before, now).figures).toEqual([
      { label: "Mục a: Thu ngân sách trên địa bàn (triệu đồng)", before: "6.473", now: "6.500" },
    ]);
  });

  test("counts no words among the figures, nor how many units say a thing", () => {
    const telling = (who: string, best: string) =>
      reportOf({ a: [["p", "{{q.p}} làm đường{{x.p}}.", { "q.p": who, "x.p": best }]] });
    const [then, today] = [telling("Ở một số nơi,", ""), telling("Hầu hết các xã", "; tiêu biểu: xã An")];
    expect(comparisonOf(then, today).figures).toEqual([]);
  });

  test("is told line by line where a list stands under a paragraph", () => {
    const listing = (second: string) => reportOf({ a: [["p", `Các điển hình:\n- Bà Lan.\n${second}`]] });
    const [section] = comparisonOf(listing("- Ông Minh."), listing("- Ông Hải.")).sections;
    expect(section?.paragraphs.map(({ sign, runs }) => [sign, runs.map(({ words }) => words)])).toEqual([
      [undefined, ["Các điển hình:"]],
      ["-", ["Bà Lan."]],
      ["-", ["Ông", "Minh.", "Hải."]],
    ]);
  });

  test("gives both editions back whole, whatever they say", () => {
    const paragraph = fc.tuple(
      fc.constantFrom("m1", "m2", "m3", "m4"),
      fc
        .array(fc.constantFrom("thi", "đua", "khen", "thưởng", "02", "xã"), { minLength: 1, maxLength: 8 })
        .map((words) => words.join(" ")),
    );
    const drawn = fc.dictionary(
      fc.constantFrom("a", "b", "c"),
      fc.uniqueArray(paragraph, { selector: ([mark]) => mark, maxLength: 4 }),
    );
    const textsOf = (report: PrintedReport) =>
      report.sections
        .flatMap(({ id, paragraphs }) => paragraphs.map(({ template }) => `${id} ${template}`))
        .sort();
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        const [a, b] = [reportOf(one), reportOf(other)];
        const { sections } = comparisonOf(a, b);
        const side = (not: "new" | "gone") =>
          sections
            .flatMap(({ id, paragraphs }) =>
              paragraphs.flatMap(({ runs }) => {
                const words = runs.filter(({ type }) => type !== not).map((run) => run.words);
                return words.length > 0 ? [`${id} ${words.join(" ")}`] : [];
              }),
            )
            .sort();
        expect([side("new"), side("gone")]).toEqual([textsOf(a), textsOf(b)]);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

describe("the comparison on paper", () => {
  const asOf = at("2022-06-24T08:00+07:00");
  const compared = {
    authority: district.authority,
    before: { number: 1, asOf },
    now: { number: 2, asOf: at("2022-06-25T08:00+07:00") },
    comparison: comparisonOf(before, now),
  };
  const marks = comparisonSheet(compared, faces).pages.flatMap((page) => page.marks);
  /** The words over or under which a rule is drawn, by how high it stands at them. */
  const ruled = (place: "under" | "through") =>
    marks.flatMap((mark) => (mark.type === "text" ? wordsRuled(mark, marks, place) : [])).join(" ");

  test("underlines what came and strikes through what went, without any colour", () => {
    expect(ruled("under")).toContain("6.500 UBND huyện đã chỉ đạo quyết liệt. Hầu hết các");
    expect(ruled("through")).toContain("6.473");
    expect(ruled("through")).toContain("Tổ chức lễ hội đúng quy định.");
    expect(ruled("through")).not.toContain("xã vận động");
    expect(ruled("under")).not.toContain("Tiếp tục");
    expect(marks.every((mark) => !("ink" in mark) || mark.ink === "black")).toBe(true);
  });

  test("is a working sheet: no state, no number, and an issued edition is no draft", () => {
    const issued = "Báo cáo số 45/BC-UBND ngày 24 tháng 6 năm 2022";
    const sides = { ...compared, before: { ...compared.before, issued, period: "năm 2021" } };
    const text = textOf(printComparison(sides, { faces })).replace(/\s+/g, " ");
    expect(text).not.toMatch(/CỘNG HÒA|Số:|Bản thảo: /);
    expect(text).toContain("Bản thảo số 2 (số liệu nhận trước 08:00 ngày 25/6/2022)");
    expect(text).toContain(`${issued} (năm 2021, số liệu nhận trước 08:00 ngày 24/6/2022)`);
  });

  test("is the same bytes whenever it is made", () => {
    expect(printComparison(compared, { faces })).toEqual(printComparison(compared, { faces }));
  });

  test("of one edition with itself says that nothing differs", () => {
    expect(comparisonBody(comparisonOf(now, now))[0]).toMatchObject({
      text: "Hai bản không khác nhau về nội dung.",
    });
  });
});

function wordsRuled(
  text: Extract<Mark, { type: "text" }>,
  marks: readonly Mark[],
  place: "under" | "through",
): readonly string[] {
  const rules = marks.flatMap((mark) => {
    if (mark.type !== "rule" || mark.from.y !== mark.to.y) return [];
    const drop = mark.from.y - text.y;
    const isHere = place === "under" ? drop > 0 && drop < 3 : drop < 0 && drop > -6;
    return isHere ? [mark] : [];
  });
  let x = text.x;
  return text.words.flatMap((word) => {
    const [left, right] = [x, x + word.width * text.size];
    x = right + text.space;
    return rules.some(({ from, to }) => from.x <= left + 0.1 && to.x >= right - 0.1) ? [word.text] : [];
  });
}
