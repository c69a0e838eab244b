import type { Entries } from "../core/kinds/shape.ts";
import type { Filled } from "./page.ts";
import { normalEntry } from "./value.ts";

/** A cell that says something else than the draft. */
export interface CellChange {
  readonly cell: Filled;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly changes: readonly CellChange[];
  /** Cells left blank where the draft has words: taken out only when the person says so. */
  readonly blanked: readonly CellChange[];
  readonly same: number;
}

export function compareWith(draft: Entries, cells: readonly Filled[]): Comparison {
  const changes: CellChange[] = [];
  const blanked: CellChange[] = [];
  let same = 0;
  for (const cell of cells) {
    const before = draft[cell.entry] ?? "";
    const after = cell.words ?? "";
    if (normalEntry(cell.kind, before) === normalEntry(cell.kind, after)) same += after === "" ? 0 : 1;
    // A cell whose content could not be taken was not left blank.
    else if (cell.words === undefined) blanked.push(...(cell.note ? [] : [{ cell, before, after }]));
    else changes.push({ cell, before, after });
  }
  return { changes, blanked, same };
}
