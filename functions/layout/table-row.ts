import type { Table, TableColumn, TableRow } from "./block.ts";
import type { Face } from "./face.ts";
import { firstFit, type Line } from "./lines.ts";

/** One row made ready: the lines of each of its cells, and how many the highest has. */
export interface Row {
  readonly type: "head" | TableRow["type"];
  readonly cells: readonly (readonly Line[])[];
  readonly lines: number;
}

export const totalWidth = (columns: readonly TableColumn[]) =>
  columns.reduce((sum, { width }) => sum + width, 0);

export function readHead(table: Table): Row | undefined {
  if (table.head.length === 0) return undefined;
  return rowOf(table, "head", table.style.headFace, table.head);
}

export function readRow(table: Table, at: number): Row {
  const row = table.rows[at];
  if (row?.type !== "cells") return groupOf(table, row?.text ?? "");
  return rowOf(table, "cells", table.style.face, row.cells);
}

function rowOf(table: Table, type: "head" | "cells", face: Face, texts: readonly string[]): Row {
  const { size, padding } = table.style;
  let most = 1;
  const cells = table.columns.map((column, at) => {
    const lines = firstFit(texts[at] ?? "", { face, size, width: column.width - 2 * padding, indent: 0 });
    most = Math.max(most, lines.length);
    return lines;
  });
  return { type, cells, lines: most };
}

function groupOf(table: Table, text: string): Row {
  const { groupFace, size, padding } = table.style;
  const width = totalWidth(table.columns) - 2 * padding;
  const lines = firstFit(text, { face: groupFace, size, width, indent: 0 });
  return { type: "group", cells: [lines], lines: lines.length };
}
