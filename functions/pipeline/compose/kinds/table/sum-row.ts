import type { CellTotal } from "../../../../core/kinds/table/cells.ts";
import { isFigure, isWords } from "../../../../core/kinds/table/columns.ts";
import type { TableColumn, TableDesign } from "../../../../core/kinds/table/design.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import type { Row } from "../../../../decree30/document.ts";
import type { Composing } from "../../context.ts";
import { sourcesOf } from "../../trace.ts";
import { figureInCell, totalsOf } from "./told.ts";

export function figureAt(column: TableColumn, cells: readonly CellTotal[]): string {
  const cell = cells.find((each) => each.column === column.id);
  return cell && isFigure(column) ? figureInCell(column, cell) : "";
}

/** The row of what all rows come to, under what stands before the design's own columns. */
export function sumRow(
  { tracer }: Pick<Composing, "tracer">,
  { columns }: TableDesign,
  { sums }: TableTotal,
  place: string,
  lead: readonly string[],
): readonly Row[] {
  if (sums.length === 0) return [];
  const own = columns.map((column) => figureAt(column, sums));
  const cells = [...lead, ...own];
  // Named where no figure stands: before them, or in the first column of words.
  const named = lead.length > 1 ? 1 : lead.length + Math.max(0, columns.findIndex(isWords));
  const source = tracer.mark(`${place}.tong`, sourcesOf(...sums.flatMap(totalsOf)));
  const at = cells[named] === "" ? named : 0;
  return [{ type: "cells", cells: cells.map((cell, index) => (index === at ? "Tổng cộng" : cell)), source }];
}
