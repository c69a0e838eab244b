import { describe, expect, test } from "vitest";
import { printNumber, printPercent } from "../../functions/core/figures/number.ts";
import { labelKey } from "../../functions/core/registry/label.ts";
import { libraryOn } from "../../functions/core/registry/tables.ts";
import { filled, liveMark } from "../../functions/core/report/live.ts";
import { answersOf, figureOf, pledged, quantities, shareOf } from "../support/seed-001-table.ts";
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
const { document, leftOut, figures, desk } = tableRound(design, answers);
const texts = document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));
const liveOf = (label: string) =>
  [...figures.values()].filter((figure) => labelKey(figure.label) === labelKey(label));

describe("the report of a district, made from the library's table of quantities", () => {
  test("has sixty-nine quantities and two spans to tell", () => {
    expect(quantities).toHaveLength(71);
  });

  test.each(quantities.map((quantity) => [quantity.label, quantity] as const))(
    "tells as printed there, once and in a sentence: %s",
    (label, quantity) => {
      const [live] = liveOf(label);
      const held = desk
        .flatMap(({ section }) => section.paragraphs)
        .filter(({ text }) => text.includes(liveMark(live?.name ?? "")));
      expect(held).toHaveLength(1);
      const said = filled(held[0]?.text ?? "", figures);
      expect(said).toContain(figureOf(quantity));
      expect(said).toContain(shareOf(quantity));
      expect(said).toMatch(/\.$/);
    },
  );

  test("leaves no figure out", () => {
    expect(leftOut).toEqual([]);
  });

  test("has a paragraph under the words of each line of the table that heads its rows", () => {
    expect(texts.filter((text) => /^Nông, lâm nghiệp, thủy sản: \p{Lu}/u.test(text))).toHaveLength(1);
    const heads = design.rows.rows.filter((row) => row.heads);
    const told = heads.filter(({ label }) => texts.some((text) => text.startsWith(`${label}: `)));
    expect(told.length).toBeGreaterThan(8);
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
