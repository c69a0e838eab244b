import * as v from "valibot";
import { expect, test } from "vitest";
import { figuresEdited } from "../../functions/core/checks/edited-figures.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { DeskSection } from "../../functions/core/report/desk.ts";
import { figuresOf } from "../../functions/core/report/facts.ts";
import { Edit } from "../../functions/core/report/officer/edit.ts";
import { sectionOnDesk } from "../../functions/core/report/officer/section-on-desk.ts";
import roster from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

const section = v.parse(DeskSection, {
  ...{ id: "s", number: "1.", heading: "Tuyên truyền", chapter: { number: "I.", title: "KẾT QUẢ" } },
  paragraphs: [{ mark: "m", kind: "paragraph", text: "Tổ chức 99 lượt tuyên truyền, đạt 12,5% kế hoạch." }],
  ...{ figures: [], material: [], former: [] },
});
const basis = "Tổ chức 99 lượt tuyên truyền, đạt 12,5% kế hoạch.";

function toldOf(text: string, ...later: readonly object[]) {
  const edit = { act: "reword", mark: "m", basis, by: "officer", at: "2022-07-01T01:00:00.000Z", text };
  return told([edit, ...later]).map(({ text }) => text);
}

function told(edits: readonly object[]) {
  const { paragraphs } = sectionOnDesk(
    section,
    edits.map((each) => v.parse(Edit, each)),
  );
  const reworded = paragraphs
    .filter(({ whose }) => whose === "officer")
    .map(({ mark, readingText, text }) => ({ mark, reading: readingText, wording: text }));
  return figuresEdited(reworded, {}, v.parse(Roster, roster));
}

test("a figure changed, put in, or left out is told, words alone are not", () => {
  expect(toldOf(basis.replace("99", "100"))[0]).toContain("Câu đã sửa số: 99 → 100;");
  expect(toldOf("Tổ chức tuyên truyền, đạt 12,5% kế hoạch.")[0]).toContain("99 → bỏ;");
  expect(toldOf(`${basis} Có 7 đơn vị.`)[0]).toContain("không có → 7;");
  expect(toldOf("Đã có 99 lượt tuyên truyền được tổ chức, bằng 12,5% kế hoạch.")).toEqual([]);
});

test("two figures that changed places are told, and a sentence turned about with its figures is not", () => {
  const swapped = "Tổ chức 12,5% lượt tuyên truyền, đạt 99 kế hoạch.";
  expect(toldOf(swapped)[0]).toContain("99, 12,5% → 12,5%, 99;");
  expect(toldOf("Đạt 12,5% kế hoạch, tổ chức 99 lượt tuyên truyền.")).toEqual([]);
});

test("a line that was dropped, or whose sources say otherwise now, changes no figure of the paper", () => {
  const drop = { act: "drop", mark: "m", basis, by: "officer", at: "2022-07-01T02:00:00.000Z" };
  expect(toldOf(basis.replace("99", "100"), drop)).toEqual([]);
  const stale = v.parse(Edit, { ...drop, act: "reword", basis: "Câu cũ 5.", text: "Câu mới 6." });
  expect(told([stale])).toEqual([]);
});

test("one figure written in two ways is one figure", () => {
  expect(figuresOf("07 lớp, 1.200 lượt, bảy xã")).toEqual(["7", "1200", "7"]);
  expect(figuresOf("0 đơn vị, 0,5%, ngày 05/7/2022")).toEqual(["0", "0,5%", "5/7/2022"]);
});
