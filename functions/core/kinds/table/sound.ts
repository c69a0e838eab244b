import { OTHERS } from "../shape.ts";
import { figureColumns, fixedRows, knownBy } from "./columns.ts";
import type { TableDesign } from "./design.ts";

/** What else than cells goes by these names, in a form's entries, in report.json and in every object. */
export const takenNames: readonly string[] = [OTHERS, "source", "sources", "constructor"];

/**
 * Whether everything that the table works out has what it is worked out of, and no two columns or rows go by
 * one name.
 */
export function isSound(design: TableDesign): boolean {
  const columns = design.columns.map(({ id }) => id);
  const figures = figureColumns(design);
  const numbers = new Set(figures.map(({ id }) => id));
  const rows = design.rows.type === "fixed" ? design.rows.rows.map(({ id }) => id) : [];
  const known = knownBy(design);
  const answering = fixedRows(design);
  const counted = new Set(answering.map(({ id }) => id));
  return (
    isEachOnce(columns) &&
    isEachOnce(rows) &&
    known.every((id) => columns.includes(id)) &&
    (design.rows.type === "free" || answering.length > 0) &&
    figures.every(({ id, holds: { merging, sumOf = [] } }) =>
      [...sumOf, ...(merging.type === "ratio" ? [merging.part, merging.whole] : [])].every(
        (each) => each !== id && numbers.has(each),
      ),
    ) &&
    answering.every(({ id, total = [] }) => total.every((each) => each !== id && counted.has(each))) &&
    (design.rows.type === "fixed" || design.rows.least <= design.rows.most)
  );
}

const isEachOnce = (ids: readonly string[]) =>
  new Set(ids).size === ids.length && !ids.some((id) => takenNames.includes(id));
