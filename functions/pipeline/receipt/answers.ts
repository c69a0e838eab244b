import type { Section } from "../../core/directives/directive.ts";
import type { Field } from "../../core/kinds/field.ts";
import { shapeOf } from "../../core/kinds/field.ts";
import { type Entries, entryName, type Grid, type GridColumn, type Shape } from "../../core/kinds/shape.ts";
import type { Passage, Table } from "../../decree30/document.ts";

/**
 * Upright paper holds so many columns easily; a wider table is set without the columns that nobody wrote in.
 */
const WIDEST = 6;

/**
 * Everything asked in these sections with what was answered, blank ones too: word for word, and nothing
 * worked out. Labels repeat ("Nội dung báo cáo"), so where a section asks more than once each question is
 * printed as well.
 */
export function answersTo(sections: readonly Section[], entries: Entries): readonly Passage[] {
  return sections.flatMap(({ number, heading, prompts }) => [
    { type: "heading", level: 2, number, text: heading },
    ...prompts.flatMap(({ text, fields }): readonly Passage[] => [
      ...(prompts.length > 1 && fields.length > 0
        ? [{ type: "basis", text: `Yêu cầu: ${text}` } as const]
        : []),
      ...fields.flatMap((field) => answerTo(field, entries)),
    ]),
  ]);
}

function answerTo(field: Field, entries: Entries): readonly Passage[] {
  const shape = shapeOf(field);
  return [{ type: "heading", level: 3, number: "", text: field.label }, ...read(field, shape, entries)];
}

function read(field: Field, shape: Shape, entries: Entries): readonly Passage[] {
  switch (shape.type) {
    case "text":
      return said(entries[field.id]);
    case "choice":
      return said(shape.options.find(({ value }) => value === entries[field.id])?.label ?? entries[field.id]);
    case "grid":
      return table(field, shape, entries);
  }
}

function said(text = ""): readonly Passage[] {
  return [{ type: "paragraph", text: text.trim() === "" ? "(Để trống)" : text }];
}

function table(field: Field, shape: Grid, entries: Entries): readonly Passage[] {
  const held = (row: string, column: GridColumn) => {
    const words = entries[entryName(field.id, row, column.id)]?.trim() ?? "";
    // An option that stands for a blank says nothing that was answered.
    return words === "" ? "" : (column.options?.find(({ value }) => value === words)?.label ?? words);
  };
  const rows = rowsOf(field, shape, entries)
    .map(({ id, label }) => ({ label, cells: shape.columns.map((column) => held(id, column)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (rows.length === 0) return said();
  const asked = shape.columns.map((column, at) => ({ column, at }));
  const set =
    asked.length > WIDEST ? asked.filter(({ at }) => rows.some(({ cells }) => cells[at] !== "")) : asked;
  return [
    grid(
      { ...shape, columns: set.map(({ column }) => column) },
      rows.map(({ label, cells }) => ({ label, cells: set.map(({ at }) => cells[at] ?? "") })),
    ),
  ];
}

/** Fixed rows as they are asked; open ones by their numbers, as many as were filled in. */
function rowsOf(field: Field, shape: Grid, entries: Entries): readonly { id: string; label: string }[] {
  if (shape.rows.type === "fixed") return shape.rows.rows;
  const numbers = Object.keys(entries)
    .filter((name) => name.startsWith(`${field.id}.`))
    .map((name) => Number(name.slice(field.id.length + 1).split(".")[0]));
  return [...new Set(numbers)]
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
    .map((number) => ({ id: String(number), label: String(number) }));
}

interface Line {
  readonly label: string;
  readonly cells: readonly string[];
}

function grid({ columns, rows: asked }: Grid, rows: readonly Line[]): Table {
  return {
    type: "table",
    columns: [
      asked.type === "fixed"
        ? ({ head: asked.label ?? "Nội dung", share: 4, align: "start" } as const)
        : ({ head: "TT", share: 1, align: "centre" } as const),
      ...columns.map((column) => ({ ...headOf(column), ...width(column) })),
    ],
    rows: rows.map(({ label, cells }) => ({ type: "cells", cells: [label, ...cells] })),
  };
}

function headOf({ label, unit, above }: GridColumn) {
  return { head: unit ? `${label} (${unit})` : label, ...(above ? { over: above } : {}) };
}

function width({ entry }: GridColumn) {
  switch (entry) {
    case "number":
      return { share: 2, align: "decimal" } as const;
    case "date":
    case "choice":
      return { share: 2, align: "start" } as const;
    case "text":
      return { share: 4, align: "start" } as const;
  }
}
