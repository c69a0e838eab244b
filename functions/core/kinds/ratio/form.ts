import * as v from "valibot";
import { Figure, printFigure } from "../../figures/figure.ts";
import { natureOf, togetherAs } from "../../figures/nature.ts";
import { printPercent } from "../../figures/number.ts";
import type { Problem } from "../../problem/outcome.ts";
import type { Footing } from "../../report/footing.ts";
import type { Part } from "../../report/source.ts";
import { type Total, totalOf } from "../../report/total.ts";
import { lowered } from "../../text/first-letter.ts";
import { base, key } from "../base.ts";
import { cells, reading, rowReader } from "../grid.ts";
import type { Kind } from "../kind.ts";

const named = v.object({ id: key, label: v.string() });

/** Shares of a whole, asked as counts: a percentage is never typed and never merged, only worked out. */
export const RatioField = v.object({
  kind: v.literal("ratio"),
  ...base,
  rows: v.pipe(v.array(named), v.minLength(1)),
  whole: named,
  shares: v.pipe(v.array(named), v.minLength(1)),
  unit: v.string(),
});
export type RatioField = v.InferOutput<typeof RatioField>;

export const RatioValue = v.object({
  kind: v.literal("ratio"),
  /** Row → column → figure. */
  figures: v.record(v.string(), v.record(v.string(), Figure)),
});
export type RatioValue = v.InferOutput<typeof RatioValue>;

export interface RatioTotal {
  readonly kind: "ratio";
  readonly rows: readonly RatioRow[];
}

export interface RatioRow {
  readonly id: string;
  readonly label: string;
  readonly whole: Total;
  readonly shares: readonly {
    readonly label: string;
    readonly total: Total;
    /** The whole of those who gave this share, and the share's part of it: who gave only the whole is in neither. */
    readonly of: number | undefined;
    readonly percent: number | undefined;
  }[];
}

export const ratio: Kind<RatioField, RatioValue, RatioTotal> = {
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
  settle: (field, parts, footing) => ({
    kind: "ratio",
    rows: field.rows.map(({ id, label }) => {
      const whole = columnTotal(field, parts, id, field.whole, footing);
      const shares = field.shares.map((column) => {
        const total = columnTotal(field, parts, id, column, footing);
        const of =
          total.given === whole.given
            ? whole.value
            : columnTotal(field, parts.filter(gave(id, column.id)), id, field.whole, footing).value;
        return { label: column.label, total, of, percent: percentOf(total.value, of) };
      });
      return { id, label, whole, shares };
    }),
  }),
};

const gave =
  (row: string, column: string) =>
  ({ value: { figures } }: Part<RatioValue>): boolean => {
    const figure = figures[row]?.[column];
    return figure !== undefined && figure !== "unknown";
  };

/** How much of a hundred the part is; undefined where there is no whole to take it of. */
export function percentOf(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : (part / whole) * 100;
}

function share(whole: Figure | undefined, part: Figure, wanted: boolean): string {
  if (!wanted || typeof whole !== "number" || typeof part !== "number" || whole === 0) return "";
  return ` (${printPercent((part / whole) * 100)})`;
}

function columnTotal(
  field: RatioField,
  parts: readonly Part<RatioValue>[],
  row: string,
  column: { readonly id: string; readonly label: string },
  footing: Footing,
): Total {
  const { unit } = field;
  const together = togetherAs(natureOf(column.label, unit), unit);
  const place = { field: field.id, row: `${row}.${column.id}`, label: column.label, unit, together };
  return totalOf(parts, ({ figures }) => figures[row]?.[column.id], place, footing);
}
