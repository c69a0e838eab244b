import type { Table } from "./block.ts";
import type { Face } from "./face.ts";

/** How wide a column's numbers are before the comma and from it on. */
export interface Commas {
  readonly whole: number;
  readonly part: number;
}

/** 11.120,3 · 43,8% · -0,5 · (2,1): digits with Vietnamese marks, and what officials put around them. */
const number = /^[(+−-]?\d[\d.]*(,\d+)?[%)‰*]*$/;
const afterWhole = /[,%)‰*]/;

/** Where one number's comma falls; nothing when the text is no number. */
export function commaOf(text: string, face: Face, size: number): Commas | undefined {
  if (!number.test(text)) return undefined;
  const width = face.width(text) * size;
  const end = text.search(afterWhole);
  const whole = end < 0 ? width : face.width(text.slice(0, end)) * size;
  return { whole, part: width - whole };
}

const measured = new WeakMap<Table["rows"], readonly (Commas | undefined)[]>();

/**
 * The widest whole and the widest part of every number column, over all of the table's rows, whatever page
 * they are on.
 */
export function commasIn(table: Table): readonly (Commas | undefined)[] {
  const known = measured.get(table.rows);
  if (known) return known;
  const { face, size } = table.style;
  const commas = table.columns.map((column, at) => {
    if (column.align !== "decimal") return undefined;
    let [whole, part] = [0, 0];
    for (const row of table.rows) {
      const own = row.type === "cells" ? commaOf(row.cells[at] ?? "", face, size) : undefined;
      if (own) [whole, part] = [Math.max(whole, own.whole), Math.max(part, own.part)];
    }
    return { whole, part };
  });
  measured.set(table.rows, commas);
  return commas;
}
