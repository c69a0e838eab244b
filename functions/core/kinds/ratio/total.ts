import { natureOf, togetherAs } from "../../figures/nature.ts";
import { percentOf } from "../../figures/percent.ts";
import type { Footing } from "../../report/footing.ts";
import type { Part } from "../../report/source.ts";
import { type Total, totalOf } from "../../report/total.ts";
import type { RatioField, RatioValue } from "./field.ts";

export interface RatioTotal {
  readonly kind: "ratio";
  readonly rows: readonly RatioRow[];
}

interface RatioRow {
  readonly id: string;
  readonly label: string;
  readonly whole: Total;
  readonly shares: readonly {
    readonly label: string;
    readonly total: Total;
    /**
     * The whole of those who gave this share, and the share's part of it: who gave only the whole is in
     * neither.
     */
    readonly of: number | undefined;
    readonly percent: number | undefined;
  }[];
}

export function settle(field: RatioField, parts: readonly Part<RatioValue>[], footing: Footing): RatioTotal {
  return {
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
  };
}

const gave =
  (row: string, column: string) =>
  ({ value: { figures } }: Part<RatioValue>): boolean => {
    const figure = figures[row]?.[column];
    return figure !== undefined && figure !== "unknown";
  };

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
