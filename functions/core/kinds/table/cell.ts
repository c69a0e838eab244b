import { type Figure, printFigure } from "../../figures/figure.ts";
import { isWhole } from "../../figures/nature.ts";
import { inWords } from "../../instant.ts";
import { dateFrom } from "../../text/date-read.ts";
import type { RowReader } from "../grid.ts";
import { cellName, type FigureColumn, unitOf, type WordColumn } from "./columns.ts";
import type { TableDesign, TableRow } from "./design.ts";

/** More letters than this are no cell of a table. */
const LONGEST = 500;

/** What stands in a cell that asks for a figure. */
export function figureIn(
  reader: RowReader,
  design: TableDesign,
  column: FigureColumn,
  row?: TableRow,
): Figure | undefined {
  const unit = unitOf(column, row);
  return reader.figure(column.id, takesDecimals(design, column, row), unit);
}

/** A row's own unit says whether it can be parted; else its column does. Shares and means always can. */
function takesDecimals(design: TableDesign, column: FigureColumn, row?: TableRow): boolean {
  const { whole, merging } = column.holds;
  if (merging.type === "ratio") return true;
  if (whole && row?.unit === undefined) return false;
  return !isWhole(cellName(design, row?.label ?? "", column), unitOf(column, row));
}

/** What stands in any other cell: a day and a choice by their values, words as they were typed. */
export function wordsIn(reader: RowReader, { id, holds }: WordColumn): string | undefined {
  switch (holds.type) {
    case "words":
    case "title":
      return reader.text(id, LONGEST);
    case "choice":
      return reader.choice(
        id,
        holds.options.map(({ value }) => value),
      );
    case "date": {
      const said = reader.text(id);
      const date = said === undefined ? undefined : dateFrom(said);
      if (said !== undefined && !date) reader.refuse(id, { code: "not-a-date", read: said });
      return date;
    }
  }
}

/** As a person would type it, and as it is printed but for a choice. */
export function typedWords({ holds }: WordColumn, words: string): string {
  const date = holds.type === "date" ? dateFrom(words) : undefined;
  return date ? inWords(date) : words;
}

export function printedWords(column: WordColumn, words: string): string {
  const { holds } = column;
  const chosen = holds.type === "choice" ? holds.options.find(({ value }) => value === words) : undefined;
  return chosen?.label ?? typedWords(column, words);
}

/** "03 tập thể" in a form's line and a list of what is left out. */
export function printedFigure(figure: Figure, unit: string): string {
  if (typeof figure !== "number") return printFigure(figure);
  return `${printFigure(figure)}${unit === "%" || unit === "‰" ? "" : " "}${unit}`.trim();
}
