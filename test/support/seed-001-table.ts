import { isCountedUnit } from "../../functions/core/figures/nature.ts";
import { printCount, printNumber, printPercent } from "../../functions/core/figures/number.ts";
import type { TableRow } from "../../functions/core/kinds/table/design.ts";
import { labelKey } from "../../functions/core/registry/label.ts";
import { printed } from "./seed-001.ts";

/** Every quantity that a district printed in its report: sixty-nine figures and two spans. */
export const quantities = printed.parts
  .flatMap(({ sections }) => sections)
  .flatMap((section) => [section, ...section.subsections])
  .flatMap(({ indicators = [] }) => indicators);
type Quantity = (typeof quantities)[number];

/** The share of people who pledged, which no sector counts. */
export const pledged = quantities.filter(({ kind }) => kind === "ratio");

/** As many parts of a figure as it can be cut into, three at most. */
function partsOf(value: number): readonly number[] {
  const scale = 10 ** (String(value).split(".")[1]?.length ?? 0);
  const whole = Math.round(value * scale);
  const count = Math.min(3, whole);
  const each = Math.floor(whole / count);
  return Array.from(
    { length: count },
    (_, at) => (at < count - 1 ? each : whole - each * (count - 1)) / scale,
  );
}

/** What one of three units says of a quantity: its part of a sum, the whole of a share, an end of a span. */
function cellsOf(quantity: Quantity, unit: number): Readonly<Record<string, number>> {
  const { value, plan, percentOfPlan, range, kind } = quantity;
  if (range) return unit < 2 ? { actual: unit === 0 ? range.min : range.max } : {};
  if (value === null) return {};
  if (kind === "ratio") return { actual: value };
  if (kind === "average") return unit === 0 ? { actual: value } : {};
  const actual = partsOf(value)[unit];
  if (actual === undefined) return {};
  const planned = plan === undefined ? undefined : partsOf(plan)[unit];
  const share = percentOfPlan === undefined || planned !== undefined ? {} : { share: percentOfPlan };
  return { actual, ...(planned === undefined ? {} : { plan: planned }), ...share };
}

/** What three units type, by row and column, so that together they come to what was printed. */
export function answersOf(rows: readonly TableRow[]): readonly Readonly<Record<string, string>>[] {
  const rowOf = ({ label }: Quantity) =>
    rows.find((row) => !row.heads && labelKey(row.label) === labelKey(label));
  return [0, 1, 2].map((unit) => {
    const told = quantities.flatMap((quantity) => {
      const row = rowOf(quantity);
      return row
        ? Object.entries(cellsOf(quantity, unit)).map(
            ([column, figure]) => [`bieu.${row.id}.${column}`, printNumber(figure)] as const,
          )
        : [];
    });
    return Object.fromEntries(told);
  });
}

/** The figure as that district's report has it before its unit, worked out beside the program. */
export function figureOf({ value, unit, range }: Quantity): string {
  if (range) return `từ ${range.min} đến ${range.max} ${unit}`;
  const number = value ?? Number.NaN;
  if (unit === "%") return `${printNumber(number)}%`;
  return `${isCountedUnit(unit) ? printCount(number) : printNumber(number)} ${unit}`;
}

/** Against its plan, where it has one: "bằng 43,8% kế hoạch". */
export function shareOf({ percentOfPlan }: Quantity): string {
  return percentOfPlan === undefined ? "" : `${printPercent(percentOfPlan)} kế hoạch`;
}
