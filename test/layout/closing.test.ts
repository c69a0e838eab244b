import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../functions/layout/block.ts";
import { fillPages } from "../../functions/layout/pages.ts";
import { bare, linesNamed, paragraph, said, sheetOf } from "./stub.ts";

const sheet = sheetOf(10, 12);
const signature: Block = {
  type: "columns",
  columns: [{ x: 0, width: 60, blocks: [paragraph("SIGNED\nby\nname", { align: "centre" })] }],
};
const pagesOf = (blocks: readonly Block[]) => fillPages(blocks, sheet, bare).pages.map(said);

describe("the end of a text", () => {
  test("stays on the page where it fits", () => {
    const pages = pagesOf([{ type: "closing", text: [paragraph(linesNamed("a", 7))], end: signature }]);
    expect(pages).toHaveLength(1);
  });

  test("takes two lines of the last paragraph along when it does not", () => {
    const pages = pagesOf([{ type: "closing", text: [paragraph(linesNamed("a", 8))], end: signature }]);
    expect(pages[0]).toHaveLength(6);
    expect(pages[1]?.slice(-4)).toEqual(["a-8xxxxxx", "SIGNED", "by", "name"]);
  });

  test("takes a paragraph along whole that cannot be cut", () => {
    const before = paragraph(linesNamed("a", 6));
    const pages = pagesOf([
      before,
      { type: "closing", text: [paragraph(linesNamed("b", 3))], end: signature },
    ]);
    expect(pages.map((lines) => lines.length)).toEqual([6, 6]);
  });

  test("leaves two rows of a table with it when the text ends in one", () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({ type: "cells", cells: [`r${at}`] }) as const);
    const style = { face: paragraph("").face, headFace: paragraph("").face, groupFace: paragraph("").face };
    const table: Block = {
      type: "table",
      columns: [{ width: 60, align: "start" }],
      head: [],
      rows: rows.slice(0, 8),
      style: { ...style, size: 10, leading: 1, padding: 0, weight: 1 },
    };
    const pages = pagesOf([{ type: "closing", text: [table], end: signature }]);
    expect(pages[1]).toEqual(["r6", "r7", "SIGNED", "by", "name"]);
  });

  test("never stands alone on a page, however long the text and wherever the page ends", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 2, max: 30 }), fc.boolean(), (before, last, headed) => {
        const blocks: Block[] = [
          ...(before > 0 ? [paragraph(linesNamed("a", before))] : []),
          ...(headed ? [paragraph("H", { keep: true })] : []),
          { type: "closing", text: [paragraph(linesNamed("b", last))], end: signature },
        ];
        const pages = pagesOf(blocks);
        const end = pages.at(-1) ?? [];
        expect(end.slice(-3)).toEqual(["SIGNED", "by", "name"]);
        expect(end.slice(-5, -3).every((line) => line.startsWith("b"))).toBe(true);
        for (const page of pages) expect(page.at(-1)).not.toBe("H");
      }),
      { seed: 30, numRuns: 300 },
    );
  });
});
