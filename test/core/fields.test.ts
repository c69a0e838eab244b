import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checkFields } from "../../functions/core/kinds/answers.ts";
import {
  Field,
  FieldValue,
  printField,
  readField,
  shapeOf,
  writeField,
} from "../../functions/core/kinds/field.ts";
import { entryName } from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { en } from "../../web/words/en.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";
import { resultsTable, sharedTable } from "../support/tables.ts";

const of = (field: v.InferInput<typeof Field>) => v.parse(Field, field);

/** One field of every kind, and a way to fill it. */
const all: readonly Field[] = [
  of({ kind: "narrative", id: "narrative", label: "Nội dung" }),
  of({
    kind: "choice",
    id: "choice",
    label: "Mức",
    options: [
      { value: "good", label: "Tốt" },
      { value: "fair", label: "Khá" },
    ],
  }),
  of({
    kind: "counts",
    id: "counts",
    label: "Số",
    rows: [
      { id: "a", label: "A", unit: "cái" },
      { id: "b", label: "B", unit: "ha", decimals: true },
    ],
  }),
  of({
    kind: "ratio",
    id: "ratio",
    label: "Tỷ lệ",
    rows: [{ id: "r", label: "R" }],
    whole: { id: "w", label: "Tổng" },
    shares: [{ id: "s", label: "Phần" }],
    unit: "người",
  }),
  of({
    kind: "indicators",
    id: "indicators",
    label: "Chỉ tiêu",
    indicators: [
      { id: "i", label: "I", unit: "ha" },
      { id: "x", label: "X", unit: "triệu đồng", measure: "range" },
    ],
  }),
  of({ kind: "indicators", id: "own-indicators", label: "Chỉ tiêu" }),
  of({ kind: "movements", id: "movements", label: "Phong trào", movements: [{ id: "m", name: "“M”" }] }),
  of({ kind: "movements", id: "own-movements", label: "Phong trào" }),
  of({
    kind: "awards",
    id: "awards",
    label: "Khen",
    awards: [{ id: "t", label: "Lao động tiên tiến", form: "advanced-worker", type: "merit" }],
    split: true,
  }),
  of({ kind: "awards", id: "own-awards", label: "Khen" }),
  of({ kind: "table", id: "table", label: "Biểu", design: resultsTable }),
  of({ kind: "table", id: "own-table", label: "Biểu", design: sharedTable }),
  of({ kind: "exemplars", id: "exemplars", label: "Điển hình" }),
  of({ kind: "documents", id: "documents", label: "Văn bản" }),
  of({ kind: "council", id: "council", label: "Hội đồng" }),
  of({ kind: "training", id: "training", label: "Tập huấn" }),
  of({ kind: "complaints", id: "complaints", label: "Đơn thư" }),
  of({ kind: "fund", id: "fund", label: "Quỹ" }),
  of({ kind: "targets", id: "targets", label: "Chưa đạt" }),
  of({ kind: "tasks", id: "tasks", label: "Nhiệm vụ" }),
  of({ kind: "proposals", id: "proposals", label: "Kiến nghị" }),
  of({ kind: "dossiers", id: "dossiers", label: "Hồ sơ" }),
];

/** Words that might stand in any cell, good and bad. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  fc.constantFrom(
    "",
    "12",
    "1.762",
    "1,762",
    "8.5",
    "8,5",
    "0",
    "không phát sinh",
    "chưa có số liệu",
    "05/01/2022",
    "2022-01-05",
    "31/02/2022",
    "200 - 400",
    "estimate",
    "good",
    "merit",
    "province",
    "advanced-worker",
    "movement",
    "individual",
    "consent",
  ),
  fc.string({ maxLength: 20 }),
);

function namesOf(field: Field): readonly string[] {
  const shape = shapeOf(field);
  if (shape.type !== "grid") return [field.id];
  const rows = shape.rows.type === "fixed" ? shape.rows.rows.map(({ id }) => id) : ["1", "2", "3"];
  return rows.flatMap((row) => shape.columns.map(({ id }) => entryName(field.id, row, id)));
}

const told = (problem: Problem) => `${problem.field}: ${sayProblem(vi, problem)}`;

describe("a field", () => {
  test.each(all.map((field) => [`${field.kind} ${field.id}`, field] as const))(
    "of kind %s reads back what it wrote, and reads or refuses whatever is typed",
    (_, field) => {
      const names = namesOf(field);
      fc.assert(
        fc.property(fc.array(words, { minLength: names.length, maxLength: names.length }), (typed) => {
          const read = readField(
            field,
            Object.fromEntries(names.map((name, index) => [name, typed[index] ?? ""])),
          );
          if (!read.ok) {
            expect(read.problems.length).toBeGreaterThan(0);
            for (const problem of read.problems) {
              const at = problem.field;
              expect(at === field.id || at.startsWith(`${field.id}.`)).toBe(true);
              expect(sayProblem(vi, problem)).toMatch(/[.?]$/);
              expect(sayProblem(en, problem)).toMatch(/[.?]$/);
            }
            return;
          }
          if (!read.value) return;
          expect(v.is(FieldValue, read.value)).toBe(true);
          expect(printField(field, read.value)).not.toBe("");
          const again = readField(field, writeField(field, read.value));
          expect(again).toEqual(read);
        }),
        { numRuns: 300, seed: 7 },
      );
    },
  );

  test("left blank is no answer, and says so only where one is required", () => {
    const [prose] = all;
    const required = { ...prose, id: "needed", required: true } as Field;
    expect(checkFields([...all, required], {})).toEqual({
      values: {},
      problems: [{ field: "needed", code: "needs-answer", label: "Nội dung" }],
    });
  });

  test("keeps pasted prose clean: composed letters, no soft hyphens, paragraphs apart", () => {
    const [prose] = all;
    const pasted = "  Thi đua\u00ad  ye\u0302u nước\r\n\r\n\r\n\r\nnăm\u00a02022 ";
    expect(prose && readField(prose, { narrative: pasted })).toEqual({
      ok: true,
      value: { kind: "narrative", text: "Thi đua yêu nước\n\nnăm 2022" },
    });
  });

  test("says what was read where result, plan and percentage cannot all be right", () => {
    const table = all.find(({ id }) => id === "indicators");
    const read =
      table &&
      readField(table, {
        "indicators.i.value": "187",
        "indicators.i.plan": "427",
        "indicators.i.percent": "46",
      });
    expect(read?.ok === false && read.problems.map(told)).toEqual([
      "indicators.i.percent: Đã đọc kết quả 187 trên kế hoạch 427, tức 43,8%, nhưng ô này ghi 46%. Xin xem lại một trong ba số.",
    ]);
  });

  test("asks again where a fund does not balance", () => {
    const fund = all.find(({ id }) => id === "fund");
    const typed = {
      "fund.opening.value": "1,5",
      "fund.allocated.value": "2",
      "fund.spent.value": "1",
      "fund.closing.value": "3",
    };
    expect(fund && checkFields([fund], typed).problems.map(told)).toEqual([
      "fund.closing.value: Quỹ: 1,5 cộng 2 trừ 1 còn 2,5, nhưng số dư cuối kỳ ghi 3.",
    ]);
  });

  test("knows a movement by the registry, however a unit writes its name", () => {
    const own = all.find(({ id }) => id === "own-movements");
    const name = (words: string) => {
      const read =
        own && readField(own, { "own-movements.1.name": words, "own-movements.1.text": "Kết quả." });
      return read?.ok && read.value?.kind === "movements" ? read.value.results[0]?.movement : undefined;
    };
    expect(name("“Vì người nghèo – Không để ai bị bỏ lại phía sau”")).toBe("for-the-poor");
    expect(name("Chung tay vì người nghèo, không để ai bị bỏ lại")).toBe("for-the-poor");
    expect(name("Sáng - xanh - sạch")).toBe("sáng-xanh-sạch");
  });

  test("reads a share larger than its whole as a mistake", () => {
    const ratio = all.find(({ id }) => id === "ratio");
    const read = ratio && readField(ratio, { "ratio.r.w": "10", "ratio.r.s": "11" });
    expect(read?.ok === false && read.problems.map(told)).toEqual(["ratio.r.s: Phần 11 lớn hơn tổng 10."]);
  });
});
