import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { pageImage } from "../../functions/page-image/page.ts";
import { aReport } from "../support/documents.ts";
import { faces, printed } from "../support/press.ts";

const report = aReport();
const pdf = printed(report);
const imageOf = (page: number) => pageImage(pdf, page) ?? expect.unreachable();

describe("a page of a finished report as a picture", () => {
  test("is made for every page there is, and for no other", () => {
    const pages = typesetDocument(report, faces).pages.length;
    expect(imageOf(1).pages).toBe(pages);
    expect(imageOf(pages).svg).toMatch(/^<svg .*<\/svg>$/s);
    expect(pageImage(pdf, pages + 1)).toBeUndefined();
    expect(pageImage(pdf, 0)).toBeUndefined();
  });

  test("begins each line where the page has it, in the size it is set in", () => {
    const [page] = typesetDocument(report, faces).pages;
    const lines = page?.marks.filter((mark) => mark.type === "text") ?? [];
    const tenth = (points: number) => Math.round(points * 10) / 10;
    const places = [...imageOf(1).svg.matchAll(/matrix\(([\d.]+) 0 0-[\d.]+ ([\d.]+) ([\d.]+)\)/g)];
    expect(places).toHaveLength(lines.length);
    for (const [at, [, scale, x, y]] of places.entries()) {
      const line = lines[at] ?? expect.unreachable();
      expect(Number(scale)).toBeCloseTo(line.size / 64, 3);
      expect(Math.abs(Number(x) - tenth(line.x))).toBeLessThan(0.15);
      expect(Math.abs(Number(y) - tenth(line.y))).toBeLessThan(0.15);
    }
  });

  test("draws an outline once, and uses it wherever the letter stands again", () => {
    const { svg } = imageOf(1);
    const drawn = [...svg.matchAll(/<path id="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(drawn).size).toBe(drawn.length);
    const used = [...svg.matchAll(/href="#(\w+)"/g)].map(([, name]) => name);
    const known = new Set([...svg.matchAll(/ id="(\w+)"/g)].map(([, name]) => name));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
    expect(gzipSync(svg).length).toBeLessThan(16_000);
  });

  test("runs nothing and fetches nothing: it holds shapes alone", () => {
    const { svg } = imageOf(1);
    expect(svg).not.toMatch(
      /<(?:script|style|image|foreignObject|text)|\sstyle=|\son\w+=|https?:(?!\/\/www\.w3)/,
    );
  });

  test("a file that is none, or that was cut or changed anywhere, gives a picture or a fault that says so", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: pdf.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        (at, byte) => {
          const changed = pdf.slice();
          changed[at] = byte;
          for (const file of [changed, pdf.slice(0, at)]) {
            try {
              pageImage(file, 1);
            } catch (fault) {
              expect(["UnreadablePdf", "RangeError"]).toContain((fault as Error).name);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
