import type { Problem } from "../problem/outcome.ts";
import { type Entries, OTHERS, type Shape } from "./shape.ts";

interface Asked {
  readonly id: string;
}

/**
 * What was typed for this field and would be left unread: rows beyond the number the table takes, and cells
 * that the form does not have. It is asked about instead, so that nothing given is dropped in silence.
 */
export function straysIn(field: Asked, shape: Shape, entries: Entries): readonly Problem[] {
  const within = `${field.id}.`;
  const typed = Object.keys(entries).filter(
    (name) => name.startsWith(within) && entries[name]?.trim() !== "",
  );
  if (shape.type !== "grid") return typed.map((name) => noSuchCell(field, name, entries));
  const { rows, columns } = shape;
  const unknown = typed.filter((name) => {
    const [row = "", column = "", ...more] = name.slice(within.length).split(".");
    const isRow =
      rows.type === "open" ? isOpenRow(row) : rows.rows.some(({ id, heads }) => id === row && !heads);
    const isColumn = columns.some(({ id }) => id === column) || (shape.answers && column === OTHERS);
    return !isRow || more.length > 0 || !isColumn;
  });
  const strays = unknown.map((name) => noSuchCell(field, name, entries));
  return rows.type === "open" ? [...strays, ...beyond(field, rows.most, typed, unknown)] : strays;
}

/** Rows are counted by what is in them: a gap between two rows takes no place. */
function beyond(
  { id }: Asked,
  most: number,
  typed: readonly string[],
  unknown: readonly string[],
): readonly Problem[] {
  const rows = new Map<number, string>();
  for (const name of typed) {
    const row = Number(name.slice(id.length + 1).split(".")[0]);
    if (!unknown.includes(name) && !name.endsWith(`.${OTHERS}`) && !rows.has(row)) rows.set(row, name);
  }
  const first = [...rows].sort(([a], [b]) => a - b)[most];
  return first ? [{ field: first[1], code: "too-many-rows", rows: rows.size, most }] : [];
}

/** Rows of an open table are numbered from 1 and have no other names. */
export function isOpenRow(row: string): boolean {
  return /^[1-9]\d{0,4}$/.test(row);
}

function noSuchCell({ id }: Asked, name: string, entries: Entries): Problem {
  return { field: id, code: "no-such-cell", name, read: (entries[name] ?? "").trim().slice(0, 80) };
}
