import type { Entries } from "../core/kinds/shape.ts";
import type { Filled } from "./page.ts";
import { normalEntry } from "./value.ts";

/** A cell that says something else than the draft. */
export interface Change {
  readonly cell: Filled;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** Cells left blank where the draft has words: taken out only when the person says so. */
  readonly blanked: readonly Change[];
  readonly same: number;
}

export function compareWith(draft: Entries, cells: readonly Filled[]): Comparison {
  const changes: Change[] = [];
  const blanked: Change[] = [];
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
