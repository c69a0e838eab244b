import { isWhole } from "../figures/nature.ts";
import { printNumber } from "../figures/number.ts";
import { type Check, type Hit, measuredIn } from "./check.ts";

/**
 * "1,234 tấn" is one tonne and a bit as it is written, and 1.234 tonnes as many write it: only the writer can
 * say.
 */
export const commaOrThousands: Check = {
  id: "V21",
  severity: "warn",
  rule: "Số có đúng ba chữ số sau dấu phẩy thì hỏi lại có phải hàng nghìn không.",
  alone: true,
  find: (report) =>
    measuredIn(report).flatMap(({ entry, label, unit, value }): readonly Hit[] => {
      if (isWhole(label, unit)) return [];
      const read = typeof value === "number" ? printNumber(value) : "";
      const [, whole, decimals] = /^([1-9]\d{0,2}),(\d{3})$/.exec(read) ?? [];
      if (whole === undefined || decimals === undefined) return [];
      const choices = [`${whole}.${decimals}`];
      return [{ field: entry, code: "comma-or-thousands", label, read, whole, decimals, unit, choices }];
    }),
};
