import { describe, expect, test } from "vitest";
import type { CarriedOut } from "../../functions/core/duties/carried-out.ts";
import type { CalendarDate } from "../../functions/core/instant.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { isHeaded } from "../../functions/core/report/desk.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { composeReport } from "../../functions/pipeline/compose.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { asOf, district, issued, played } from "../support/played.ts";
import { printed } from "../support/press.ts";

const directive = issued("an-son-2022-h1", district);
const duty: CarriedOut = {
  document: {
    ...{ kind: "Công văn", number: "812/SNV-TĐKT", issueDate: "2022-05-20" as CalendarDate },
    ...{
      issuer: "Sở Nội vụ tỉnh Bình Minh",
      subject: "sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022",
    },
  },
  recipient: "Sở Nội vụ (qua Ban Thi đua - Khen thưởng)",
};

function reportFor(
  carriesOut: CarriedOut | undefined,
  report = directive.report,
  document = directive.document,
) {
  const { contributions, obligations } = played(directive, district, 12);
  const standings = obligations.map((obligation) => ({ obligation, standing: standingOf(obligation, asOf) }));
  return composeReport({
    ...{ authority: district.authority, roster: district, asOf, edition: 1, standings },
    directive: { ...directive, document, ...(report ? { report } : {}) },
    aggregate: mergeReports(directive, district, contributions, standings),
    ...(carriesOut ? { carriesOut } : {}),
  });
}

/** A superior's outline that orders and numbers otherwise than any of ours. */
const outline = [
  {
    ...{
      id: "a",
      number: "I.",
      title: "Công tác khen thưởng",
      text: "Nêu kết quả khen thưởng các cấp.",
      children: [],
    },
  },
  {
    ...{ id: "b", number: "II.", title: "Kết quả phong trào thi đua" },
    children: [
      { id: "b1", number: "1.", title: "Công tác lãnh đạo, chỉ đạo", children: [] },
      {
        id: "b2",
        number: "2.",
        text: "Kết quả các phong trào thi đua do Trung ương, tỉnh phát động.",
        children: [],
      },
      { id: "b3", number: "3.", title: "Công tác đối ngoại", children: [] },
    ],
  },
  { id: "c", number: "III.", title: "Tồn tại, hạn chế và nguyên nhân", children: [] },
  { id: "d", number: "IV.", title: "Phương hướng, nhiệm vụ 6 tháng cuối năm", children: [] },
  {
    id: "e",
    number: "V.",
    title: "Tổ chức thực hiện",
    text: "Gửi báo cáo trước ngày 05/7/2022.",
    children: [],
  },
];

describe("a report set out by its superior's outline", () => {
  const usual = reportFor(duty);
  const followed = reportFor({ ...duty, outline });
  const lines = (of: typeof usual) =>
    of.document.body.flatMap((passage) => ("source" in passage && passage.source ? [passage.text] : []));

  test("has its superior's headings, numbers and order", async () => {
    const headings = followed.document.body.flatMap((passage) =>
      passage.type === "heading" && passage.number !== "" ? [`${passage.number} ${passage.text}`] : [],
    );
    expect(headings).toEqual([
      "I. Công tác khen thưởng",
      "II. Kết quả phong trào thi đua",
      "1. Công tác lãnh đạo, chỉ đạo",
      "2. Kết quả các phong trào thi đua do Trung ương, tỉnh phát động",
      "3. Công tác đối ngoại",
      "III. Tồn tại, hạn chế và nguyên nhân",
      "IV. Phương hướng, nhiệm vụ 6 tháng cuối năm",
    ]);
    const under = (number: string) => {
      const { body } = followed.document;
      const at = body.findIndex((passage) => passage.type === "heading" && passage.number === number);
      const next = body.findIndex(
        (passage, place) => place > at && passage.type === "heading" && passage.number !== "",
      );
      return body.slice(at + 1, next).flatMap((passage) => ("text" in passage ? [passage.text] : []));
    };
    expect(under("I.").join(" ")).toMatch(/Giấy khen/);
    expect(under("3.")).toEqual(["Trong kỳ báo cáo, nội dung này chưa có kết quả để tổng hợp."]);
    expect(breachesIn(await checkPdf(printed(followed.document)))).toEqual([]);
  });

  test("says everything that the usual report says, each once and from the same sources", () => {
    expect(lines(followed).toSorted()).toEqual(lines(usual).toSorted());
    expect(followed.trace).toEqual(usual.trace);
  });

  test("puts what the outline has no place for at its end under a heading that says so", async () => {
    const narrow = reportFor({ ...duty, outline: outline.slice(0, 1) });
    const headings = narrow.document.body.flatMap((passage) => (passage.type === "heading" ? [passage] : []));
    expect(headings.map(({ text }) => text)).toContain("Nội dung khác ngoài đề cương");
    expect(narrow.elsewhere?.length).toBeGreaterThan(3);
    expect(headings.map(({ text }) => text)).toEqual(expect.arrayContaining([...(narrow.elsewhere ?? [])]));
    expect(usual.elsewhere).toBeUndefined();
    expect(lines(narrow).toSorted()).toEqual(lines(usual).toSorted());
    expect(breachesIn(await checkPdf(printed(narrow.document)))).toEqual([]);
  });
});

describe("the sections of the composing desk", () => {
  const named = ({ desk }: ReturnType<typeof reportFor>) =>
    desk
      .filter(({ passages, section }) => passages.length > 0 && isHeaded(section))
      .map(({ section: { chapter, number, heading } }) => [
        `${chapter.number} ${chapter.title}`.trim(),
        `${number} ${heading}`.trim(),
      ]);
  const printedIn = ({ document }: ReturnType<typeof reportFor>) =>
    document.body.flatMap((passage) =>
      passage.type === "heading" ? [`${passage.number} ${passage.text}`.trim()] : [],
    );

  test("bear the numbers under which they are printed", () => {
    const usual = reportFor(duty);
    const found = named(usual);
    const headings = printedIn(usual);
    expect(found.length).toBeGreaterThan(5);
    for (const [chapter = "", own = ""] of found) {
      expect(chapter).toMatch(/^[IVX]+\. /);
      expect(headings).toContain(chapter);
      if (own !== "") expect(headings).toContain(own);
    }
    expect(found.filter(([, own = ""]) => /^\d+\. /.test(own)).length).toBeGreaterThan(3);
  });

  test("bear those of the superior's outline where the report follows it", () => {
    const followed = reportFor({ ...duty, outline });
    const found = named(followed);
    expect(found.map(([chapter]) => chapter)).toEqual(
      expect.arrayContaining(["I. Công tác khen thưởng", "IV. Phương hướng, nhiệm vụ 6 tháng cuối năm"]),
    );
    expect(found.map(([, own]) => own)).toContain("1. Công tác lãnh đạo, chỉ đạo");
    const chapters = found.map(([chapter = ""]) => printedIn(followed).indexOf(chapter));
    expect(chapters).toEqual(chapters.toSorted((a, b) => a - b));
    const headings = printedIn(followed);
    for (const [chapter = "", own = ""] of found) {
      expect(headings).toContain(chapter);
      if (own !== "") expect(headings).toContain(own);
    }
  });

  test("have no number where nothing is printed, and stay beside the others of their chapter", () => {
    const { desk } = reportFor(duty);
    const empty = desk.filter(({ passages }) => passages.length === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.map(({ section: { number } }) => number).filter(Boolean)).toEqual([]);
    const numbers = Map.groupBy(desk, ({ section: { chapter } }) => chapter.title);
    for (const those of numbers.values())
      expect(new Set(those.map(({ section: { chapter } }) => chapter.number)).size).toBe(1);
  });
});

describe("a round held for a superior's demand", () => {
  test("reports to who asked for it, and says by which document", async () => {
    const { document } = reportFor(duty);
    expect(document.addressees).toEqual(["Sở Nội vụ"]);
    const texts = document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));
    expect(texts[0]).toMatch(
      /^Thực hiện Công văn số 812\/SNV-TĐKT ngày 20 tháng 5 năm 2022 của Sở Nội vụ tỉnh Bình Minh về sơ kết .*, nhằm sơ kết, đánh giá kết quả phong trào thi đua, công tác khen thưởng và đề ra phương hướng, nhiệm vụ 6 tháng cuối năm 2022, Ủy ban nhân dân huyện An Sơn báo cáo kết quả \(số liệu tính đến hết ngày 30\/6\/2022\) như sau:$/u,
    );
    expect(breachesIn(await checkPdf(printed(document)))).toEqual([]);
  });

  test("cites the superior's document in full once and then by kind and number, before the authority's own", () => {
    const document = { ...directive.document, number: "312/UBND-NV" };
    const { body } = reportFor(duty, undefined, document).document;
    const citing = body.flatMap((passage) =>
      "text" in passage && passage.text.includes("812/SNV-TĐKT") ? [passage.text] : [],
    );
    expect(citing[1]).toMatch(
      /^Thực hiện Công văn số 812\/SNV-TĐKT, UBND huyện đã ban hành Công văn số 312\/UBND-NV .*về /u,
    );
    expect(citing).toHaveLength(2);
  });

  test("says of which period it reports where the superior's document does not", () => {
    const other = { ...duty, document: { ...duty.document, subject: "chế độ báo cáo định kỳ" } };
    const [first] = reportFor(other).document.body;
    expect(first).toMatchObject({
      text: expect.stringContaining(
        "nhằm sơ kết, đánh giá kết quả phong trào thi đua, công tác khen thưởng 6 tháng đầu năm 2022 và đề ra phương hướng, nhiệm vụ 6 tháng cuối năm 2022, Ủy ban nhân dân huyện An Sơn báo cáo kết quả (",
      ),
    });
  });

  test("goes elsewhere where its directive says so, and without a demand it is the usual report", () => {
    expect(reportFor(duty, { addressees: ["UBND tỉnh"] }).document.addressees).toEqual(["UBND tỉnh"]);
    expect(reportFor(undefined).document.addressees).toEqual(district.authority.upstream.slice(0, 1));
  });
});
