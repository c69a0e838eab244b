import type { Figure } from "../../figures/figure.ts";
import { labelKey } from "../../registry/label.ts";
import { figureOf, inUnit, isSame } from "../upward.ts";
import { printedFigure, printedWords } from "./cell.ts";
import { columnName, isFigure, isWords, knownBy, unitOf } from "./columns.ts";
import type { TableColumn, TableDesign } from "./design.ts";
import type { SaidRow } from "./field.ts";
import type { TableSettled } from "./settled.ts";

/** A row that units named, each cell under its column's name, in words that both levels read. */
export type NamedRow = readonly NamedCell[];

interface NamedCell {
  readonly column: string;
  readonly said: string;
  /** Absent where the cell holds words. */
  readonly figure?: { readonly figure: Figure; readonly unit: string };
}

/** Of a row that several share, its figures together, and the words that all of them use. */
export function namedRows(design: TableDesign, { rows, listed }: TableSettled): readonly NamedRow[] {
  const known = knownBy(design);
  const shared = rows.map(({ cells, words }): SaidRow => {
    const figures = cells.flatMap(({ column, total }) => {
      const figure = figureOf(total);
      return figure === undefined ? [] : [[column, figure] as const];
    });
    const said = words.flatMap(({ column, parts }) => {
      const [first, ...others] = new Set(parts.map(({ value }) => value));
      return first !== undefined && (others.length === 0 || known.includes(column))
        ? [[column, first] as const]
        : [];
    });
    return { figures: Object.fromEntries(figures), words: Object.fromEntries(said) };
  });
  return [...shared, ...listed.map(({ value }) => value)].map((row) =>
    design.columns.flatMap((column) => namedCell(column, row)),
  );
}

function namedCell(column: TableColumn, { figures, words }: SaidRow): NamedRow {
  const [figure, text] = [figures[column.id], words[column.id]];
  const name = columnName(column);
  if (isFigure(column)) {
    const unit = unitOf(column);
    return figure === undefined || column.holds.merging.type === "ratio"
      ? []
      : [{ column: name, said: printedFigure(figure, unit), figure: { figure, unit } }];
  }
  return text === undefined || !isWords(column) ? [] : [{ column: name, said: printedWords(column, text) }];
}

/** The row in the columns of another form; undefined where that has no place for one of its cells. */
export function rowTaken({ columns }: TableDesign, row: NamedRow): SaidRow | undefined {
  const figures: [string, Figure][] = [];
  const words: [string, string][] = [];
  for (const { column: name, said, figure } of row) {
    const column = columns.find((each) => isSame(columnName(each), name));
    if (column === undefined) return undefined;
    const taken = figure && isFigure(column) ? inUnit(figure, unitOf(column)) : undefined;
    const held = isWords(column) ? wordsTaken(column.holds, said) : undefined;
    if (taken !== undefined) figures.push([column.id, taken]);
    else if (held !== undefined && figure === undefined) words.push([column.id, held]);
    else return undefined;
  }
  return { figures: Object.fromEntries(figures), words: Object.fromEntries(words) };
}

function wordsTaken(holds: TableColumn["holds"], said: string): string | undefined {
  if (holds.type !== "choice") return said;
  return holds.options.find(({ label }) => labelKey(label) === labelKey(said))?.value;
}
