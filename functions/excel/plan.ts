import type { Section } from "../core/directives/directive.ts";
import type { Field } from "../core/kinds/field.ts";
import { shapeOf } from "../core/kinds/field.ts";
import { openRows } from "../core/kinds/grid.ts";
import { fullName } from "../core/kinds/heads.ts";
import {
  applies,
  type Entries,
  entryName,
  type FixedRow,
  type GridColumn,
  type Option,
  type Shape,
} from "../core/kinds/shape.ts";
import { isWorkedOut } from "../core/kinds/worked.ts";
import { fieldsIn } from "../core/obligation/asked.ts";
import type { Entry } from "./value.ts";

/** One row of a section's sheet: its code, its label, and the cells to its right. */
export type Line =
  | { readonly type: "title" | "hint" | "band"; readonly code: string; readonly label: string }
  | {
      readonly type: "heads";
      readonly code: string;
      readonly label: string;
      readonly heads: readonly string[];
    }
  | {
      readonly type: "answers";
      readonly code: string;
      readonly label: string;
      readonly wide: boolean;
      readonly places: readonly AnswerPlace[];
    };

/** A cell that takes one answer. */
export interface AnswerPlace {
  readonly entry: string;
  readonly kind: Entry;
  readonly required: boolean;
  /** False where the row has nothing to say in this column: the cell is greyed, as the page draws no box. */
  readonly asked?: boolean;
  readonly options?: readonly Option[] | undefined;
}

/** The codes stand in the first column; the labels beside them; the answers from here on. */
export const FIRST_ANSWER = 2;
/** Over so many columns a text is written. */
export const WIDE = 6;

/** Blank rows beyond those already filled, so that a table can be written on without adding any. */
const ROOM = 10;

export const titleCode = (field: Field) => `muc:${field.id}`;
export const headsCode = (field: Field) => `cot:${field.id}`;
const rowCode = (field: Field, row: string) => `${field.id}.${row}`;

/**
 * The section as rows of a sheet, in reading order. The draft only says how many rows an open table needs.
 */
export function linesOf(section: Section, entries: Entries): readonly Line[] {
  return fieldsIn([section]).flatMap((field) => {
    const asked = field.required ? "bắt buộc" : "không bắt buộc";
    return [
      { type: "title", code: titleCode(field), label: `${field.label} (${asked})` } as const,
      ...(field.hint ? [{ type: "hint", code: "", label: field.hint } as const] : []),
      ...answersOf(field, shapeOf(field), entries),
    ];
  });
}

function answersOf(field: Field, shape: Shape, entries: Entries): readonly Line[] {
  const { id, required } = field;
  switch (shape.type) {
    case "text":
      return [alone({ entry: id, kind: "text", required }, "Nội dung trả lời")];
    case "choice":
      return [alone({ entry: id, kind: "choice", required, options: shape.options }, "Chọn một mục")];
    case "grid": {
      const heads = shape.columns.map(columnHead);
      const { rows } = shape;
      const label = rows.type === "open" ? "TT" : (rows.label ?? "Nội dung");
      return [
        { type: "heads", code: headsCode(field), label, heads },
        ...rowsOf(field, rows, entries).map(
          (row): Line =>
            row.heads
              ? { type: "band", code: "", label: row.label }
              : {
                  type: "answers",
                  code: rowCode(field, row.id),
                  label: row.label,
                  wide: false,
                  places: shape.columns.map((column) => ({
                    entry: entryName(id, row.id, column.id),
                    kind: column.entry,
                    required: required && !isWorkedOut(column, row),
                    asked: isAsked(field, shape, row, column.id, entries),
                    ...(column.options ? { options: column.options } : {}),
                  })),
                },
        ),
      ];
    }
  }
}

/** As on the page: words that stand there all the same keep their cell, so that they can be cleared. */
function isAsked(
  { id }: Field,
  shape: Extract<Shape, { type: "grid" }>,
  row: FixedRow,
  column: string,
  entries: Entries,
): boolean {
  const said = (each: string) => entries[entryName(id, row.id, each)];
  return Boolean(said(column)?.trim()) || applies(shape, row, column, said);
}

function alone(place: AnswerPlace, label: string): Line {
  return { type: "answers", code: place.entry, label, wide: true, places: [place] };
}

/** A column's head as the page prints it, in one cell with the heads over it. */
export function columnHead(column: GridColumn): string {
  const { unit, sumOf, ratio } = column;
  const head = unit ? `${fullName(column)} (${unit})` : fullName(column);
  return sumOf || ratio ? `${head} – tự tính nếu để trống` : head;
}

function rowsOf(
  { id }: Field,
  rows: Extract<Shape, { type: "grid" }>["rows"],
  entries: Entries,
): readonly FixedRow[] {
  if (rows.type === "fixed") return rows.rows;
  const filled = openRows(id, entries).map(Number);
  const within = filled.filter((row) => row <= rows.most);
  const count = Math.min(rows.most, Math.max(rows.least, ...within.map((row) => row + ROOM), ROOM));
  // Rows beyond the limit are in the draft and asked about there; they go out too, so that nobody loses them.
  const beyond = filled.filter((row) => row > count);
  const numbers = [...Array.from({ length: count }, (_, index) => index + 1), ...beyond];
  return numbers.map((row) => ({ id: String(row), label: String(row) }));
}
