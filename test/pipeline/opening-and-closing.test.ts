import { parse } from "valibot";
import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../functions/core/report/comparison.ts";
import { liveNamesIn } from "../../functions/core/report/live.ts";
import type { Edit } from "../../functions/core/report/officer/edit.ts";
import { PrintedReport } from "../../functions/core/report/printed-report.ts";
import { deskFilesOf } from "../../functions/pipeline/desk/files.ts";
import { asOf, at, composed, district, issued, played, tellingCoverage } from "../support/played.ts";

const directive = issued("an-son-2022-h1", district);
const telling = tellingCoverage(district);
const tell = (reporting: number, edits: readonly Edit[] = [], more: { replaces?: string } = {}) =>
  composed(played(directive, telling, reporting), edits, more);
const plain = tell(20);

const ends = (round: ReturnType<typeof tell>) => {
  const [first, last] = [round.desk.at(0), round.desk.at(-1)];
  if (!first || !last) throw new Error("nothing is on the desk");
  return { opening: first.section, closing: last.section };
};
const { opening, closing } = ends(plain);
const [coverage, occasion] = opening.paragraphs;
const [farewell] = closing.paragraphs;
if (!coverage || !occasion || !farewell) throw new Error("a report begins and ends with a paragraph");
const on = ({ mark, text }: typeof coverage, section: string) => ({
  ...{ mark, basis: text, section, by: "officer", at: asOf },
});
const texts = ({ document }: ReturnType<typeof tell>) =>
  document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));
const printed = (round: ReturnType<typeof tell>) =>
  parse(PrintedReport, JSON.parse(new TextDecoder().decode(deskFilesOf(round.desk).printed)));

describe("what a report begins and ends with", () => {
  test("are the first and the last section of the desk, and stand on paper as they stood before", () => {
    expect([opening.id, closing.id]).toEqual(["opening", "closing"]);
    expect(texts(plain)[0]).toMatch(/^Báo cáo được tổng hợp từ 20\/\d+ cơ quan/u);
    expect(texts(plain)[1]).toBe(occasion.text);
    expect(texts(plain).at(-1)).toBe(farewell.text);
    expect(farewell.text).toMatch(/^Trên đây là báo cáo .*\.\/\.$/u);
    const headings = plain.document.body.filter(({ type }) => type === "heading" || type === "part");
    expect(JSON.stringify(headings)).not.toContain("Phần mở đầu");
  });

  test("name the issued report that this one takes the place of", () => {
    const replaces = "Báo cáo số 145/BC-UBND ngày 04 tháng 7 năm 2022";
    expect(texts(tell(20, [], { replaces })).at(-1)).toMatch(
      /^Trên đây là báo cáo .*\. Báo cáo này thay thế Báo cáo số 145\/BC-UBND ngày 04 tháng 7 năm 2022\.\/\.$/u,
    );
  });

  test("are reworded and printed so, the last line with the sign that ends a document, whoever wrote it", () => {
    const made = tell(20, [
      { ...on(occasion, opening.id), act: "reword", text: "UBND huyện báo cáo kết quả như sau:" },
      { ...on(farewell, closing.id), act: "reword", text: "UBND huyện trân trọng báo cáo." },
    ]);
    expect(texts(made)).not.toContain(occasion.text);
    expect(texts(made)[1]).toBe("UBND huyện báo cáo kết quả như sau:");
    expect(texts(made).at(-1)).toBe("UBND huyện trân trọng báo cáo./.");
    expect(made.flags).toEqual([]);
  });

  test("hold how many have reported as live figures, so that words laid around them do not grow old", () => {
    const names = liveNamesIn(coverage.text);
    expect(names).toEqual(["introduction.share", "introduction.missing"]);
    const figures = Object.fromEntries(
      names.flatMap((name) =>
        opening.figures.flatMap((each) => (each.name === name ? [[name, each.text]] : [])),
      ),
    );
    const text = "Kết quả dưới đây rút từ báo cáo của {{introduction.share}} đơn vị.";
    const edit: Edit = { ...on(coverage, opening.id), act: "reword", text, figures };
    const later = tell(25, [edit]);
    expect(texts(later)[0]).toMatch(/^Kết quả dưới đây rút từ báo cáo của 25\/\d+ đơn vị\.$/u);
    expect(later.flags).toEqual([]);
    expect(later.awaited.map(({ flag }) => flag.type)).toContain("figure-moved");
  });

  test("are dropped, and the line that is last then ends the document; undone they are back", () => {
    const drop: Edit = { ...on(farewell, closing.id), act: "drop", reason: "Theo mẫu của tỉnh" };
    const without = tell(20, [drop]);
    expect(texts(without)).not.toContain(farewell.text);
    expect(texts(without).at(-1)).toMatch(/[^.;,]\.\/\.$/u);
    expect(texts(without).filter((text) => text.endsWith("./."))).toHaveLength(1);
    const undo: Edit = {
      ...{ act: "undo", mark: farewell.mark, basis: "", section: closing.id, by: "officer" },
      ...{ at: at("2030-01-03T08:00+07:00"), undone: drop.at, also: [] },
    };
    expect(texts(tell(20, [drop, undo]))).toEqual(texts(plain));
  });

  test("are compared with another draft like any other section", () => {
    const reworded: Edit = { ...on(farewell, closing.id), act: "reword", text: "UBND huyện báo cáo." };
    const { sections } = comparisonOf(printed(plain), printed(tell(20, [reworded])));
    const told = sections.find(({ id }) => id === "closing")?.paragraphs[0]?.runs ?? [];
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["gone", "new", "same"]));
    expect(sections[0]?.id).toBe("opening");
  });
});
