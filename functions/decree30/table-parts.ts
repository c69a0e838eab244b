import { type ColumnRoom, easyNeedsOf } from "./columns.ts";
import type { Table } from "./document.ts";

/**
 * Leading columns that take more of the width than this are not repeated: nothing would be left for the
 * others.
 */
const LEADING = 0.6;

/**
 * A table too wide for its page as several that are not, each with the leading columns (number and name)
 * before its own, and about equally many columns. Columns that share a head stay together where a page holds
 * them.
 */
export function partsOf(table: Table, measure: ColumnRoom): readonly Table[] {
  const needs = easyNeedsOf(table, measure);
  const sum = (columns: readonly number[]) => columns.reduce((total, at) => total + (needs[at] ?? 0), 0);
  const leading = leadingOf(table, (columns) => sum(columns) <= LEADING * measure.width);
  const room = measure.width - sum(leading);
  const own = table.columns.map((_, at) => at).slice(leading.length);
  const units = unitsOf(table, own, 0, (columns) => sum(columns) <= room);
  const count = filled(units, room, sum).length;
  let [least, most] = [sum(units.flat()) / count, room];
  for (let round = 0; round < 12; round += 1) {
    const middle = (least + most) / 2;
    if (filled(units, middle, sum).length > count) least = middle;
    else most = middle;
  }
  // A column too wide to stand beside all that leads has fewer before it, or none: a figure is never broken
  // for them.
  const before = (own: readonly number[]) =>
    leading.filter((at) => sum([...leading.slice(0, at + 1), ...own]) <= measure.width + 1e-6);
  return filled(units, most, sum).map((own, part) => withColumns(table, [...before(own), ...own], part > 0));
}

/** Up to the first column of words, where it stands among the first. */
function leadingOf({ columns }: Table, holds: (leading: readonly number[]) => boolean): readonly number[] {
  const named = columns.findIndex(({ align }) => align === "start");
  const count = named >= 0 && named < 3 ? named + 1 : 1;
  for (let take = Math.min(count, columns.length - 1); take > 0; take -= 1) {
    const leading = Array.from({ length: take }, (_, at) => at);
    if (holds(leading)) return leading;
  }
  return [];
}

/** Columns under one head together; where no page holds them, those under each of the heads below it. */
function unitsOf(
  table: Table,
  among: readonly number[],
  row: number,
  holds: (columns: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const headOf = (at: number) => table.columns[at]?.over?.[row];
  const units: number[][] = [];
  for (const at of among) {
    const last = units.at(-1);
    if (last && headOf(at) !== undefined && headOf(at) === headOf(last[0] ?? -1)) last.push(at);
    else units.push([at]);
  }
  return units.flatMap((unit) =>
    unit.length === 1 || holds(unit) ? [unit] : unitsOf(table, unit, row + 1, holds),
  );
}

/** Units one after the other, as many in each part as so much room holds, and one at least. */
function filled(
  units: readonly (readonly number[])[],
  room: number,
  sum: (columns: readonly number[]) => number,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last && sum([...last, ...unit]) <= room + 1e-6) last.push(...unit);
    else parts.push([...unit]);
  }
  return parts;
}

function withColumns(table: Table, chosen: readonly number[], continued: boolean): Table {
  const { caption } = table;
  const goesOn = caption === undefined ? "(Tiếp theo)" : `${caption} (tiếp theo)`;
  return {
    ...table,
    ...(continued && { caption: goesOn }),
    columns: chosen.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) =>
      row.type === "cells" ? { ...row, cells: chosen.map((at) => row.cells[at] ?? "") } : row,
    ),
  };
}
