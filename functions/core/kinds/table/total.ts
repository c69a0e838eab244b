import type { Footing } from "../../report/footing.ts";
import type { Doubt, Part } from "../../report/source.ts";
import type { Total } from "../../report/total.ts";
import { figuresTogether } from "../worked.ts";
import { type FigureOf, figuresOf, rowId } from "./answer.ts";
import { type CellTotal, cellsOf, type RowTotal } from "./cells.ts";
import { fixedRows, wordColumns } from "./columns.ts";
import type { TableDesign } from "./design.ts";
import { doubtsAbout } from "./doubts.ts";
import type { SaidRow, TableField, TableValue } from "./field.ts";
import { type FreeRow, knownRows, nearRows } from "./groups.ts";
import { gridOf } from "./shape.ts";

export interface TableTotal {
  readonly kind: "table";
  /** The office's rows, or those that units name and several may share. */
  readonly rows: readonly RowTotal[];
  /** Rows that are each their unit's own. */
  readonly listed: readonly Part<SaidRow>[];
  /** What the rows that units name come to, column by column. */
  readonly sums: readonly CellTotal[];
  readonly asked: readonly Doubt[];
}

export function settle(field: TableField, parts: readonly Part<TableValue>[], footing: Footing): TableTotal {
  return field.design.rows.type === "fixed" ? ofFixed(field, parts, footing) : ofFree(field, parts, footing);
}

function ofFixed(field: TableField, parts: readonly Part<TableValue>[], footing: Footing): TableTotal {
  const { design } = field;
  const grid = gridOf(design);
  const answers = parts.map(({ source, value }) => ({ source, value: figuresOf(grid, value) }));
  const said = Map.groupBy(rowsSaid(parts), ({ value }) => value.row);
  const rows = fixedRows(design).map((row): RowTotal => {
    const figures = answers.map(
      ({ source, value }): Part<FigureOf> => ({ source, value: (column) => value(row.id, column) }),
    );
    return {
      ...{ row: row.id, label: row.label },
      cells: cellsOf(field, figures, { id: row.id, label: row.label, row }, footing),
      words: wordsOf(design, said.get(row.id) ?? []),
    };
  });
  return { kind: "table", rows, listed: [], sums: [], asked: doubtsAbout(field, grid, rows) };
}

function ofFree(field: TableField, parts: readonly Part<TableValue>[], footing: Footing): TableTotal {
  const { design } = field;
  const grid = gridOf(design);
  const answers = parts.map(({ source, value }): Part<readonly FreeRow[]> => {
    const at = figuresOf(grid, value);
    const rows = value.rows.map((said, place) => ({
      said,
      figureOf: (column: string) => at(rowId(said, place), column),
    }));
    return { source, value: rows };
  });
  const known = knownRows(design, answers);
  const rows = known.map(({ id, label, parts: theirs }): RowTotal => {
    const figures = theirs.map(({ source, value }) => ({ source, value: value.figureOf }));
    const said = theirs.map(({ source, value }) => ({ source, value: value.said }));
    return {
      ...{ row: id, label, cells: cellsOf(field, figures, { id, label, open: true }, footing) },
      words: wordsOf(design, said),
    };
  });
  return {
    ...{ kind: "table", rows, listed: known.length > 0 ? [] : rowsSaid(parts) },
    ...{ sums: sumsOf(field, answers, rows, footing), asked: nearRows(field, known, footing) },
  };
}

/** Columns that can be added, added over all rows: but none of which one row cannot. */
function sumsOf(
  field: TableField,
  answers: readonly Part<readonly FreeRow[]>[],
  rows: readonly RowTotal[],
  footing: Footing,
): readonly CellTotal[] {
  const all = answers.map(
    ({ source, value }): Part<FigureOf> => ({
      ...{ source, value: (column) => figuresTogether(value.map(({ figureOf }) => figureOf(column))) },
    }),
  );
  const unadded = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ column, isSum }) => (isSum ? [] : [column]))),
  );
  const cells = cellsOf(field, all, { id: "", label: "" }, footing);
  return cells.filter(({ column, isSum }) => isSum && !unadded.has(column));
}

function rowsSaid(parts: readonly Part<TableValue>[]): readonly Part<SaidRow>[] {
  return parts.flatMap(({ source, value }) => value.rows.map((row) => ({ source, value: row })));
}

function wordsOf(design: TableDesign, said: readonly Part<SaidRow>[]): RowTotal["words"] {
  return wordColumns(design).flatMap(({ id: column }) => {
    const parts = said.flatMap(({ source, value }) => {
      const words = value.words[column];
      return words === undefined ? [] : [{ source, value: words }];
    });
    return parts.length > 0 ? [{ column, parts }] : [];
  });
}

/** Every figure of the total, those that a rate is worked out of among them. */
export function figuresIn({ rows, sums }: TableTotal): readonly Total[] {
  const cells = [...rows.flatMap((row) => row.cells), ...sums];
  return cells.flatMap(({ total, rate }) => (rate ? [total, rate.part, rate.whole] : [total]));
}
