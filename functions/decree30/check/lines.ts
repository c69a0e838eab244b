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
    text: runs
      .map((run) => run.text)
      .join("")
      .normalize("NFC")
      .trim(),
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
    y: runs[0]?.y ?? 0,
    size: Math.max(...runs.map((run) => run.size)),
    runs,
  };
}
