import type { Kind } from "../kind.ts";
import { small, type Writer } from "../sample.ts";
import { entryName } from "../shape.ts";
import { rowId } from "./answer.ts";
import { cellName, figureColumns, fixedRows, unitOf, wordColumns } from "./columns.ts";
import { type SaidRow, TableField, TableValue } from "./field.ts";
import { form } from "./form.ts";
import { questions } from "./questions.ts";
import { TableSettled } from "./settled.ts";
import { figuresIn, settle, type TableTotal } from "./total.ts";
import { type Told, upward } from "./upward.ts";

/** A table as the office designed it. */
export const table = {
  Field: TableField,
  Value: TableValue,
  Settled: TableSettled,
  ...form,
  settle,
  figures: figuresIn,
  doubts: ({ asked }) => asked,
  prose: ({ id, design }, { rows }) =>
    rows.flatMap((row, place) =>
      wordColumns(design).flatMap((column) => {
        const text = row.words[column.id];
        const isText = column.holds.type === "words" || column.holds.type === "title";
        return text === undefined || !isText
          ? []
          : [{ entry: entryName(id, rowId(row, place), column.id), text }];
      }),
    ),
  texts: () => [],
  measured: ({ id, design }, { rows }) =>
    rows.flatMap((said, place) => {
      const row = fixedRows(design).find((each) => each.id === said.row);
      return figureColumns(design).map((column) => ({
        entry: entryName(id, rowId(said, place), column.id),
        label: cellName(design, row?.label ?? "", column),
        unit: unitOf(column, row),
        value: said.figures[column.id],
      }));
    }),
  knownByWords: false,
  ...upward,
  questions,
  sample,
} satisfies Kind<TableField, TableValue, TableTotal, TableSettled, Told>;

/** Figures that add up, and no words: what a table's words are about only its office knows. */
function sample({ design }: TableField, { index, isBloc }: Writer): TableValue | undefined {
  if (isBloc || design.rows.type === "free") return undefined;
  const totals = fixedRows(design).filter(({ total }) => total === undefined);
  const rows = totals.map(({ id }, place): SaidRow => {
    const figures = figureColumns(design).flatMap(({ id: column, holds }, at) =>
      holds.merging.type === "ratio" || holds.sumOf
        ? []
        : [[column, small(index, place + at + 2, 9)] as const],
    );
    return { row: id, figures: Object.fromEntries(figures), words: {} };
  });
  return { kind: "table", rows };
}
