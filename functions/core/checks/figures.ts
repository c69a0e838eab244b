import { isFarOff } from "../figures/far-off.ts";
import { converted } from "../figures/measure.ts";
import type { IndicatorRow } from "../kinds/indicators/field.ts";
import { entryName } from "../kinds/shape.ts";
import { labelKey } from "../registry/label.ts";
import { type Answered, answered, type Check, type Checked, type Hit } from "./check.ts";

type Row = IndicatorRow & {
  readonly name: (column: string) => string;
  /**
   * The same indicator of another period: by what it is called where the unit named it, for rows change
   * places.
   */
  readonly same: () => string;
};

/** Every indicator row of the report with the way to name its cells. */
function rowsIn(report: Checked): readonly Row[] {
  return answered(report, "indicators").flatMap(({ field, value }) =>
    value.rows.map((row, index) => ({
      ...row,
      name: (column: string) => entryName(field.id, row.indicator ?? String(index + 1), column),
      same: () => `${field.id}|${row.indicator ?? `= ${labelKey(row.label)}`}`,
    })),
  );
}

export const percentOfPlan: Check = {
  id: "V1",
  severity: "warn",
  rule: "Tỷ lệ so với kế hoạch phải khớp với kết quả và kế hoạch.",
  alone: true,
  find: (report) =>
    rowsIn(report).flatMap(({ label, value, plan, percent, name }): readonly Hit[] => {
      if (typeof value !== "number" || !plan || percent === undefined) return [];
      const counted = (value / plan) * 100;
      const gap = Math.abs(counted - percent);
      // Printed to one decimal, a percentage may be half a tenth off; a whole one half a point.
      if (gap <= (Number.isInteger(percent) ? 0.5 : 0.05) + 1e-9) return [];
      const severity = gap > 1 ? "error" : "warn";
      return [{ field: name("percent"), severity, code: "plan-off", label, value, plan, percent }];
    }),
};

export const partWithinWhole: Check = {
  id: "V2",
  severity: "error",
  rule: "Phần không lớn hơn toàn bộ.",
  alone: true,
  find: (report) => answered(report, "indicators").flatMap(partsOverWhole),
};

function partsOverWhole({ field, value }: Answered<"indicators">): readonly Hit[] {
  const said = new Map(value.rows.map((row) => [row.indicator, row]));
  return (field.indicators ?? []).flatMap(({ id, partOf, label }): readonly Hit[] => {
    const [part, whole] = [said.get(id)?.value, said.get(partOf)?.value];
    if (!partOf || typeof part !== "number" || typeof whole !== "number" || part <= whole) return [];
    const named = { label, whole: said.get(partOf)?.label ?? partOf };
    return [{ field: entryName(field.id, id, "value"), code: "part-over-whole", ...named, part, of: whole }];
  });
}

export const farFromPrior: Check = {
  id: "V15",
  severity: "warn",
  rule: "Số liệu chênh quá một nửa so với kỳ trước thì nêu lý do.",
  alone: false,
  find(report) {
    if (!report.prior) return [];
    const before = new Map(rowsIn({ ...report, values: report.prior }).map((row) => [row.same(), row]));
    return rowsIn(report).flatMap(({ label, unit, value, note, name, same }): readonly Hit[] => {
      const then = before.get(same());
      const was = typeof then?.value === "number" ? converted(then.value, then.unit, unit) : undefined;
      if (typeof value !== "number" || typeof was !== "number" || note || !isFarOff(value, was)) return [];
      return [{ field: name("value"), code: "far-from-prior", label, value, was }];
    });
  },
};

export const zeroIsNotUnknown: Check = {
  id: "V16",
  severity: "error",
  rule: "Số 0 khác với “không phát sinh” và “chưa có số liệu”.",
  alone: true,
  find: (report) =>
    rowsIn(report).flatMap(({ label, value, note, name }): readonly Hit[] => {
      if (value !== 0 || !note || !/chưa (có|tổng hợp|thống kê)/i.test(note)) return [];
      return [{ field: name("value"), code: "zero-unsure", label, note }];
    }),
};

export const stockIsNotFlow: Check = {
  id: "V17",
  severity: "error",
  rule: "Số lũy kế không cộng với số trong kỳ.",
  alone: true,
  find: (report) =>
    answered(report, "indicators").flatMap(({ field, value }) =>
      value.rows.flatMap((row): readonly Hit[] => {
        const asked = field.indicators?.find(({ id }) => id === row.indicator);
        const { label, note = "" } = row;
        if (asked?.measure !== "flow" || !/lũy kế|luỹ kế|từ trước đến nay/i.test(note)) return [];
        return [{ field: entryName(field.id, asked.id, "value"), code: "stock-for-flow", label, note }];
      }),
    ),
};
