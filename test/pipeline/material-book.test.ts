import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { contentOf } from "../../functions/core/report/content-words.ts";
import { figuresAsWritten } from "../../functions/core/report/facts.ts";
import { materialBook } from "../../functions/pipeline/material-book/book.ts";
import { fateOf, whyWords } from "../../functions/pipeline/material-book/fate.ts";
import { printMaterialBook } from "../../functions/pipeline/material-book/print.ts";
import { present, textOf } from "../pdf/poppler.ts";
import { asOf, composed, district, issued, played } from "../support/played.ts";
import { faces } from "../support/press.ts";

const inOneLine = (text: string) => text.replace(/\s+/g, " ");
const round = played(issued("an-son-2022-h1", district), district, 200);
const made = composed(round);
const standings = round.obligations.map((obligation) => ({
  obligation,
  standing: standingOf(obligation, asOf),
}));
const of = { roster: district, standings, desk: made.desk };
const book = materialBook(of);
const claims = made.desk.flatMap(({ onDesk }) => onDesk.material.flatMap((group) => group.claims));
const lines = book.sections.flatMap((section) => section.lines);

describe("the material book", () => {
  test("has every sentence of every unit once, with what truly became of it", () => {
    expect(claims.length).toBeGreaterThan(50);
    const told = lines.filter(({ type }) => type === "claim");
    const keyed = (texts: readonly string[]) => [...texts].sort();
    expect(keyed(told.map(({ text }) => text))).toEqual(keyed(claims.map(({ text }) => text)));
    const count = (fate: string) => told.filter((line) => line.fate.startsWith(fate)).length;
    expect(count("Đã dùng")).toBe(book.meter.used);
    expect(count("Không dùng")).toBe(book.meter.left);
    expect(count("Chưa xử lý")).toBe(book.meter.waiting);
  });

  test("says of each used sentence which paragraph says it, and of each left one why", () => {
    const paragraphs = new Map(
      made.desk.flatMap(({ onDesk }) => onDesk.paragraphs.map(({ mark, text }) => [mark, text] as const)),
    );
    for (const claim of claims) {
      const line = lines.find(({ type, text }) => type === "claim" && text === claim.text);
      if (claim.fate.type === "printed" || claim.fate.type === "under") {
        const paragraph = paragraphs.get(claim.fate.mark);
        const quoted = lines
          .filter((each) => each.text === claim.text)
          .map(({ where }) => /“(.*?)(?: …)?”$/u.exec(where)?.[1] ?? "");
        if (paragraph !== undefined)
          expect(quoted.some((said) => said !== "" && inOneLine(paragraph).includes(inOneLine(said)))).toBe(
            true,
          );
      }
      if (claim.fate.type === "left") {
        const why = whyWords[claim.fate.why];
        expect(lines.some((each) => each.text === claim.text && each.why.startsWith(why))).toBe(true);
      }
      expect(line).toBeDefined();
    }
  });

  test("quotes of a long paragraph the sentence that tells the claim, not its first words", () => {
    const sentences = ["Các xã làm đường giao thông.", "Trường học đạt chuẩn quốc gia được công nhận thêm."];
    const places = new Map([
      ["p", { section: "1", sentences: sentences.map((said) => ({ said, words: contentOf(said) })) }],
    ]);
    const claim = { ...claims[0], text: "Có thêm 02 trường đạt chuẩn quốc gia." } as (typeof claims)[number];
    const told = fateOf({ ...claim, fate: { type: "printed", mark: "p" } }, places);
    expect(told.where).toBe("1: “Trường học đạt chuẩn quốc gia được công nhận thêm.”");
  });

  test("writes double braces as the unit typed them", () => {
    const desk = made.desk.map((each) => {
      const { onDesk } = each;
      const material = onDesk.material.map((group) => ({
        ...group,
        claims: group.claims.map((claim) => ({ ...claim, text: "Xã có { {a}} hộ." })),
      }));
      return { ...each, onDesk: { ...onDesk, material } };
    });
    const said = materialBook({ ...of, desk }).sections.flatMap((section) => section.lines);
    const texts = said.filter(({ type }) => type === "claim").map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(["Xã có {{a}} hộ."]));
  });

  test("measures a share in per cent, whatever the figure is measured in", () => {
    const measured = made.desk
      .flatMap(({ section }) => section.figures)
      .find(({ unit, parts }) => unit && unit !== "%" && parts.length > 0);
    const source = measured?.parts[0]?.source;
    if (!measured || !source) throw new Error("no figure with a measure");
    const shared = { ...measured, parts: [{ source, said: "50,5%" }] };
    const desk = made.desk.map((each) => ({ ...each, section: { ...each.section, figures: [shared] } }));
    const said = materialBook({ ...of, desk }).sections.flatMap((section) =>
      section.lines.map(({ figures }) => figures),
    );
    expect(said).toContain(`${measured.label}: 50,5%`);
  });

  test("gives figures as they are written, and words that only sound like figures not at all", () => {
    expect(
      figuresAsWritten("Lần thứ hai tại ngã ba, giảm -2,5% từ 01.02.2022 (07 lớp, 2021 - 2025)"),
    ).toEqual(["-2,5%", "01.02.2022", "07", "2021", "2025"]);
  });

  test("names an officer's own reason", () => {
    const [first] = made.desk;
    if (!first) throw new Error("nothing was written");
    const left = { type: "left", why: "officer" } as const;
    const claim = { ...claims[0], text: "Ý bị bỏ.", fate: left, reason: "trùng với báo cáo chuyên đề" };
    const group = { text: "", quantifier: "", claims: [claim as (typeof claims)[number]] };
    const desk = [{ ...first, onDesk: { ...first.onDesk, material: [group] } }];
    const told = materialBook({ ...of, desk }).sections.flatMap((section) => section.lines);
    expect(told.find(({ text }) => text === "Ý bị bỏ.")?.why).toBe(
      "cán bộ tổng hợp đã bỏ: trùng với báo cáo chuyên đề",
    );
  });

  test("names at its end everybody who said nothing or sent nothing, and nobody who is in it", () => {
    const inIt = new Set(lines.map(({ party }) => party));
    const named = new Set([...book.empty, ...book.silent]);
    expect([...named].filter((party) => inIt.has(party))).toEqual([]);
    const silent = materialBook({ ...of, desk: [] });
    expect(silent.sections).toEqual([]);
    expect(silent.empty.length + silent.silent.length).toBe(new Set([...inIt, ...named]).size);
  });

  test("says the same on paper and as a workbook, in words and never in formulas", async () => {
    const title = { authority: "Ủy ban nhân dân huyện An Sơn", subject: "Báo cáo", edition: 1 };
    const { pdf, xlsx, pages } = await printMaterialBook(of, title, { faces, createdAt: asOf });
    const [heads, ...rows] = await readSheet(Buffer.from(xlsx));
    expect(heads).toEqual([
      ...["TT", "Mục", "Cơ quan, đơn vị", "Ý", "Số liệu", "Kết quả", "Đã dùng ở đâu", "Lý do", "Bản gửi"],
    ]);
    expect(rows).toHaveLength(lines.length + book.empty.length + book.silent.length);
    expect(rows.slice(0, lines.length).map((row) => String(row[3] ?? "").replace(/\s+/gu, " "))).toEqual(
      lines.map(({ text }) => text.replace(/\s+/gu, " ")),
    );
    expect(pages).toBeGreaterThan(2);
    if (!present) return;
    const said = textOf(pdf).replace(/\s+/gu, "");
    for (const { text } of lines.slice(0, 40)) expect(said).toContain(text.replace(/\s+/gu, "").slice(0, 20));
  });
});
