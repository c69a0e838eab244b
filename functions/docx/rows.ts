import { Paragraph, TableCell, TableRow } from "docx";
import type { Column, Row } from "../decree30/document.ts";
import { sizes } from "../decree30/paper.ts";
import { halfPoints } from "./measure.ts";
import { withOpenings } from "./openings.ts";

/**
 * Rows of tables as they will stand in the package, written here: the package library makes a score of
 * objects of every cell, and an annex has tens of thousands. One row in each table keeps their place until it
 * is packed.
 */
export type WrittenRows = string[];

export interface Cells {
  readonly size: number;
  /** Free on either side of the text, in points. */
  readonly aside: number;
}

/** A style's name and no text, so that nothing a person types can look like it. */
const placeNamed = (place: number) => `rows-${place}`;
const places =
  /<w:tr><w:tc><w:tcPr><w:tcW [^>]*\/><\/w:tcPr><w:p><w:pPr><w:pStyle w:val="rows-(\d+)"\/><\/w:pPr><\/w:p><\/w:tc><\/w:tr>/g;

/** A row that keeps the place of these. */
export function placeOfRows(
  rows: readonly Row[],
  columns: readonly Column[],
  widths: readonly number[],
  cells: Cells,
  written: WrittenRows,
): TableRow {
  written.push(rows.map((row) => rowOf(row, columns, widths, cells)).join(""));
  const kept = new Paragraph({ style: placeNamed(written.length - 1) });
  return new TableRow({ children: [new TableCell({ children: [kept] })] });
}

/** The document part with every row in its place. */
export function withRows(part: Uint8Array, written: WrittenRows): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    new TextDecoder().decode(part).replace(places, (_, place: string) => written[Number(place)] ?? ""),
  );
}

function rowOf(row: Row, columns: readonly Column[], widths: readonly number[], cells: Cells): string {
  switch (row.type) {
    case "group": {
      const whole = widths.reduce((sum, width) => sum + width, 0);
      return rowAround(
        cell(row.text, { ...cells, bold: true, width: whole, align: "start", span: columns.length }),
        isHigh(row.text, whole, cells),
      );
    }
    case "cells":
      return rowAround(
        columns
          .map(({ align }, at) => cell(row.cells[at] ?? "", { ...cells, width: widths[at] ?? 0, align }))
          .join(""),
        row.cells.some((text, at) => isHigh(text, widths[at] ?? 0, cells)),
      );
  }
}

/** Never cut in two, but for what no page might hold. */
const rowAround = (cells: string, high: boolean) =>
  `<w:tr>${high ? "" : "<w:trPr><w:cantSplit/></w:trPr>"}${cells}</w:tr>`;

/** Of a row that may not be cut Word shows only so many lines as a page holds. */
const HIGHEST_ROW = 24;

/** About how many lines, by letters of a mean width and by the lines that a person ended. */
function isHigh(text: string, width: number, { size, aside }: Cells): boolean {
  if (text.length < HIGHEST_ROW) return false;
  const room = Math.max(width / 20 - 2 * aside, size);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length * 0.5 * size) / room), 0);
  return lines > HIGHEST_ROW;
}

interface CellLook extends Cells {
  readonly bold?: boolean;
  readonly width: number;
  readonly align: Column["align"];
  readonly span?: number;
}

const alignments = { start: "left", centre: "center", decimal: "right" } as const;

/** What the table and the style of its cells say already is not said again. */
function cell(text: string, { size, bold = false, width, align, span }: CellLook): string {
  const spans = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
  const weight = bold ? "<w:b/><w:bCs/>" : "";
  const letters =
    size === sizes.table ? "" : `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
  const look = weight + letters;
  const run = look === "" ? "<w:r>" : `<w:r><w:rPr>${look}</w:rPr>`;
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="OBang"/><w:jc w:val="${alignments[align]}"/></w:pPr>${run}<w:t xml:space="preserve">`;
  const lines = text
    .split("\n")
    .map((line) => `${paragraph}${escaped(withOpenings(line))}</w:t></w:r></w:p>`);
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spans}<w:vAlign w:val="center"/></w:tcPr>${lines.join("")}</w:tc>`;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
};

/** XML has no room for the other control characters, in whatever way they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
const unsafe = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g;
const escaped = (text: string) => text.replace(unsafe, (character) => escapes[character] ?? "");
