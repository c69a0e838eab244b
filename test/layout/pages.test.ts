import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../functions/layout/block.ts";
import { fillPages } from "../../functions/layout/pages.ts";
import { bare, linesNamed, paragraph, said, sheetOf, texts } from "./stub.ts";

const sheet = sheetOf(10, 12);
const pagesOf = (blocks: readonly Block[]) => fillPages(blocks, sheet, bare).pages.map(said);

describe("filling pages", () => {
  test("starts a page when the last one is full", () => {
    const pages = pagesOf([paragraph(linesNamed("a", 6)), paragraph(linesNamed("b", 4)), paragraph("c")]);
    expect(pages.map((lines) => lines.length)).toEqual([10, 1]);
  });

  test("never leaves a single line of a paragraph at a page's head or foot", () => {
    expect(pagesOf([paragraph(linesNamed("a", 9)), paragraph(linesNamed("b", 4))])[1]).toHaveLength(4);
    expect(pagesOf([paragraph(linesNamed("a", 7)), paragraph(linesNamed("b", 4))])[1]).toHaveLength(2);
    expect(pagesOf([paragraph(linesNamed("a", 8)), paragraph(linesNamed("b", 3))])[1]).toHaveLength(3);
  });

  test("keeps a heading with two lines of what it heads", () => {
    const heading = paragraph("Heading", { keep: true });
    expect(pagesOf([paragraph(linesNamed("a", 8)), heading, paragraph(linesNamed("b", 4))])[0]).not.toContain(
      "Heading",
    );
    expect(pagesOf([paragraph(linesNamed("a", 7)), heading, paragraph(linesNamed("b", 4))])[0]).toContain(
      "Heading",
    );
  });

  test("keeps a part, its title and the first heading together with the text under them", () => {
    const heads = ["Part", "Title", "Heading"].map((text) => paragraph(text, { keep: true }));
    const pages = pagesOf([paragraph(linesNamed("a", 6)), ...heads, paragraph(linesNamed("b", 5))]);
    expect(pages[1]?.slice(0, 3)).toEqual(["Part", "Title", "Heading"]);
  });

  test("drops the space above a block that begins a page", () => {
    const [, second] = fillPages(
      [paragraph(linesNamed("a", 10)), paragraph("b", { before: 25 })],
      sheet,
      bare,
    ).pages;
    expect(second && texts(second)[0]?.y).toBeLessThan(20);
  });

  test("lets the larger of two neighbours' spaces count", () => {
    const [page] = fillPages(
      [paragraph("a", { after: 5 }), paragraph("b", { before: 12 })],
      sheet,
      bare,
    ).pages;
    const [first, second] = page ? texts(page) : [];
    expect(second && first && second.y - first.y).toBe(22);
  });

  test("leaves out the block that no page can hold, by its name, and goes on with what follows", () => {
    const wide: Block = {
      type: "columns",
      columns: [{ x: 0, width: 60, blocks: [paragraph(linesNamed("tower", 11), { framed: true })] }],
    };
    const { pages, leftOut } = fillPages([paragraph("a"), wide, paragraph("b")], sheet, bare);
    expect(pages.flatMap(said)).toEqual(["a", "b"]);
    expect(leftOut).toEqual([expect.stringMatching(/^tower-1/)]);
  });

  test("numbers pages for their furniture from one", () => {
    const numbers: number[] = [];
    fillPages([paragraph(linesNamed("a", 25))], sheet, (_, number) => {
      numbers.push(number);
      return [];
    });
    expect(numbers).toEqual([1, 2, 3]);
  });

  test("loses and repeats no line between pages, whatever is set, and no heading stands last", () => {
    const block = fc.record({ lines: fc.integer({ min: 1, max: 14 }), keep: fc.boolean(), gap: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (drawn) => {
        const blocks = drawn.map(({ lines, keep, gap }, at) =>
          keep && at < drawn.length - 1
            ? paragraph(`H${at}`, { keep: true, before: gap })
            : paragraph(linesNamed(`p${at}`, lines), { after: gap }),
        );
        const { pages } = fillPages(blocks, sheet, bare);
        expect(pages.flatMap(said).join(" ")).toBe(blocks.map(({ text }) => text).join(" "));
        for (const page of pages) {
          expect(texts(page).every((mark) => mark.y > 10 && mark.y < 110)).toBe(true);
        }
        for (const page of chainsFit(blocks) ? pages.slice(0, -1) : []) {
          expect(said(page).at(-1)).not.toMatch(/^H/);
        }
      }),
      { seed: 30, numRuns: 300 },
    );
  });
});

/** More headings in a row than a page holds cannot be kept with what follows. */
function chainsFit(blocks: readonly { keep?: boolean | "end"; before?: number }[]): boolean {
  let height = 0;
  return blocks.every(({ keep, before = 0 }) => {
    height = keep ? height + 10 + before : 0;
    return height <= 60;
  });
}
