import { type Figure, printFigure } from "../../figures/figure.ts";
import { printPercent } from "../../figures/number.ts";
import type { Problem } from "../../problem/outcome.ts";
import { lowered } from "../../text/first-letter.ts";
import { cells, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import type { RatioField, RatioValue } from "./field.ts";

export const form = {
  labels: [],
  shape: ({ rows, whole, shares, unit }) => ({
    type: "grid",
    columns: [whole, ...shares].map(({ id, label }) => ({ id, label, entry: "number" as const, unit })),
    rows: { type: "fixed", rows },
  }),
  read(field, entries) {
    const problems: Problem[] = [];
    const figures: Record<string, Record<string, Figure>> = {};
    for (const { id } of field.rows) {
      const row = rowReader(field.id, id, entries, problems);
      const read = [field.whole, ...field.shares].flatMap((column) => {
        const figure = row.figure(column.id);
        return figure === undefined ? [] : [[column.id, figure] as const];
      });
      if (read.length === 0) continue;
      const value = Object.fromEntries(read);
      figures[id] = value;
      const whole = value[field.whole.id];
      // A share without its whole says nothing, and a total without shares would count as a full one.
      if (whole === undefined) row.refuse(field.whole.id, { code: "needs-whole", whole: field.whole.label });
      for (const { id: share, label } of field.shares) {
        const part = value[share];
        if (typeof part === "number" && typeof whole === "number" && part > whole) {
          const named = { share: label, whole: field.whole.label };
          row.refuse(share, { code: "share-over-whole", ...named, part, of: whole });
        }
      }
    }
    return reading(problems, Object.keys(figures).length > 0 ? { kind: "ratio", figures } : undefined);
  },
  write: (field, { figures }) =>
    Object.assign({}, ...Object.entries(figures).map(([row, values]) => cells(field.id, row, values))),
  print: (field, { figures }) =>
    field.rows
      .flatMap(({ id, label }) => {
        const row = figures[id];
        if (!row) return [];
        const said = [field.whole, ...field.shares].flatMap((column) => {
          const figure = row[column.id];
          return figure === undefined
            ? []
            : [
                `${lowered(column.label)} ${printFigure(figure)}${share(row[field.whole.id], figure, column.id !== field.whole.id)}`,
              ];
        });
        return [`${label}: ${said.join(", ")}`];
      })
      .join("; "),
} satisfies Form<RatioField, RatioValue>;

function share(whole: Figure | undefined, part: Figure, wanted: boolean): string {
  if (!wanted || typeof whole !== "number" || typeof part !== "number" || whole === 0) return "";
  return ` (${printPercent((part / whole) * 100)})`;
}
