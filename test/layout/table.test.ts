import { describe, expect, test } from "vitest";
import type { Table, TableRow } from "../../functions/layout/block.ts";
import { type Node, nodeIn } from "../../functions/layout/node.ts";
import { fillPages } from "../../functions/layout/pages.ts";
import { bare, paragraph, said, sheetOf, stub, texts } from "./stub.ts";

const sheet = sheetOf(10, 24);
const style = { face: stub, headFace: stub, groupFace: stub, size: 10, leading: 1, padding: 0, weight: 1 };
const cells = (...texts: string[]): TableRow => ({ type: "cells", cells: texts });
const rows = (count: number) => Array.from({ length: count }, (_, at) => cells(`unit${at}`, `${at}`));

function table(more: Partial<Table>): Table {
  return {
    type: "table",
    columns: [
      { width: 60, align: "start" },
      { width: 60, align: "decimal" },
    ],
    head: ["Unit", "Count"],
    rows: [],
    style,
    ...more,
  };
}

const pagesOf = (more: Partial<Table>) => fillPages([table(more)], sheet, bare).pages;

describe("a table over several pages", () => {
  test("repeats its head on each, and counts it once in the document's meaning", () => {
    const root = nodeIn(undefined, "table");
    const pages = pagesOf({ rows: rows(25), node: root });
    expect(pages.map((page) => said(page).slice(0, 2))).toEqual(pages.map(() => ["Unit", "Count"]));
    expect(pages.length).toBe(3);
    expect(root.kids.map((row) => row.kids[0]?.role)).toEqual(["head", ...Array(25).fill("cell")]);
    const repeated = pages[1] && texts(pages[1])[0];
    expect(repeated?.node).toBeUndefined();
  });

  test("keeps a row of several lines whole", () => {
    const tall = cells("one\ntwo\nthree", "1");
    const [first, second] = pagesOf({ rows: [...rows(7), tall] });
    expect(first && said(first)).not.toContain("one");
    expect(second && said(second).slice(2)).toEqual(["one", "two", "three", "1"]);
  });

  test("divides a row only when no page could hold it, and its meaning stays one row", () => {
    const root = nodeIn(undefined, "table");
    const lines = Array.from({ length: 30 }, (_, at) => `line${at}`);
    const pages = pagesOf({ rows: [cells(lines.join("\n"), "1")], node: root });
    expect(pages.flatMap(said).filter((text) => text.startsWith("line"))).toEqual(lines);
    expect(root.kids).toHaveLength(2);
    const owners = new Set<Node | undefined>();
    for (const page of pages) {
      for (const mark of texts(page)) if (mark.words[0]?.text.startsWith("line")) owners.add(mark.node);
    }
    expect([...owners]).toEqual([root.kids[1]?.kids[0]]);
  });

  test("keeps a group's name on the page of its first row", () => {
    const group: TableRow = { type: "group", text: "Group" };
    const [first, second] = pagesOf({ rows: [...rows(8), group, ...rows(3)] });
    expect(first && said(first)).not.toContain("Group");
    expect(second && said(second)[2]).toBe("Group");
  });

  test("starts where its head and a row find room, not where only its head does", () => {
    const filler = paragraph(Array.from({ length: 9 }, () => "x".repeat(23)).join(" "));
    const [first] = fillPages([filler, table({ rows: rows(3) })], sheet, bare).pages;
    expect(first && said(first)).not.toContain("Unit");
  });

  test("draws no line between columns through a group's name", () => {
    const [page] = pagesOf({ rows: [...rows(2), { type: "group", text: "Group" }, ...rows(1)] });
    const inner = page?.marks.filter(
      (mark) => mark.type === "rule" && mark.from.x === 70 && mark.to.x === 70,
    );
    expect(inner?.map((mark) => mark.type === "rule" && [mark.from.y, mark.to.y])).toEqual([
      [10, 40],
      [50, 60],
    ]);
  });
});

describe("a column of numbers", () => {
  test("lines them up on the comma, over all of its pages", () => {
    const figures = ["1.762", "43,8%", "11.120,3", "-0,25", "5"];
    const pages = pagesOf({
      rows: [...rows(12).map(() => cells("a", "7")), ...figures.map((text) => cells("a", text))],
    });
    const commas = pages.flatMap(texts).flatMap((mark) => {
      const text = mark.words[0]?.text ?? "";
      if (!/^-?\d/.test(text)) return [];
      return [mark.x + (/^[^,%]*/.exec(text)?.[0].length ?? 0) * 5];
    });
    expect(commas).toHaveLength(17);
    for (const comma of commas) expect(comma).toBeCloseTo(commas[0] ?? 0, 6);
  });

  test("sets words and marks of absence in the middle", () => {
    const [page] = pagesOf({ rows: [cells("a", "-"), cells("b", "1.000,5")] });
    const mark = page && texts(page).find(({ words }) => words[0]?.text === "-");
    expect(mark?.x).toBe(10 + 60 + 30 - 2.5);
  });
});
