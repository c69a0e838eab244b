import { type Clause, type Measurement, ownRule } from "../clause.ts";
import { inMm, isBold, isVertical, type Line, type Stroke } from "../paper.ts";
import type { Leaf, Section } from "../sections.ts";
import { leavesIn } from "./page.ts";

export const tableClauses: readonly Clause[] = [
  {
    clause: ownRule,
    rule: "Chữ trong bảng không tràn khỏi ô",
    measure: ({ sections }) => leavesIn(sections).flatMap(spilledOn),
  },
  {
    clause: ownRule,
    rule: "Bảng sang trang thì lặp lại dòng tiêu đề",
    measure: ({ sections }) => sections.flatMap(headsRepeated),
  },
];

/** A line spills where an upright stroke of its row crosses it, or where it leaves the grid. */
function spilledOn({ sheet, cells, grids }: Leaf): readonly Measurement[] {
  const upright = sheet.strokes.filter(isVertical);
  const spilled = cells.filter((line) => {
    const crossed = upright.some((stroke) => stands(stroke, line) && crosses(stroke, line));
    const grid = grids.find((each) => line.y > each.top && line.y < each.bottom + 1);
    return crossed || (grid !== undefined && (line.left < grid.left - 0.5 || line.right > grid.right + 0.5));
  });
  const [first] = spilled;
  if (!first) return cells.length > 0 ? [{ kept: true, page: sheet.page }] : [];
  return [
    { kept: false, page: sheet.page, measured: `“${first.text}” rộng ${inMm(first.right - first.left)}` },
  ];
}

function stands(stroke: Stroke, line: Line): boolean {
  return stroke.top < line.y - 1 && stroke.bottom > line.y - 1;
}

function crosses(stroke: Stroke, line: Line): boolean {
  return stroke.left > line.left + 1 && stroke.right < line.right - 1;
}

/**
 * A grid at the top of a page begins with bold words: the head of a new table, or of one that goes on. Which
 * of the two it is cannot be seen, and need not be.
 */
function headsRepeated({ leaves }: Section): readonly Measurement[] {
  return leaves.slice(1).flatMap(({ sheet, text, cells, grids }) => {
    const [grid] = grids;
    if (!grid || text.some((line) => line.y < grid.top)) return [];
    const inside = cells.filter((line) => line.y > grid.top && line.y < grid.bottom + 1);
    const first = inside.reduce<Line | undefined>(
      (top, line) => (top && top.y <= line.y ? top : line),
      undefined,
    );
    return first ? [{ kept: isBold(first), page: sheet.page, measured: first.text }] : [];
  });
}
