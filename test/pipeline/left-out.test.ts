import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { sentencesOf } from "../../functions/core/report/statements.ts";
import { composed, district, issued, played } from "../support/played.ts";

const directive = issued("an-son-2022-h1", district);
const quiet = played(directive, district, 0);
const field = fieldsOf(directive).find(
  ({ kind, topic }) => kind === "narrative" && topic !== undefined && !/strength|weak|cause/.test(topic),
);
const id = field?.id ?? "";

/** A report in which these texts are all that anybody said, each by another unit. */
function told(texts: readonly string[]) {
  const full = played(directive, district, 1000);
  const asked = full.contributions.filter(({ values }) => values[id]);
  const contributions = texts.map((text, at) => {
    const one = asked[at % asked.length];
    if (!one) throw new Error("nobody is asked this");
    return { ...one, values: { [id]: { kind: "narrative" as const, text } } };
  });
  return composed({ ...quiet, contributions, obligations: full.obligations });
}

const prose = (texts: readonly string[]) =>
  told(texts).document.body.flatMap((passage) =>
    passage.type === "paragraph" && passage.source?.startsWith(`${id}~`) ? [passage.text] : [],
  );

describe("an answer with a list in it", () => {
  // list-paste
  const pasted = [
    "I. ĐẶC ĐIỂM TÌNH HÌNH",
    "1. Thuận lợi",
    "a) Được sự quan tâm của cấp ủy",
    "– Công tác tuyên truyền",
    "+ 03 buổi",
    "• 12 lượt",
    "**Hoàn thành** tốt _nhiệm vụ_",
    "TT\tDanh hiệu\tSố lượng",
    "1\tLĐTT\t12",
  ].join("\n");

  test("is printed as prose with no heading as a sentence, and a list in its list waits as it was written", () => {
    const printed = prose([pasted]);
    expect(printed).toEqual([expect.stringMatching(/ hoàn thành tốt nhiệm vụ\.$/)]);
    const waiting = told([pasted]).leftOut.filter(({ why }) => why === "room");
    expect(waiting.map(({ text }) => text)).toEqual([
      "Được sự quan tâm của cấp ủy\n+ Công tác tuyên truyền\n• 03 buổi\n• 12 lượt",
    ]);
  });

  test("has its rows set as a table under its unit's name", () => {
    const table = told([pasted]).document.body.find(({ type }) => type === "table");
    expect(table).toMatchObject({
      caption: expect.stringMatching(/^Thuận lợi \(.+\)$/),
      columns: [{ head: "TT" }, { head: "Danh hiệu" }, { head: "Số lượng" }],
      rows: [{ cells: ["1", "LĐTT", "12"] }],
    });
  });

  test("has rows too long for a page named as left out, since no page could hold them", () => {
    const { document, leftOut } = told([`TT\tNội dung\n1\t${"rất dài ".repeat(600)}`]);
    expect(document.body.filter(({ type }) => type === "table")).toEqual([]);
    expect(leftOut.map(({ why }) => why)).toEqual(["room", "room"]);
  });

  test("names the headings it did not print", () => {
    expect(told([pasted]).leftOut.filter(({ why }) => why === "heading")).toEqual([
      expect.objectContaining({ field: id, text: "ĐẶC ĐIỂM TÌNH HÌNH", why: "heading" }),
      expect.objectContaining({ field: id, text: "Thuận lợi", why: "heading" }),
    ]);
  });
});

describe("sentences of other figures", () => {
  const of = (count: number) => `Thôn ${count} tổ chức ${count * 3 + 14} lượt tuyên truyền cho người dân.`;

  test("are not told as one while there is room for each", () => {
    const printed = prose([of(1), of(4)]).join("\n");
    expect(printed).toContain("Thôn 1 tổ chức 17 lượt");
    expect(printed).toContain("Thôn 4 tổ chức 26 lượt");
  });

  test("count nobody with a sentence who gave others", () => {
    const texts = Array.from({ length: 20 }, (_, at) => of(at + 1));
    expect(prose(texts).join("\n")).not.toMatch(/nhiều|hầu hết|một số/iu);
  });

  test("that find no room wait, each named with its unit", () => {
    const texts = Array.from({ length: 20 }, (_, at) => of(at + 1));
    const { leftOut, printed } = told(texts);
    const page = printed.map(({ text }) => text).join("\n");
    const shown = texts.filter((text) => page.includes(text.slice(0, -1)));
    expect(shown.length).toBeGreaterThan(0);
    expect(leftOut).toHaveLength(20 - shown.length);
    for (const left of leftOut)
      expect(left).toMatchObject({ field: id, why: "room", unit: expect.any(String) });
  });
});

describe("shortcomings of other figures", () => {
  const weak = fieldsOf(directive).find(({ topic, kind }) => kind === "narrative" && topic === "weaknesses");
  const box = weak?.id ?? "";

  function faults(texts: readonly string[]) {
    const full = played(directive, district, 1000);
    const asked = full.contributions.filter(({ values }) => values[box]);
    const contributions = texts.flatMap((text, at) => {
      const one = asked[at];
      return one ? [{ ...one, values: { [box]: { kind: "narrative" as const, text } } }] : [];
    });
    const { document } = composed({ ...quiet, contributions, obligations: full.obligations });
    return document.body.flatMap((passage) =>
      passage.type === "paragraph" && passage.source?.startsWith(box) ? [passage.text] : [],
    );
  }

  test("are each told by themselves, and nobody is named", () => {
    expect(faults(["Thiếu 02 máy tính.", "Thiếu 20 máy tính."])).toEqual([
      "Có nơi thiếu 02 máy tính. Có nơi thiếu 20 máy tính.",
    ]);
  });

  test("stay shortcomings in every sentence behind their label", () => {
    const [fault = "", ...more] = faults([
      "1. Ưu điểm:\nĐã làm tốt. Kịp thời.\n2. Hạn chế:\nTham mưu chậm. Thiếu người.",
    ]);
    expect(more).toEqual([]);
    expect(fault).toBe("Có nơi tham mưu chậm. Có nơi thiếu người.");
  });
});

test("every sentence anybody gave is printed or named as left out", () => {
  const sentence = fc
    .tuple(
      fc.constantFrom("Tuyên truyền", "Phát động", "Bình xét", "Kiểm tra"),
      fc.constantFrom("thi đua", "khen thưởng", "điển hình", "sáng kiến"),
      fc.constantFrom("kịp thời", "chưa đều", "đúng quy định"),
      fc.nat(40),
    )
    .map((words) => words.join(" "));
  const mark = fc.constantFrom("", "- ", "+ ", "• ", "\uf0b7 ");
  const answer = fc.array(fc.tuple(mark, sentence), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), (answers) => {
      const texts = answers.map((lines) => lines.map(([sign, said]) => `${sign}${said}.`).join("\n"));
      const { printed, leftOut, material } = told(texts);
      const claims = material.flatMap((group) => group.claims);
      const page = [...printed, ...leftOut, ...claims].map(({ text }) => text.toLowerCase()).join("\n");
      for (const line of texts.flatMap(sentencesOf).flatMap((text) => text.split("\n"))) {
        expect(page).toContain(
          line
            .replace(/^[+*•] /, "")
            .replace(/\.$/, "")
            .toLowerCase(),
        );
      }
    }),
    { numRuns: 30 },
  );
});
