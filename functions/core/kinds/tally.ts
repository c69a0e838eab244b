import * as v from "valibot";
import { Figure, printFigure } from "../figures/figure.ts";
import { isWhole, natureOf, togetherAs } from "../figures/nature.ts";
import type { Problem } from "../problem/outcome.ts";
import { type Total, totalOf } from "../report/total.ts";
import { key } from "./base.ts";
import { cells, reading, rowReader } from "./grid.ts";
import type { Checking, Form, Merging, Schemas, Upward } from "./kind.ts";
import { noProse } from "./nothing.ts";
import { entryName, type GridColumn } from "./shape.ts";
import { figureOf, type Item, SettledFigure } from "./upward.ts";

/** A row that asks for one figure. */
export const TallyRow = v.object({
  id: key,
  label: v.string(),
  unit: v.string(),
  decimals: v.optional(v.boolean(), false),
});
export type TallyRow = v.InferOutput<typeof TallyRow>;

export interface TallyTotal<K extends string> {
  readonly kind: K;
  readonly rows: readonly { readonly row: TallyRow; readonly total: Total }[];
}

const number = { id: "value", label: "Số lượng", entry: "number" } as const satisfies GridColumn;

interface TallyField<K extends string> {
  readonly kind: K;
  readonly id: string;
}

export interface TallyValue<K extends string> {
  readonly kind: K;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface TallySettled<K extends string> {
  readonly kind: K;
  readonly rows: readonly {
    readonly row: Pick<TallyRow, "id" | "label" | "unit">;
    readonly total: v.InferOutput<typeof SettledFigure>;
  }[];
}

/** A figure as the level above is told it. */
export interface Tallied {
  readonly row: string;
  readonly label: string;
  readonly unit: string;
  readonly figure: Figure;
}

function said({ label, unit, figure }: Omit<Tallied, "row">): string {
  return `${label}: ${printFigure(figure)}${typeof figure === "number" ? ` ${unit}` : ""}`;
}

/**
 * A kind whose answer is one figure a row, each summed over the units. The rows are the field's own or the
 * kind's.
 */
export function tally<K extends string, F extends TallyField<K>>(
  kind: K,
  rowsOf: (field: F) => readonly TallyRow[],
) {
  return {
    Value: v.object({ kind: v.literal(kind), figures: v.record(v.string(), Figure) }),
    Settled: v.object({
      kind: v.literal(kind),
      rows: v.array(
        v.object({
          row: v.object({ id: v.string(), label: v.string(), unit: v.string() }),
          total: SettledFigure,
        }),
      ),
    }),
    labels: [number.label],
    shape: (field) => ({
      type: "grid",
      columns: [number],
      rows: {
        type: "fixed",
        rows: rowsOf(field).map(({ id, label, unit }) => ({ id, label: `${label} (${unit})` })),
      },
    }),
    read(field, entries) {
      const problems: Problem[] = [];
      const read = rowsOf(field).flatMap(({ id, label, decimals, unit }) => {
        const row = rowReader(field.id, id, entries, problems);
        const figure = row.figure("value", decimals && !isWhole(label, unit), unit);
        return figure === undefined ? [] : [[id, figure] as const];
      });
      return reading(problems, read.length > 0 ? { kind, figures: Object.fromEntries(read) } : undefined);
    },
    write: (field, { figures }) =>
      Object.assign({}, ...Object.entries(figures).map(([row, value]) => cells(field.id, row, { value }))),
    print: (field, { figures }) =>
      rowsOf(field)
        .flatMap(({ id, label, unit }) => {
          const figure = figures[id];
          return figure === undefined ? [] : [said({ label, unit, figure })];
        })
        .join("; "),
    settle: (field, parts, footing) => ({
      kind,
      rows: rowsOf(field).map((row) => ({
        row,
        total: totalOf(
          parts,
          ({ figures }) => figures[row.id],
          {
            ...{ field: field.id, row: row.id, label: row.label, unit: row.unit },
            together: togetherAs(natureOf(row.label, row.unit), row.unit),
          },
          footing,
        ),
      })),
    }),
    figures: ({ rows }) => rows.map(({ total }) => total),
    doubts: () => [],
    ...noProse,
    measured: (field, { figures }) =>
      rowsOf(field).map(({ id, label, unit }) => ({
        ...{ entry: entryName(field.id, id, "value"), label, unit },
        value: figures[id],
      })),
    knownByWords: false,
    isOpen: () => false,
    items: (field, settled) =>
      settled?.rows.flatMap(({ row: { id, label, unit }, total }): readonly Item<Tallied>[] => {
        const figure = figureOf(total);
        if (figure === undefined) return [];
        const told = { row: id, label, unit, figure };
        return [{ from: field.id, said: said(told), told }];
      }) ?? [],
  } satisfies Pick<Schemas, "Value" | "Settled"> &
    Form<F, TallyValue<K>> &
    Merging<F, TallyValue<K>, TallyTotal<K>> &
    Checking<F, TallyValue<K>, TallyTotal<K>> &
    Omit<Upward<F, TallyValue<K>, TallySettled<K>, Tallied>, "take">;
}
