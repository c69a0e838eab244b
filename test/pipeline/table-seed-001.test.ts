import { describe, expect, test } from "vitest";
import { printNumber, printPercent } from "../../functions/core/figures/number.ts";
import { labelKey } from "../../functions/core/registry/label.ts";
import { libraryOn } from "../../functions/core/registry/tables.ts";
import { answersOf, pledged, quantities, sentenceOf } from "../support/seed-001-table.ts";
import { tableRound } from "../support/table-round.ts";

/** The library's table as an officer takes it over, to be told in sentences as that district told it. */
const piece = libraryOn("2021-06-10").find(({ id }) => id.startsWith("quantities"));
if (!piece || piece.design.rows.type !== "fixed") throw new Error("the library has no table of quantities");
/** The share of people who pledged is counted by no sector, so the officer adds its row. */
const rows = [
  ...piece.design.rows.rows,
  ...pledged.map(({ label, unit }, at) => ({ id: `pledged-${at + 1}`, label, unit, heads: false })),
];
const design = { ...piece.design, rows: { ...piece.design.rows, rows }, printed: "sentence" as const };

const answers = answersOf(rows);
const { document, leftOut } = tableRound(design, answers);
/** Of how many units a figure rests on, where not all of them had any of it, each says itself. */
const sentences = document.body.flatMap((passage) =>
  "text" in passage ? [passage.text.replace(/ \([12]\/3 đơn vị\)\.$/, ".")] : [],
);

describe("the report of a district, made from the library's table of quantities", () => {
  test("has sixty-nine quantities and two spans to tell", () => {
    expect(quantities).toHaveLength(71);
  });

  test.each(quantities.map((quantity) => [quantity.label, quantity] as const))(
    "tells as printed there: %s",
    (_, quantity) => {
      expect(sentences).toContain(sentenceOf(quantity));
    },
  );

  test("says no quantity twice and leaves no figure out", () => {
    const told = sentences.filter((text) => quantities.some((quantity) => text === sentenceOf(quantity)));
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
