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
import type { Column, Table } from "../decree30/document.ts";
import { type FittedTable, fittedTables } from "../decree30/fit.ts";
import { APART, sizes } from "../decree30/paper.ts";
import type { Faces } from "../layout/face.ts";
import { headSpans } from "../layout/head-spans.ts";
import { halfPoints, twips } from "./measure.ts";
import { withOpenings } from "./openings.ts";
import { centredLine } from "./part.ts";
import { type Cells, placeOfRows, type WrittenRows } from "./rows.ts";

/**
 * By so much less than the page's a cell's margins are in Word, which rounds each column to twentieths of a
 * point.
 */
const ROUNDING = 0.5;

/** A table whose head is repeated on every page; several, where it is too wide. */
export function tableOf(table: Table, faces: Faces, width: number, written: WrittenRows): FileChild[] {
  if (table.columns.length === 0) return [];
  return fittedTables(table, faces, width).flatMap((fitted) => childrenOf(fitted, width, written));
}

function childrenOf(
  { table, size, padding, widths: points, legend }: FittedTable,
  width: number,
  written: WrittenRows,
): FileChild[] {
  const widths = points.map(twips);
  const cells = { size, aside: padding - ROUNDING };
  const look = { size: sizes.body, bold: true, before: APART, keepNext: true };
  return [
    ...(table.caption === undefined ? [] : [centredLine(table.caption, look)]),
    ...legend.map((text) => new Paragraph({ style: "VanBan", text: withOpenings(text) })),
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: twips(cells.aside), right: twips(cells.aside), top: 40, bottom: 40 },
      rows: [
        ...headRows(table.columns, widths, cells),
        ...(table.rows.length === 0 ? [] : [placeOfRows(table.rows, table.columns, widths, cells, written)]),
      ],
    }),
    // Word runs two tables that touch into one, and an empty line keeps them apart.
    new Paragraph({ spacing: { line: 120, lineRule: "exact" }, children: [] }),
  ];
}

function headRows(columns: readonly Column[], widths: readonly number[], cells: Cells): readonly TableRow[] {
  const look = { ...cells, bold: true, align: "centre" } as const;
  const spans = headSpans(
    columns.map(({ head }) => head),
    columns.map(({ over }) => over),
  );
  const rows = Map.groupBy(spans, ({ row }) => row);
  return [...rows.values()].map(
    (row) =>
      new TableRow({
        ...{ tableHeader: true, cantSplit: true },
        children: row.map(({ text, from, to, rows: deep }) => {
          const width = widths.slice(from, to).reduce((sum, each) => sum + each, 0);
          const covers = {
            ...(to - from > 1 ? { span: to - from } : {}),
            ...(deep > 1 ? { rows: deep } : {}),
          };
          return cell(text, { ...look, width, ...covers });
        }),
      }),
  );
}

interface CellLook extends Cells {
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
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          style: "OBang",
          alignment: alignments[align],
          children: [new TextRun({ text: withOpenings(line), bold, size: halfPoints(size) })],
        }),
    ),
  });
}
