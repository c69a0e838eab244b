import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Table, TableRow } from "../../functions/layout/block.ts";
import { nodeIn } from "../../functions/layout/node.ts";
import { fillPages } from "../../functions/layout/pages.ts";
import { bare, said, sheetOf, stub, texts } from "./stub.ts";

const style = { face: stub, headFace: stub, groupFace: stub, size: 10, leading: 1, padding: 0, weight: 1 };
const cells = (...words: string[]): TableRow => ({ type: "cells", cells: words });

/** A unit's name, and one award counted in collectives and in individuals. */
const shared = (more: Partial<Table> = {}): Table => ({
  type: "table",
  columns: [60, 60, 60].map((width) => ({ width, align: "centre" })),
  head: ["Unit", "Groups", "Persons"],
  over: [undefined, ["Award"], ["Award"]],
  rows: [cells("unit0", "1", "2")],
  style,
  ...more,
});
const sheet = sheetOf(10, 36);
const pagesOf = (table: Table) => fillPages([table], sheet, bare).pages;

describe("a head that columns share", () => {
  test("stands above theirs, in the middle over both, and is read before them", () => {
    const [page] = pagesOf(shared());
    if (!page) throw new Error("no page");
    expect(said(page).slice(0, 4)).toEqual(["Unit", "Award", "Groups", "Persons"]);
    const [unit, award, groups, persons] = texts(page);
    if (!unit || !award || !groups || !persons) throw new Error("not four heads");
    // Two columns of 60 pt begin at 70; five letters are 25 pt wide.
    expect(award.x).toBeCloseTo(70 + (120 - 25) / 2);
    expect(award.y).toBeLessThan(groups.y);
    expect(groups.y).toBe(persons.y);
    // The head that stands alone is in the middle of both rows.
    expect(unit.y).toBeCloseTo((award.y + groups.y) / 2);
  });

  test("covers two columns for whoever hears the table, and the one beside it two rows", () => {
    const node = nodeIn(undefined, "table");
    pagesOf(shared({ node }));
    const heads = node.kids
      .slice(0, 2)
      .map((row) => row.kids.map(({ role, span, rows }) => ({ role, span, rows })));
    expect(heads).toEqual([
      [
        { role: "head", span: undefined, rows: 2 },
        { role: "head", span: 2, rows: undefined },
      ],
      [
        { role: "head", span: undefined, rows: undefined },
        { role: "head", span: undefined, rows: undefined },
      ],
    ]);
  });

  test("stands in as many rows as heads stand over one another, and the deepest column has its own", () => {
    const node = nodeIn(undefined, "table");
    const table = shared({
      ...{ node, columns: [30, 30, 30, 30, 30].map((width) => ({ width, align: "centre" as const })) },
      head: ["Unit", "State", "Land", "Groups", "Note"],
      over: [[], ["Titles", "Flags"], ["Titles", "Flags"], ["Titles"], []],
      rows: [cells("unit0", "1", "2", "3", "4")],
    });
    const [page] = pagesOf(table);
    if (!page) throw new Error("no page");
    const heads = ["Unit", "Titles", "Note", "Flags", "Groups", "State", "Land"];
    expect(said(page).slice(0, 7)).toEqual(heads);
    const covered = node.kids
      .slice(0, 3)
      .map((row) => row.kids.map(({ span = 1, rows = 1 }) => [span, rows]));
    expect(covered).toEqual([
      [
        [1, 3],
        [3, 1],
        [1, 3],
      ],
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
    const rowOf = (name: string) => texts(page)[heads.indexOf(name)]?.y ?? 0;
    expect(rowOf("Titles")).toBeLessThan(rowOf("Flags"));
    expect(rowOf("Flags")).toBeLessThan(rowOf("State"));
    expect(rowOf("State")).toBe(rowOf("Land"));
  });

  test("is repeated whole on every page, and means something only once", () => {
    const node = nodeIn(undefined, "table");
    const rows = Array.from({ length: 20 }, (_, at) => cells(`unit${at}`, "1", "2"));
    const pages = pagesOf(shared({ rows, node }));
    expect(pages.length).toBe(3);
    for (const page of pages) expect(said(page).slice(0, 4)).toEqual(["Unit", "Award", "Groups", "Persons"]);
    expect(node.kids).toHaveLength(22);
  });

  test("is not cut through by the rule between the columns under it", () => {
    const [page] = pagesOf(shared());
    const rules = (page?.marks ?? []).filter((mark) => mark.type === "rule");
    const upright = rules.filter(({ from, to }) => from.x === 130 && to.x === 130);
    expect(Math.min(...upright.map(({ from }) => from.y))).toBe(20);
    const level = rules.filter(({ from, to }) => from.y === 20 && to.y === 20);
    expect(level.map(({ from, to }) => [from.x, to.x])).toEqual([[70, 190]]);
  });

  test("leaves every word in its place exactly once, however columns share heads", () => {
    const column = fc.record({ over: fc.option(fc.constantFrom(["a"], ["b"]), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (columns) => {
        const table = shared({
          columns: columns.map(() => ({ width: 20, align: "centre" })),
          head: columns.map((_, at) => `h${at}`),
          over: columns.map(({ over }) => over),
          rows: [cells(...columns.map((_, at) => `c${at}`))],
        });
        const words = pagesOf(table).flatMap(said);
        const runs = columns.filter(
          ({ over }, at) => over !== undefined && columns[at - 1]?.over?.[0] !== over[0],
        );
        expect([...words].sort()).toEqual(
          [
            ...columns.flatMap((_, at) => [`h${at}`, `c${at}`]),
            ...runs.map(({ over }) => over?.[0] ?? ""),
          ].sort(),
        );
      }),
      { seed: 30, numRuns: 200 },
    );
  });
});
