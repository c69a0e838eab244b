import { describe, expect, test } from "vitest";
import { printCount, printNumber, printPercent } from "../../functions/core/figures/number.ts";
import { labelKey } from "../../functions/core/registry/label.ts";
import { libraryOn } from "../../functions/core/registry/tables.ts";
import { raised } from "../../functions/core/text/first-letter.ts";
import { printed } from "../support/seed-001.ts";
import { tableRound } from "../support/table-round.ts";

/** The library's table as an officer takes it over, to be told in sentences as that district told it. */
const piece = libraryOn("2021-06-10").find(({ id }) => id.startsWith("quantities"));
if (!piece || piece.design.rows.type !== "fixed") throw new Error("the library has no table of quantities");
const quantities = printed.parts
  .flatMap(({ sections }) => sections)
  .flatMap((section) => [section, ...section.subsections])
  .flatMap(({ indicators = [] }) => indicators);
type Quantity = (typeof quantities)[number];

/** The share of people who pledged is counted by no sector, so the officer adds its row. */
const pledged = quantities.filter(({ kind }) => kind === "ratio");
const rows = [
  ...piece.design.rows.rows,
  ...pledged.map(({ label, unit }, at) => ({ id: `pledged-${at + 1}`, label, unit, heads: false })),
];
const design = { ...piece.design, rows: { ...piece.design.rows, rows }, printed: "sentence" as const };

const rowOf = ({ label }: Quantity) =>
  rows.find((row) => !row.heads && labelKey(row.label) === labelKey(label));

/** As many parts of a figure as it can be cut into, three at most. */
function partsOf(value: number): readonly number[] {
  const scale = 10 ** (String(value).split(".")[1]?.length ?? 0);
  const whole = Math.round(value * scale);
  const count = Math.min(3, whole);
  const each = Math.floor(whole / count);
  return Array.from(
    { length: count },
    (_, at) => (at < count - 1 ? each : whole - each * (count - 1)) / scale,
  );
}

/** What one of three units says of a quantity: its part of a sum, the whole of a share, an end of a span. */
function cellsOf(quantity: Quantity, unit: number): Readonly<Record<string, number>> {
  const { value, plan, percentOfPlan, range, kind } = quantity;
  if (range) return unit < 2 ? { actual: unit === 0 ? range.min : range.max } : {};
  if (value === null) return {};
  if (kind === "ratio") return { actual: value };
  if (kind === "average") return unit === 0 ? { actual: value } : {};
  const actual = partsOf(value)[unit];
  if (actual === undefined) return {};
  const planned = plan === undefined ? undefined : partsOf(plan)[unit];
  const share = percentOfPlan === undefined || planned !== undefined ? {} : { share: percentOfPlan };
  return { actual, ...(planned === undefined ? {} : { plan: planned }), ...share };
}

const answers = [0, 1, 2].map((unit) => {
  const told = quantities.flatMap((quantity) => {
    const row = rowOf(quantity);
    return row
      ? Object.entries(cellsOf(quantity, unit)).map(
          ([column, figure]) => [`bieu.${row.id}.${column}`, printNumber(figure)] as const,
        )
      : [];
  });
  return Object.fromEntries(told);
});
const { document, leftOut } = tableRound(design, answers);
/** Of how many units a figure rests on, where not all of them had any of it, each says itself. */
const sentences = document.body.flatMap((passage) =>
  "text" in passage ? [passage.text.replace(/ \([12]\/3 đơn vị\)\.$/, ".")] : [],
);

/** The sentence as that district's report has its figures, worked out beside the program. */
function expected({ label: words, value, unit, plan, percentOfPlan, range, kind }: Quantity): string {
  const label = raised(words);
  if (range) return `${label}: từ ${range.min} đến ${range.max} ${unit} (02 đơn vị).`;
  const figure = `${printCount(value ?? Number.NaN)}${unit === "%" ? "" : " "}${unit}`;
  // A share that all give alike is all of theirs, and says of how many.
  if (kind === "ratio") return `${label}: ${figure} (03 đơn vị).`;
  if (percentOfPlan === undefined) return `${label}: ${figure}.`;
  const share = `đạt ${printPercent(percentOfPlan)} kế hoạch`;
  if (plan === undefined) return `${label}: ${figure}, ${share}.`;
  return `${label} thực hiện ${printNumber(value ?? Number.NaN)}/${printNumber(plan)} ${unit}, ${share}.`;
}

describe("the report of a district, made from the library's table of quantities", () => {
  test("has sixty-nine quantities and two spans to tell", () => {
    expect(quantities).toHaveLength(71);
  });

  test.each(quantities.map((quantity) => [quantity.label, quantity] as const))(
    "tells as printed there: %s",
    (_, quantity) => {
      expect(sentences).toContain(expected(quantity));
    },
  );

  test("says no quantity twice and leaves no figure out", () => {
    const told = sentences.filter((text) => quantities.some((quantity) => text === expected(quantity)));
    expect(told).toHaveLength(71);
    expect(leftOut).toEqual([]);
  });

  test("stands under the lines of the table that head its rows", () => {
    const heads = sentences.filter((text) => /^[IVX]+\. .+:$/.test(text));
    expect(heads[0]).toBe("I. Nông, lâm nghiệp, thủy sản:");
    expect(heads.length).toBeGreaterThan(8);
  });
});

test("the same table in an annex has each figure, its plan and its share in their columns", () => {
  const annexed = tableRound({ ...design, printed: "annex" }, answers).document.annexes.at(-1);
  const table = annexed?.passages.find((passage) => passage.type === "table");
  const cells =
    table?.type === "table" ? table.rows.flatMap((row) => (row.type === "cells" ? [row.cells] : [])) : [];
  expect(cells).toHaveLength(71);
  for (const { label, value, unit, plan, percentOfPlan, range } of quantities) {
    const row = cells.find(([, name = ""]) => labelKey(name) === labelKey(label));
    const figure = range ? `${range.min} - ${range.max}` : printNumber(value ?? Number.NaN);
    const share = percentOfPlan === undefined ? "" : printPercent(percentOfPlan).replace("%", "");
    expect(row?.slice(2)).toEqual([unit, figure, plan === undefined ? "" : printNumber(plan), share]);
  }
});
