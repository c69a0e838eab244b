import { type Figure, printFigure } from "../../../../core/figures/figure.ts";
import { type FigureOf, figuresInRow } from "../../../../core/kinds/table/answer.ts";
import { printedWords } from "../../../../core/kinds/table/cell.ts";
import { isFigure, isWords, rateOf } from "../../../../core/kinds/table/columns.ts";
import type { TableColumn, TableDesign } from "../../../../core/kinds/table/design.ts";
import type { SaidRow } from "../../../../core/kinds/table/field.ts";
import { gridOf } from "../../../../core/kinds/table/shape.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import type { Table } from "../../../../decree30/document.ts";
import { rowsByBloc } from "../../by-unit.ts";
import type { Composing } from "../../context.ts";
import { columnOnPage, ordinal, reporter } from "./heads.ts";
import { inOneCell } from "./one-cell.ts";
import { sumRow } from "./sum-row.ts";

/** Rows that are each their unit's own, under the names of units and blocs, and what they come to. */
export function ownRows(
  composing: Pick<Composing, "roster" | "tracer">,
  design: TableDesign,
  total: TableTotal,
  place: string,
): Pick<Table, "columns" | "rows"> {
  const grid = gridOf(design);
  const listed = total.listed.map(({ source, value }) => {
    const figureOf = figuresInRow(grid, value);
    const cells = design.columns.map((column) => cellOf(column, value, figureOf));
    return { who: source, cells, sources: [source] };
  });
  return {
    columns: [ordinal, reporter, ...design.columns.map((column) => columnOnPage(column, false))],
    rows: [...rowsByBloc(composing, place, listed), ...sumRow(composing, design, total, place, ["", ""])],
  };
}

/** One cell of a unit's own row, as it stands under its head. */
export function cellOf(column: TableColumn, { figures, words }: SaidRow, figureOf: FigureOf): string {
  if (isFigure(column)) {
    const figure = figures[column.id] ?? rateOf(column, figureOf) ?? figureOf(column.id);
    return figure === undefined ? "" : inCell(figure);
  }
  const said = words[column.id];
  return said === undefined || !isWords(column) ? "" : inOneCell(printedWords(column, said));
}

const inCell = (figure: Figure) => (figure === "none" ? "0" : printFigure(figure));
