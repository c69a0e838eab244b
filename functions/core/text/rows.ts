/** Rows of cells inside prose: pasted from a spreadsheet with tabs, or drawn with strokes. */
export interface Rows {
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** A list's own mark and the tab behind it are no cell. */
const led =
  /^[ \t\u00a0]*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]+\.|[-–+*•◦‣●○▪▫■□◊►√])[ \t\u00a0]+)?/u;

const tabsIn = (line: string) => line.split("\t").length - 1;

/** The table that begins at this line, and how many lines it takes; undefined where none does. */
export function rowsAt(
  lines: readonly string[],
  at: number,
): { readonly table: Rows; readonly taken: number } | undefined {
  const line = lines[at] ?? "";
  if (line.includes("\t")) return tabbed(lines, at);
  return line.startsWith("|") ? stroked(lines, at) : undefined;
}

/** Two lines or more that follow one another with as many tabs each; one tab alone is an indent. */
function tabbed(lines: readonly string[], at: number) {
  const tabs = tabsIn(lines[at] ?? "");
  let end = at;
  while (end < lines.length && tabsIn(lines[end] ?? "") === tabs && parts(lines[end] ?? "")) end += 1;
  if (end - at < 2) return undefined;
  const cells = lines.slice(at, end).map((line) => line.split("\t").map((cell) => cell.trim()));
  return { table: headed(cells), taken: end - at };
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

/** The first row names the columns where it says so, or where it alone has no figure in a column of figures. */
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
