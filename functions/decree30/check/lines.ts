import { isVertical, type Line, type Run, type Stroke } from "./paper.ts";

/**
 * Runs gathered into lines as a reader sees them, from the top down; two columns on one height are two lines.
 */
export function linesOf(runs: readonly Run[], strokes: readonly Stroke[], page: number): readonly Line[] {
  const upright = strokes.filter(isVertical);
  const rows: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    if (run.text.trim() === "") continue;
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) < 2) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => columnsOf(row, upright).map((column) => lineOf(column, page)));
}

/** Lines of one height as one: where the form has a single line, a blank in it is no column. */
export function rowsOf(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - line.y) < 2) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => ({
    ...lineOf(
      row.flatMap((line) => line.runs),
      row[0]?.page ?? 1,
    ),
    text: row.map((line) => line.text).join(" "),
  }));
}

/** Nearer than this, in sizes, two runs are words of one line, whatever stands around them. */
const NEAR = 0.35;

/**
 * A justified line's blanks differ by rounding only; one so much wider than the rest is a gap between
 * columns.
 */
const ALIKE = 1.6;

/** No mark of a point stands further from its words. */
const AFTER_MARK = 2;

const pointMark = /^([-–+•*]|\p{L}{1,2}\)|\d{1,3}[.)])$/u;

/**
 * A blank belongs to a line that has others as wide; an upright stroke between two runs always parts them.
 */
function columnsOf(row: readonly Run[], upright: readonly Stroke[]): readonly (readonly Run[])[] {
  const columns: Run[][] = [];
  for (const run of [...row].sort((one, other) => one.left - other.left)) {
    const before = columns.at(-1)?.at(-1);
    if (before && isNear(before, run) && !isParted(before, run, upright)) columns.at(-1)?.push(run);
    else columns.push([run]);
  }
  return columns;
}

function isNear(before: Run, run: Run): boolean {
  if (Math.abs(run.left - before.end) < NEAR * run.size) return true;
  const seen = run.left - before.right;
  if (seen < 0) return false;
  if (seen <= ALIKE * Math.max(before.blank, run.blank)) return true;
  return pointMark.test(before.text.trim()) && seen < AFTER_MARK * run.size;
}

function isParted(before: Run, run: Run, upright: readonly Stroke[]): boolean {
  const between = (stroke: Stroke) => stroke.left > before.right - 1 && stroke.right < run.left + 1;
  return upright.some((stroke) => between(stroke) && stroke.top < run.y - 1 && stroke.bottom > run.y - 1);
}

function lineOf(runs: readonly Run[], page: number): Line {
  return {
    page,
    text: wordsOf(runs).normalize("NFC").trim(),
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
    y: runs[0]?.y ?? 0,
    size: Math.max(...runs.map((run) => run.size)),
    runs,
  };
}

/** Some programs leave a blank undrawn: what stands apart is apart. */
function wordsOf(runs: readonly Run[]): string {
  return runs.reduce((text, run, at) => {
    const before = runs[at - 1];
    const apart = before !== undefined && run.left - before.end > 0.12 * run.size;
    return `${text}${apart ? " " : ""}${run.text}`;
  }, "");
}
