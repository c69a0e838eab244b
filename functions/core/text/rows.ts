/** Rows of cells inside prose: pasted from a spreadsheet with tabs, or drawn with strokes. */
export interface Rows {
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** A list's own mark and the tab behind it are no cell. */
const led =
  /^[ \t\u00a0]*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]+\.|[-–+*•◦‣●○▪▫■□◊►√])[ \t\u00a0]+)?/u;

/** The table that begins at this line, and how many lines it takes; undefined where none does. */
export function rowsAt(
  lines: readonly string[],
  at: number,
): { readonly table: Rows; readonly taken: number } | undefined {
  const line = lines[at] ?? "";
  if (line.includes("\t")) return tabbed(lines, at);
  return line.startsWith("|") ? stroked(lines, at) : undefined;
}

/**
 * Two lines or more that follow one another with tabs between their words; one tab alone is an indent. A row
 * may lack cells at its end, and one of its first cell or of a sum only may lack all tabs where rows stand
 * around it or before.
 */
function tabbed(lines: readonly string[], at: number) {
  let end = at;
  while (end < lines.length && isRow(lines, end, end - at)) end += 1;
  if (end - at < 2) return undefined;
  const cells = lines.slice(at, end).map((line) => line.split("\t").map((cell) => cell.trim()));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const table = headed(cells.map((row) => [...row, ...Array<string>(width - row.length).fill("")]));
  return { table, taken: end - at };
}

const sum = /^[ \t]*(?:tổng(?: cộng| số)?|cộng)[ :]+[\d.,]+[ \t]*$/iu;

function isRow(lines: readonly string[], at: number, before: number): boolean {
  const line = lines[at] ?? "";
  if (parts(line)) return true;
  if (before < 2 || line.trim() === "") return false;
  if (line.includes("\t") || sum.test(line)) return true;
  const bare = line.length <= 40 && !/[.!?;:,…]$/u.test(line) && led.exec(line)?.[0].trim() === "";
  return bare && parts(lines[at + 1] ?? "");
}

const parts = (line: string) =>
  line
    .slice(led.exec(line)?.[0].length ?? 0)
    .trim()
    .includes("\t");

function stroked(lines: readonly string[], at: number) {
  let end = at;
  while (end < lines.length && lines[end]?.trimStart().startsWith("|")) end += 1;
  const all = lines.slice(at, end).map(strokesOff);
  const rows = all.filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
  const [first, ...rest] = rows;
  if (!first || (first.length < 2 && rest.length === 0)) return undefined;
  const ruled = all.length > 1 && rows.length < all.length && all[1] !== rows[1];
  const table = ruled && rest.length > 0 ? { head: first, rows: rest } : headed(rows);
  return { table, taken: end - at };
}

function strokesOff(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split("|").map((cell) => cell.trim());
}

const firstHeads = /^(tt|stt|số tt|số thứ tự|no\.?)$/iu;
const anyHead = /^(đvt|đơn vị tính|số lượng|ghi chú)$/iu;

/**
 * The first row names the columns where it says so, or where it alone has no figure in a column of figures.
 */
export function headed(rows: readonly (readonly string[])[]): Rows {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return { head: undefined, rows };
  const isFigure = (cell: string | undefined) => /^[\d.,/%\s-]+$/.test(cell ?? "") && /\d/.test(cell ?? "");
  const overFigures = first.some((cell, at) => /\p{L}/u.test(cell) && rest.every((row) => isFigure(row[at])));
  const named =
    firstHeads.test(first[0] ?? "") ||
    first.some((cell) => anyHead.test(cell)) ||
    (overFigures && !first.some(isFigure));
  return named ? { head: first, rows: rest } : { head: undefined, rows };
}
