/** A cell of a table's head: a column's own, or one that columns side by side share. */
export interface HeadSpan {
  readonly text: string;
  /** Its first row, and how many it covers. */
  readonly row: number;
  readonly rows: number;
  /** Its first column, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The cells of a head row by row. Over a column stand the heads that it shares with its neighbours, topmost
 * first; its own covers all rows that are left.
 */
export function headSpans(
  heads: readonly string[],
  over: readonly (readonly string[] | undefined)[] = [],
): readonly HeadSpan[] {
  const above = heads.map((_, at) => over[at] ?? []);
  const deep = 1 + Math.max(0, ...above.map(({ length }) => length));
  return Array.from({ length: deep }, (_, row) =>
    heads.flatMap((text, from): readonly HeadSpan[] => {
      const own = above[from]?.length ?? 0;
      if (row > own) return [];
      if (row === own) return [{ text, row, rows: deep - row, from, to: from + 1 }];
      if (areUnderOne(above[from - 1], above[from], row)) return [];
      let to = from + 1;
      while (areUnderOne(above[to], above[from], row)) to += 1;
      return [{ text: above[from]?.[row] ?? "", row, rows: 1, from, to }];
    }),
  ).flat();
}

/** Whether two columns share their heads from the topmost down to this row. */
function areUnderOne(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
  row: number,
): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.length > row &&
    other.slice(0, row + 1).every((head, at) => one[at] === head)
  );
}
