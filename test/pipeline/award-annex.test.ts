import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Figure } from "../../functions/core/figures/figure.ts";
import type { AwardRow } from "../../functions/core/kinds/awards/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { Table } from "../../functions/decree30/document.ts";
import type { Contribution } from "../../functions/pipeline/merge.ts";
import { composed, district, issued } from "../support/played.ts";

/** The table of awards by unit: what stands in its first row is what its other rows come to. */

const field = "i-3-a-awards";
const asked = [
  { id: "month", label: "Giấy khen tháng", form: "commendation", type: "merit" },
  { id: "quarter", label: "Giấy khen quý", form: "commendation", type: "merit" },
  { id: "letter", label: "Bằng khen", form: "merit" },
] as const;
const directive = JSON.parse(JSON.stringify(issued("an-son-2022-h1", district)), (_, value) =>
  value?.id === field && value.kind === "awards" ? { ...value, awards: asked } : value,
) as Directive;
const owed = obligationsOf(directive, district);

function annexOf(rows: readonly (readonly AwardRow[])[], parties = owed): Table {
  const contributions = rows.map((given, index): Contribution => {
    const obligation = parties[index];
    if (!obligation) throw new Error("more rows than parties");
    return { obligation, revision: 1, values: { [field]: { kind: "awards", rows: [...given] } } };
  });
  const { document } = composed({ directive, roster: district, contributions, obligations: owed });
  const tables = document.annexes.flatMap(({ passages }) =>
    passages.flatMap((passage) => (passage.type === "table" ? [passage] : [])),
  );
  const table = tables.find(({ columns }) =>
    columns.some(({ head, over }) => /khen/.test(over?.[0] ?? head)),
  );
  if (!table) throw new Error("no table of awards");
  return table;
}

const figures = (cells: readonly string[]) =>
  cells.slice(2).map((cell) => Number(cell.replaceAll(".", "")) || 0);

const rowsOf = (table: Table) => table.rows.flatMap((row) => (row.type === "cells" ? [row.cells] : []));

const award = (at: number, collectives?: Figure, individuals?: Figure): AwardRow => {
  const { id: _, ...about } = asked[at] ?? asked[0];
  return {
    ...about,
    ...(collectives === undefined ? {} : { collectives }),
    ...(individuals === undefined ? {} : { individuals }),
  };
};

describe("the table of awards by unit", () => {
  test("keeps apart two awards of one form and type that the directive lists by different names", () => {
    const table = annexOf([[award(0, 3), award(1, 5)], [award(0, 1)]]);
    expect(table.columns.slice(2).map(({ head }) => head)).toEqual([
      "Giấy khen tháng (tập thể)",
      "Giấy khen quý (tập thể)",
    ]);
    expect(rowsOf(table).map((cells) => cells.slice(2))).toEqual([
      ["4", "5"],
      ["3", "5"],
      ["1", ""],
    ]);
  });

  test("adds in a unit's row what it gave in two rows of one award", () => {
    const table = annexOf([[award(0, 3, 2), award(0, 4, "none")], [award(0, 1)]]);
    expect(rowsOf(table).map(figures)).toEqual([
      [8, 2],
      [7, 2],
      [1, 0],
    ]);
  });

  test("has in every sum what its rows come to, whoever gave what, blocs too", () => {
    const figure = fc.option(fc.oneof(fc.nat(5000), fc.constantFrom<Figure>("none", "unknown")), {
      nil: undefined,
    });
    const row = fc.tuple(fc.nat(2), figure, figure).map(([at, some, more]) => award(at, some, more));
    fc.assert(
      fc.property(
        fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: owed.length }),
        fc.boolean(),
        (rows, blocsFirst) => {
          const parties = blocsFirst ? [...owed].reverse() : owed;
          const all = [[award(0, 1, 1)], ...rows].slice(0, parties.length);
          const [sum = [], ...others] = rowsOf(annexOf(all, parties)).map(figures);
          expect(sum.map((_, at) => others.reduce((total, cells) => total + (cells[at] ?? 0), 0))).toEqual(
            sum,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
