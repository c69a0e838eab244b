import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { Field, readField } from "../../functions/core/kinds/field.ts";
import type { FixedRow } from "../../functions/core/kinds/shape.ts";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { gridOf } from "../../functions/core/kinds/table/shape.ts";
import { isSound } from "../../functions/core/kinds/table/sound.ts";
import { isWorkedOut } from "../../functions/core/kinds/worked.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { printable } from "../../functions/decree30/printable.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { asOf } from "../support/played.ts";
import { faces } from "../support/press.ts";
import { size } from "../support/size.ts";
import { tableRound } from "../support/table-round.ts";

const words = (most: number) =>
  fc
    .array(
      fc.constantFrom(..."tập thể cá nhân hộ gia đình danh hiệu thi đua khen thưởng số lượng".split(" ")),
      {
        ...{ minLength: 1, maxLength: most },
      },
    )
    .map((all) => all.join(" "));

const holds = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("figure"),
      unit: fc.constantFrom("", "người", "triệu đồng", "%"),
      whole: fc.boolean(),
      merging: fc.constantFrom({ type: "sum" }, { type: "spread" }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ type: "words" }, { type: "date" }, { type: "title" }) },
  {
    weight: 1,
    arbitrary: fc.constant({
      type: "choice",
      options: [
        { value: "co", label: "Có" },
        { value: "khong", label: "Không" },
      ],
    }),
  },
);
const column = fc.record({ label: words(6), above: fc.array(words(4), { maxLength: 3 }), holds });
const rows = fc.oneof(
  fc
    .array(
      fc.record({
        label: words(14),
        number: fc.option(fc.constantFrom("1", "a)", "II"), { nil: undefined }),
        heads: fc.boolean(),
        unit: fc.option(fc.constantFrom("hộ", "ha", "%"), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((all) => ({
      type: "fixed",
      label: "Nội dung",
      rows: [
        ...all.map((row, at) => ({ ...row, id: `r${at}` })),
        { id: "tong", label: "Tổng cộng", total: all.flatMap(({ heads }, at) => (heads ? [] : [`r${at}`])) },
      ],
    })),
  fc.constantFrom(
    { type: "free", least: 2, most: 20 },
    { type: "free", least: 2, most: 20, knownBy: ["c0"] },
  ),
);

/** Any table that an office may draw: up to thirty columns under heads three deep. */
const design = fc
  .record({
    title: words(12),
    columns: fc.array(column, { minLength: 1, maxLength: 30 }),
    rows,
    printed: fc.constantFrom("sentence", "table", "annex"),
  })
  .map(({ columns, ...rest }) =>
    v.parse(TableDesign, { ...rest, columns: columns.map((each, at) => ({ ...each, id: `c${at}` })) }),
  )
  .filter(isSound);

const said: Readonly<Record<string, readonly string[]>> = {
  number: ["3", "1.762", "0", "không phát sinh"],
  date: ["27/6/2022", "01/01/2022"],
  choice: ["co", "khong"],
  text: ["Hoàn thành tốt nhiệm vụ được giao", "CSTĐCS", "Tuyến đường hoa thôn Bản Một"],
};

const measured = ["12,5", "0,0625", "11.120,3"];

/**
 * What a unit fills in: all that can be filled in, but what is worked out. Where the form lets it, with
 * decimals.
 */
function answerTo(design: TableDesign, unit: number): Readonly<Record<string, string>> {
  const field = v.parse(Field, { kind: "table", id: "bieu", label: design.title, design });
  const plain = filledIn(design, unit, said);
  const fine = filledIn(design, unit, { ...said, number: measured });
  const read = readField(field, fine);
  const odd = new Set(read.ok ? [] : read.problems.map((problem) => problem.field));
  return Object.fromEntries(
    Object.entries(fine).map(([name, words]) => [name, odd.has(name) ? (plain[name] ?? "") : words]),
  );
}

function filledIn(
  design: TableDesign,
  unit: number,
  said: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> {
  const grid = gridOf(design);
  const asked: readonly FixedRow[] =
    grid.rows.type === "fixed"
      ? grid.rows.rows.filter(({ heads }) => !heads)
      : [
          { id: "1", label: "1" },
          { id: "2", label: "2" },
        ];
  return Object.fromEntries(
    asked.flatMap((row, down) =>
      grid.columns
        .filter((each) => !isWorkedOut(each, row))
        .map(({ id, entry }, across) => {
          const among = said[entry] ?? [];
          return [`bieu.${row.id}.${id}`, among[(unit + down + across) % among.length] ?? ""];
        }),
    ),
  );
}

test("any table that an office may design is printed as the decree has it", async () => {
  await fc.assert(
    fc.asyncProperty(design, fc.integer({ min: 1, max: 3 }), async (drawn, units) => {
      const answers = Array.from({ length: units }, (_, unit) => answerTo(drawn, unit));
      const { document } = tableRound(drawn, answers);
      const { value } = printable(document, faces);
      const meta = { title: "Báo cáo", author: "", subject: "", createdAt: asOf, language: "vi-VN" };
      expect(breachesIn(await checkPdf(await writePdf(typesetDocument(value, faces), meta)))).toEqual([]);
    }),
    { numRuns: Math.ceil(size("CHECK_RUNS") / 2), seed: 20220627, endOnFailure: true },
  );
}, 900_000);
