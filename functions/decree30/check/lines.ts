import type { Line, Run } from "./paper.ts";

/** Runs gathered into lines, from the top down. Where no space is drawn between two runs, a new column begins. */
export function linesOf(runs: readonly Run[], page: number): readonly Line[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    if (run.text.trim() === "") continue;
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) < 2) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => columnsOf(row).map((column) => lineOf(column, page)));
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

function columnsOf(row: readonly Run[]): readonly (readonly Run[])[] {
  const columns: Run[][] = [];
  for (const run of [...row].sort((one, other) => one.left - other.left)) {
    const before = columns.at(-1)?.at(-1);
    if (before && Math.abs(run.left - before.end) < 0.35 * run.size) columns.at(-1)?.push(run);
    else columns.push([run]);
  }
  return columns;
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
