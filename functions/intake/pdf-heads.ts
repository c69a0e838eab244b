import type { Row } from "./pdf-rows.ts";

/** A page with the rows that stand on it. */
export interface PageRows {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** The outermost part of a page, where running heads and page numbers stand. */
const OUTER = 0.08;

const number = /^(?:trang\s*)?[-–]?\s*(\d{1,4})\s*(?:[-–]|\/\s*\d{1,4})?$/iu;

/**
 * Takes off what repeats at the edge of pages: the same words on two of them, or the page's own number. What
 * was taken is told, once a text.
 */
export function withoutRunningHeads(pages: readonly PageRows[]): {
  readonly pages: readonly PageRows[];
  readonly taken: readonly string[];
} {
  const counts = new Map<string, number>();
  const edges = pages.map((page) => page.rows.filter((row) => isOuter(row, page)));
  for (const rows of edges)
    for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Set<string>();
  const kept = pages.map((page, at) => {
    const heads = new Set(
      edges[at]?.filter(
        (row) =>
          number.exec(row.text)?.[1] === String(page.page) ||
          ((counts.get(keyOf(row)) ?? 0) > 1 && isShort(row)),
      ),
    );
    for (const { text } of heads) if (!number.test(text)) taken.add(text);
    return { ...page, rows: page.rows.filter((row) => !heads.has(row)) };
  });
  return { pages: kept, taken: [...taken] };
}

const isOuter = ({ y }: Row, { height }: PageRows) => y < OUTER * height || y > (1 - OUTER) * height;
const isShort = ({ text }: Row) => text.length < 120;
const keyOf = ({ text }: Row) => text.replace(/\d+/g, "#");
