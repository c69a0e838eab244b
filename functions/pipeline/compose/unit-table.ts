import type { Field } from "../../core/kinds/field.ts";
import type { Source } from "../../core/report/source.ts";
import type { Answer } from "../../core/report/statements.ts";
import type { Column, Passage } from "../../decree30/document.ts";
import { type Composing, namesOf } from "./context.ts";
import { leaveOut } from "./left-out.ts";

/** Tables a section of a signed report bears besides its points. */
const most = 3;

/**
 * More columns or rows than this, or longer cells, are a unit's own annex and no table of the report's body.
 */
const largest = { columns: 8, rows: 30, letters: 300 } as const;

interface Given {
  readonly source: Source;
  readonly table: Answer["tables"][number];
}

/**
 * Rows that units pasted into an answer, set as the tables they are; each under its unit's name where names
 * are told.
 */
export function unitTables(
  composing: Composing,
  field: Field,
  given: readonly Given[],
  at: { readonly place: string; readonly isNamed: boolean },
): readonly Passage[] {
  const fitting = given.filter(({ table: { rows } }) => {
    const columns = Math.max(...rows.rows.map((row) => row.length));
    const short = [...(rows.head ?? []), ...rows.rows.flat()].every((cell) => cell.length <= largest.letters);
    return short && columns <= largest.columns && rows.rows.length <= largest.rows;
  });
  const told = fitting.slice(0, most);
  for (const { source, table } of given.filter((each) => !told.includes(each))) {
    const { head, rows } = table.rows;
    leaveOut(
      composing,
      [...(head ? [head] : []), ...rows].map((row) => ({ source, value: row.join(" | ") })),
      "room",
    );
  }
  return told.map((each) => tableOf(composing, field, each, at));
}

function tableOf(
  composing: Composing,
  field: Field,
  { source, table }: Given,
  { place, isNamed }: { readonly place: string; readonly isNamed: boolean },
): Passage {
  const { head, rows } = table.rows;
  const mark = composing.tracer.mark(`${place}.table`, [source], rows.map((row) => row.join()).join());
  const titled = table.heading ?? field.label;
  const width = Math.max(head?.length ?? 0, ...rows.map((row) => row.length));
  return {
    type: "table",
    caption: isNamed ? `${titled} (${namesOf(composing, [source])})` : titled,
    columns: Array.from({ length: width }, (_, at) => columnAt(at, head, rows)),
    rows: rows.map((cells) => ({
      type: "cells",
      cells: Array.from({ length: width }, (_, at) => cells[at] ?? ""),
      source: mark,
    })),
  };
}

/** A column is as wide as its longest words ask for; figures stand in the middle. */
function columnAt(
  at: number,
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): Column {
  const cells = rows.map((row) => row[at] ?? "");
  const figures = cells.every((cell) => !/\p{L}/u.test(cell));
  const longest = Math.max(4, (head?.[at] ?? "").length, ...cells.map((cell) => cell.length));
  return { head: head?.[at] ?? "", share: Math.min(longest, 40), align: figures ? "centre" : "start" };
}
