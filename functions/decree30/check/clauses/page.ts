import type { Anatomy } from "../anatomy.ts";
import { type Clause, decree, type Measurement, ownRule, within } from "../clause.ts";
import { centreOf, inMm, inPt, isUpright, type Line, pt } from "../paper.ts";
import type { Leaf, Section } from "../sections.ts";

const A4 = [595.28, 841.89] as const;
/** How far the tallest letters of Times reach over the baseline, and its deepest under it, in sizes. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** Two lines and a heading may have moved on to the next page for good reason. */
const HELD_BACK = 60;

export const pageClauses: readonly Clause[] = [
  {
    clause: decree("I.1"),
    rule: "Khổ giấy A4",
    measure: ({ sections }) =>
      leavesIn(sections).map(({ sheet }) => {
        const sides = [sheet.width, sheet.height].sort((one, other) => one - other);
        const kept = sides.every((side, at) => Math.abs(side - (A4[at] ?? 0)) < 1);
        return { kept, page: sheet.page, measured: sides.map(inMm).join(" × "), required: "210 × 297 mm" };
      }),
  },
  {
    clause: decree("I.2"),
    rule: "Nội dung chính trình bày theo chiều dài của trang; chỉ phụ lục có bảng biểu mới xoay ngang",
    measure: ({ main }) =>
      main.leaves.map(({ sheet }) => ({ kept: sheet.height > sheet.width, page: sheet.page })),
  },
  {
    clause: decree("I.3"),
    rule: "Lề trái 30 – 35 mm",
    measure: ({ sections, edges }) => [
      within(edges.left, [pt(30), pt(35)], inMm, 1, pt(0.3)),
      ...upright(sections).map((leaf) => {
        const left = Math.min(...[...leaf.text, ...leaf.foot.lines].map((line) => line.left));
        return within(left, [pt(30), Infinity], inMm, leaf.sheet.page, pt(0.3));
      }),
    ],
  },
  {
    clause: decree("I.3"),
    rule: "Lề phải 15 – 20 mm",
    measure: ({ sections, edges, first }) => [
      ...(edges.reached ? [within(first.sheet.width - edges.right, [pt(15), pt(20)], inMm, 1, pt(0.3))] : []),
      ...upright(sections).map(({ sheet, text, foot }) => {
        const right = sheet.width - Math.max(...[...text, ...foot.lines].map((line) => line.right));
        return within(right, [pt(15), Infinity], inMm, sheet.page, pt(0.3));
      }),
    ],
  },
  {
    clause: decree("I.3"),
    rule: "Lề trên 20 – 25 mm",
    measure: ({ sections }) =>
      upright(sections).map((leaf) => within(topOf(leaf), [pt(20), pt(25)], inMm, leaf.sheet.page, pt(0.3))),
  },
  {
    clause: decree("I.3"),
    rule: "Lề dưới 20 – 25 mm",
    measure: ({ sections }) => sections.flatMap((section) => bottomsOf(section)),
  },
  {
    clause: ownRule,
    rule: "Trang xoay ngang chừa mỗi cạnh ít nhất 15 mm",
    measure: ({ sections }) =>
      leavesIn(sections)
        .filter(({ sheet }) => sheet.width > sheet.height)
        .map((leaf) => {
          const { sheet } = leaf;
          const lines = linesOn(leaf);
          const aside = Math.min(...lines.flatMap((line) => [line.left, sheet.width - line.right]));
          const least = Math.min(aside, topOf(leaf), sheet.height - lowestOf(leaf));
          return { kept: least > pt(14.7), page: sheet.page, measured: inMm(least), required: "15,0 mm" };
        }),
  },
  {
    clause: decree("I.7"),
    rule: "Trang đầu của văn bản, của mỗi phụ lục không hiển thị số trang",
    measure: ({ sections }) =>
      sections.flatMap(({ leaves: [first] }) =>
        first ? [{ kept: first.numbers.length === 0, page: first.sheet.page, ...shown(first.numbers) }] : [],
      ),
  },
  {
    clause: decree("I.7"),
    rule: "Số trang bằng chữ số Ả Rập, đánh liên tục từ 1, riêng cho từng phụ lục",
    measure: ({ sections }) => sections.flatMap(numberedInTurn),
  },
  {
    clause: decree("I.7"),
    rule: "Số trang canh giữa theo chiều ngang, trong phần lề trên",
    measure: ({ sections, edges }) =>
      numbersIn(sections).map(({ sheet, line, grids }) => {
        // In the middle of the text, where Word sets it; a wide page without a table does not tell its own.
        const text = sheet.height > sheet.width ? [edges.middle] : grids.map(centreOf);
        const middles = text.length > 0 ? text : [sheet.width / 2];
        const aside = Math.min(...middles.map((middle) => Math.abs(centreOf(line) - middle)));
        const kept = aside < pt(text.length > 0 ? 2 : 8) && line.y < pt(20);
        const measured = `lệch ${inMm(aside)}, cách mép trên ${inMm(line.y)}`;
        return { kept, page: sheet.page, measured, required: "chính giữa, trong lề trên" };
      }),
  },
  {
    clause: decree("I.7"),
    rule: "Số trang cỡ chữ 13 – 14, kiểu chữ đứng",
    measure: ({ sections }) =>
      numbersIn(sections).map(({ sheet, line }) => {
        const measure = within(line.size, [13, 14], inPt, sheet.page, 0.05);
        return { ...measure, kept: measure.kept && isUpright(line) };
      }),
  },
];

export function leavesIn(sections: readonly Section[]): readonly Leaf[] {
  return sections.flatMap((section) => section.leaves);
}

function upright(sections: readonly Section[]): readonly Leaf[] {
  return leavesIn(sections).filter(({ sheet, text }) => sheet.height > sheet.width && text.length > 0);
}

/** All but page numbers: what must keep clear of the margins. */
const linesOn = ({ text, cells, foot }: Leaf): readonly Line[] => [...text, ...cells, ...foot.lines];

function topOf({ text, cells, grids }: Leaf): number {
  const lines = [...text, ...cells].map((line) => line.y - ASCENT * line.size);
  return Math.min(...lines, ...grids.map((grid) => grid.top));
}

export function lowestOf(leaf: Leaf): number {
  const lines = linesOn(leaf).map((line) => line.y + DESCENT * line.size);
  return Math.max(...lines, ...leaf.grids.map((grid) => grid.bottom));
}

/**
 * Every page must keep 20 mm free. That no more than 25 mm are taken shows only where text runs on to the
 * next page, and there a line or two may have been held back for good reason; so the fullest page of a
 * section is judged.
 */
function bottomsOf({ leaves }: Section): readonly Measurement[] {
  const free = ({ sheet, ...leaf }: Leaf) => sheet.height - lowestOf({ sheet, ...leaf });
  const tall = leaves.filter(({ sheet, text }) => sheet.height > sheet.width && text.length > 0);
  const full = tall.slice(0, -1).map(free);
  const fullest = full.length >= 3 ? Math.min(...full) : undefined;
  return tall.map((leaf) => {
    const measure = within(free(leaf), [pt(20), Infinity], inMm, leaf.sheet.page, pt(0.3));
    const spare = fullest !== undefined && free(leaf) === fullest && fullest > pt(25) + HELD_BACK;
    return { ...measure, kept: measure.kept && !spare, required: "20,0 mm – 25,0 mm" };
  });
}

function shown(numbers: readonly Line[]): { measured?: string } {
  return numbers[0] ? { measured: `hiển thị “${numbers[0].text}”` } : {};
}

function numberedInTurn({ leaves }: Section): readonly Measurement[] {
  return leaves.slice(1).map(({ sheet, numbers }, at) => {
    const measured = numbers.map((line) => line.text).join(" ");
    const required = String(at + 2);
    return { kept: measured === required, page: sheet.page, measured: measured || "không có", required };
  });
}

function numbersIn(sections: Anatomy["sections"]): readonly (Leaf & { readonly line: Line })[] {
  return leavesIn(sections).flatMap((leaf) => leaf.numbers.map((line) => ({ ...leaf, line })));
}
