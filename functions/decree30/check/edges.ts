import { centreOf, isBold, type Line } from "./paper.ts";
import type { Section } from "./sections.ts";

/** Where running text begins and ends across the page, on upright sheets. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /**
   * Some paragraph runs from edge to edge. Otherwise `right` is only the longest line's end, and `middle` the
   * title's.
   */
  readonly reached: boolean;
}

/** Where a single line ends further in than any right margin may be, it need not be a full one. */
const WIDEST_MARGIN = 60;

export function edgesOf(sections: readonly Section[], kind: Line | undefined): Edges {
  const upright = sections
    .flatMap((section) => section.leaves)
    .filter(({ sheet }) => sheet.height > sheet.width);
  const lines = upright.flatMap((leaf) => leaf.text);
  // Folded, since a long report has more lines than a call takes arguments.
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  // A line whose next begins at the edge runs to the other edge, unless a long word left it short: most are
  // believed.
  const full = lines
    .filter((line, at) => {
      const next = lines[at + 1];
      const running = line.size > 12.5 && line.left < left + 40 && !isBold(line);
      return running && next?.size === line.size && Math.abs(next.left - left) < 1 && next.y - line.y < 30;
    })
    .map((line) => line.right);
  const spans = [...lines, ...upright.flatMap((leaf) => leaf.grids)];
  const longest = spans.reduce((most, span) => Math.max(most, span.right), 0);
  const most = commonest(full);
  const right = most?.count === 1 ? Math.max(...full) : (most?.value ?? longest);
  const sheet = upright[0]?.sheet.width ?? 0;
  const reached = most !== undefined && (most.count > 1 || sheet - right < WIDEST_MARGIN);
  const titled = kind ?? lines.find((line) => /^(phần|phụ lục)( |$)/i.test(line.text) && isBold(line));
  const middle = reached || !titled ? (left + right) / 2 : centreOf(titled);
  return { left, right, middle, reached };
}

/** The value that most of them share within half a point; of two as common, the larger. */
function commonest(
  values: readonly number[],
): { readonly value: number; readonly count: number } | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  let best: { value: number; count: number } | undefined;
  let from = 0;
  for (const [at, value] of sorted.entries()) {
    while (value - (sorted[from] ?? value) > 1) from += 1;
    const count = at - from + 1;
    if (!best || count >= best.count) best = { value: sorted[from + Math.floor(count / 2)] ?? value, count };
  }
  return best;
}
