import {
  AlignmentType,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from "docx";
import { columnWidths } from "../decree30/columns.ts";
import type { Column, Row, Table } from "../decree30/document.ts";
import { APART, sizes } from "../decree30/paper.ts";
import { halfPoints, roughWidth, twips } from "./measure.ts";
import { centredLine } from "./part.ts";

/** Past so many columns a table is set a size smaller, as in the PDF. */
const DENSE = 5;

/** Free on either side of a cell's text, in points. */
const ASIDE = 3;

/** A table whose head is repeated on every page, and whose rows are never cut in two. */
export function tableOf(table: Table, width: number): FileChild[] {
  const size = table.columns.length > DENSE ? sizes.denseTable : sizes.table;
  const widths = columnWidths(table, {
    ...{ width, size, padding: ASIDE },
    // Rough widths are means; a word of wide letters must fit too.
    widthOf: (word) => 1.1 * roughWidth(word, size),
  }).map(twips);
  const look = { size: sizes.body, bold: true, before: APART, keepNext: true };
  return [
    ...(table.caption === undefined ? [] : [centredLine(table.caption, look)]),
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        ...headOf(table.columns, widths, size),
        ...table.rows.map((row) => rowOf(row, table.columns, widths, size)),
      ],
    }),
    // Word runs two tables that touch into one, and an empty line keeps them apart.
    new Paragraph({ spacing: { line: 120, lineRule: "exact" }, children: [] }),
  ];
}

function headOf(columns: readonly Column[], widths: readonly number[], size: number): readonly TableRow[] {
  const look = { size, bold: true, align: "centre" } as const;
  const row = (children: readonly TableCell[]) =>
    new TableRow({ tableHeader: true, cantSplit: true, children });
  const shares = columns.some(({ over }) => over !== undefined);
  const upper = columns.flatMap(({ head, over }, at) => {
    if (over === undefined)
      return [cell(head, { ...look, width: widths[at], ...(shares ? { rows: 2 } : {}) })];
    if (columns[at - 1]?.over === over) return [];
    const span = columns.slice(at).findIndex((column) => column.over !== over);
    const under = widths.slice(at, span === -1 ? undefined : at + span);
    const width = under.reduce((sum, each) => sum + each, 0);
    return [cell(over, { ...look, width, span: under.length })];
  });
  const lower = columns.flatMap(({ head, over }, at) =>
    over === undefined ? [] : [cell(head, { ...look, width: widths[at] })],
  );
  return lower.length === 0 ? [row(upper)] : [row(upper), row(lower)];
}

function rowOf(row: Row, columns: readonly Column[], widths: readonly number[], size: number): TableRow {
  switch (row.type) {
    case "group": {
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const only = cell(row.text, { size, bold: true, width: whole, align: "start", span: columns.length });
      return new TableRow({ cantSplit: true, children: [only] });
    }
    case "cells":
      return new TableRow({
        cantSplit: true,
        children: columns.map(({ align }, at) =>
          cell(row.cells[at] ?? "", { size, width: widths[at], align }),
        ),
      });
  }
}

interface CellLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly width: number | undefined;
  readonly align: Column["align"];
  readonly span?: number;
  readonly rows?: number;
}

const alignments = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, decimal: AlignmentType.RIGHT };

function cell(text: string, { size, bold = false, width = 0, align, span, rows }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: twips(ASIDE), right: twips(ASIDE), top: 40, bottom: 40 },
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          style: "OBang",
          alignment: alignments[align],
          children: [new TextRun({ text: line, bold, size: halfPoints(size) })],
        }),
    ),
  });
}
