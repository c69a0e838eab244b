import { areMarks } from "./sheet-marks.ts";
import { blank, isSame, type Line, type View } from "./sheet-view.ts";

/** One table of a sheet, by its lines in the view. */
export interface Block {
  readonly heads: readonly Line[];
  /** The row that numbers the columns. */
  readonly marks?: Line;
  readonly body: readonly Line[];
  /** Columns of the sheet that it takes in. */
  readonly columns: readonly number[];
  /** Lines between the table before, or the sheet's beginning, and this one. */
  readonly above: readonly Line[];
  /** Lines from its end to the next table, or to the sheet's end. */
  readonly below: readonly Line[];
}

const MOST_BLOCKS = 20;
const MOST_HEADS = 8;

/** Heads a column of running numbers, wherever the table begins. */
export const ordering = /^(?:s?\s*\.?\s*t\s*\.?\s*t\.?|số\s*tt|số thứ tự|thứ tự)$/iu;

/** What begins below a table: notes, the day, who signs. */
const foot =
  /^(?:ghi chú\s*[:.]|\*?\s*lưu ý|giải thích|cột \(?\d|người (?:lập|tổng hợp|kiểm tra|ký)|thủ trưởng|hiệu trưởng|kế toán|nơi nhận|xác nhận|t[lm]\.|kt\.|tuq\.|chủ tịch|trưởng phòng|phó |giám đốc|đại diện|.{0,40},?\s*ngày\s.{0,12}tháng)/iu;

/** What stands above a table beside other things, and looks like heads for it. */
const above =
  /^(?:biểu|mẫu|phụ lục|bảng) (?:số|mẫu)|^ban hành|^(?:đơn vị|cơ quan) (?:báo cáo|nhận|gửi|chủ quản)|cộng h(?:òa|oà) xã hội|độc lập|^ngày (?:nhận|gửi)|^kỳ báo cáo|^(?:đơn vị tính|đvt)\s*:/iu;

export const isFoot = (line: Line) => foot.test(line.said[0]?.words ?? "");

/** The tables of a sheet, in their order. */
export function blocksIn(view: View): readonly Block[] {
  const { lines } = view;
  // An office that draws lines draws them around its table; a sheet without any is read by its words alone.
  const drawn = lines.filter(({ ruled }) => ruled.length >= 3).length >= 2;
  const starts: {
    readonly from: number;
    readonly to: number;
    readonly end: number;
    readonly marks: boolean;
  }[] = [];
  for (let at = 0; at < lines.length && starts.length < MOST_BLOCKS; ) {
    const headed = isStart(lines, at, drawn) ? headsFrom(lines, at, drawn) : undefined;
    if (!headed) {
      at += 1;
      continue;
    }
    const end = bodyEnd(lines, headed.to, drawn);
    starts.push({ from: at, ...headed, end });
    at = Math.max(end, at + 1);
  }
  return starts.map(({ from, to, end, marks }, place): Block => {
    const heads = lines.slice(from, marks ? to - 1 : to);
    const numbered = marks ? lines[to - 1] : undefined;
    return {
      heads,
      ...(numbered ? { marks: numbered } : {}),
      body: lines.slice(to, end),
      columns: columnsOf(heads, numbered, view.columns),
      above: lines.slice(aboveFrom(lines, starts[place - 1]?.end ?? 0, from), from),
      below: lines.slice(end, aboveFrom(lines, end, starts[place + 1]?.from ?? lines.length)),
    };
  });
}

/** Between two tables: notes and signers of the first, then what stands above the second. */
function aboveFrom(lines: readonly Line[], end: number, next: number): number {
  if (next === lines.length) return next;
  return end + lines.slice(end, next).findLastIndex(isFoot) + 1;
}

function isStart(lines: readonly Line[], at: number, drawn: boolean): boolean {
  const line = lines[at];
  if (!line) return false;
  const isOrdered = line.said.some(({ words }) => ordering.test(words));
  if (drawn && line.ruled.length < 2) return false;
  if (!isOrdered && line.said.some(({ words }) => above.test(words))) return false;
  if (
    line.said.some(({ number, looks }) => number !== undefined && looks.shows !== "date" && !isYear(number))
  )
    return false;
  const least = isOrdered || (drawn && line.ruled.length === 2) ? 2 : 3;
  return line.said.length >= least && (isOrdered || !isFoot(line));
}

const isYear = (number: number) => Number.isInteger(number) && number >= 1990 && number <= 2100;

/** Where the heads end: behind the row that numbers the columns, or before the first that is filled in. */
function headsFrom(
  lines: readonly Line[],
  from: number,
  drawn: boolean,
): { readonly to: number; readonly marks: boolean } | undefined {
  const first = lines[from];
  if (!first) return undefined;
  for (let at = from + 1; at < Math.min(lines.length, from + MOST_HEADS + 1); at += 1) {
    const line = lines[at];
    if (line && areMarks(wordsAcross(line, extentOf(lines.slice(from, at)))))
      return { to: at + 1, marks: true };
  }
  let to = from + 1;
  while (to < Math.min(lines.length, from + MOST_HEADS) && goesOn(lines, from, to, drawn)) to += 1;
  return { to, marks: false };
}

/** The first and last column with something in it. */
function extentOf(lines: readonly Line[]): readonly [number, number] {
  const columns = lines.flatMap(({ cells }) =>
    [...cells].flatMap(([column, cell]) => (blank(cell) ? [] : [column])),
  );
  return columns.reduce(
    ([least, most], column) => [Math.min(least, column), Math.max(most, column)],
    [Number.POSITIVE_INFINITY, -1],
  );
}

/** The words of a row between two columns; those of a merged cell once, where it begins. */
function wordsAcross(line: Line, [from, to]: readonly [number, number]): readonly string[] {
  const said: string[] = [];
  for (let column = from; column <= to; column += 1) {
    const cell = line.cells.get(column);
    said.push(cell && !isSame(cell, line.cells.get(column - 1)) ? cell.words : "");
  }
  return said;
}

/** Whether a row still belongs to the heads: one of theirs reaches into it, or it parts one of theirs. */
function goesOn(lines: readonly Line[], from: number, at: number, drawn: boolean): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  if (!line || !before || line.said.length === 0 || (drawn && line.ruled.length === 0)) return false;
  const [left, right] = extentOf(lines.slice(from, at));
  for (const [column, cell] of line.cells)
    if (!blank(cell) && isSame(cell, before.cells.get(column))) return true;
  const isNumber = line.said.some(({ number }) => number !== undefined && !isYear(number));
  if (isNumber) return false;
  // Below "TT" and the names of rows nothing more is said; what is said parts a head above it.
  const begins = [left, left + 1].every((column) => blank(line.cells.get(column)));
  const within = [...line.cells].filter(
    ([column, cell]) => !blank(cell) && column >= left && column <= right,
  );
  return begins && within.length >= 1 && line.said.length >= 2;
}

/** Behind the last row of the table. */
function bodyEnd(lines: readonly Line[], from: number, drawn: boolean): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || isFoot(line) || (at > from && isStart(lines, at, drawn) && isHeading(line))) return end;
    if (drawn && line.ruled.length === 0) return end;
    const gap = line.row - (lines[at - 1]?.row ?? line.row);
    // Without lines a gap of some rows ends a table, and so does a row of one text behind a gap.
    if (!drawn && at > from && (gap > 4 || (gap > 1 && line.said.length < 2))) return end;
    if (drawn || line.said.length > 0) end = at + 1;
  }
  return end;
}

const isHeading = (line: Line) => line.said.some(({ words }) => ordering.test(words));

/** From the first to the last column that has a head, or a number for one; hidden columns are not there. */
function columnsOf(
  heads: readonly Line[],
  marks: Line | undefined,
  all: readonly number[],
): readonly number[] {
  const [left, right] = extentOf(marks ? [...heads, marks] : heads);
  return all.filter((column) => column >= left && column <= right);
}
