import { isWhole } from "../figures/nature.ts";
import { printNumber } from "../figures/number.ts";
import { fundRows } from "../kinds/fund/kind.ts";
import { entryName } from "../kinds/shape.ts";
import { answered, type Check, type Checked, type Hit } from "./check.ts";

interface Figured {
  readonly field: string;
  readonly label: string;
  readonly unit: string;
  readonly value: unknown;
}

/** "1,234 tấn" is one tonne and a bit as it is written, and 1.234 tonnes as many write it: only the writer can say. */
export const commaOrThousands: Check = {
  id: "V21",
  severity: "warn",
  rule: "Số có đúng ba chữ số sau dấu phẩy thì hỏi lại có phải hàng nghìn không.",
  alone: true,
  find: (report) =>
    figuresIn(report).flatMap(({ field, label, unit, value }): readonly Hit[] => {
      const read = typeof value === "number" ? printNumber(value) : "";
      const [, whole, decimals] = /^([1-9]\d{0,2}),(\d{3})$/.exec(read) ?? [];
      if (whole === undefined || decimals === undefined) return [];
      const choices = [`${whole}.${decimals}`];
      return [{ field, code: "comma-or-thousands", label, read, whole, decimals, unit, choices }];
    }),
};

/** Every figure that was read from a box which takes decimals. */
function figuresIn(report: Checked): readonly Figured[] {
  return [
    ...answered(report, "indicators").flatMap(({ field, value }) =>
      value.rows.flatMap(({ indicator, label, unit, ...row }, index) =>
        (["value", "plan", "prior"] as const).map((column) => ({
          ...{ field: entryName(field.id, indicator ?? String(index + 1), column), label, unit },
          value: row[column],
        })),
      ),
    ),
    ...answered(report, "counts").flatMap(({ field, value }) => tallied(field.id, field.rows, value.figures)),
    ...answered(report, "fund").flatMap(({ field, value }) => tallied(field.id, fundRows, value.figures)),
  ].filter(({ label, unit }) => !isWhole(label, unit));
}

function tallied(
  field: string,
  rows: readonly { readonly id: string; readonly label: string; readonly unit: string }[],
  figures: Readonly<Record<string, unknown>>,
): readonly Figured[] {
  return rows.map(({ id, label, unit }) => ({
    ...{ field: entryName(field, id, "value"), label, unit },
    value: figures[id],
  }));
}
