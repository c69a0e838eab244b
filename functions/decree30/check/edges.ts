import { centreOf, isBold, type Line } from "./paper.ts";
import type { Section } from "./sections.ts";

/** Where running text begins and ends across the page, on upright sheets. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** Some paragraph runs from edge to edge. Otherwise `right` is only the longest line's end, and `middle` the title's. */
  readonly reached: boolean;
}

export function edgesOf(sections: readonly Section[], kind: Line | undefined): Edges {
  const upright = sections
    .flatMap((section) => section.leaves)
    .filter(({ sheet }) => sheet.height > sheet.width);
  const lines = upright.flatMap((leaf) => leaf.text);
  // Folded, since a long report has more lines than a call takes arguments.
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  // A line whose next begins at the edge runs to the other edge; the middle one of all of them is believed.
  const full = lines
    .filter((line, at) => {
      const next = lines[at + 1];
      const running = line.size > 12.5 && line.left < left + 40;
      return running && next?.size === line.size && Math.abs(next.left - left) < 1 && next.y - line.y < 30;
    })
    .map((line) => line.right)
    .sort((one, other) => one - other);
  const spans = [...lines, ...upright.flatMap((leaf) => leaf.grids)];
  const longest = spans.reduce((most, span) => Math.max(most, span.right), 0);
  const right = full[Math.floor(full.length / 2)] ?? longest;
  const reached = full.length > 0;
  const titled = kind ?? lines.find((line) => /^(phần|phụ lục)( |$)/i.test(line.text) && isBold(line));
  const middle = reached || !titled ? (left + right) / 2 : centreOf(titled);
  return { left, right, middle, reached };
}
