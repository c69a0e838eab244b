import { entryName } from "../fields/shape.ts";
import { sumOf } from "../figures/exact.ts";
import { printNumber } from "../figures/number.ts";
import { answered, type Check, type Hit } from "./check.ts";

export const fundBalances: Check = {
  id: "V12",
  severity: "error",
  rule: "Số dư đầu kỳ cộng trích lập trừ đã chi bằng số dư cuối kỳ.",
  alone: true,
  find: (report) =>
    answered(report, "fund").flatMap(({ field, value }): readonly Hit[] => {
      const { opening, allocated, spent, closing } = value.figures;
      const all = [opening, allocated, spent, closing];
      if (!all.every((figure) => typeof figure === "number")) return [];
      const [start, added, paid, end] = all as [number, number, number, number];
      const left = sumOf([start, added, -paid]);
      if (left === end) return [];
      const text = `Quỹ: ${printNumber(start)} cộng ${printNumber(added)} trừ ${printNumber(paid)} còn ${printNumber(left)}, nhưng số dư cuối kỳ ghi ${printNumber(end)}.`;
      return [{ field: entryName(field.id, "closing", "value"), text }];
    }),
};

export const complaintsAddUp: Check = {
  id: "V13",
  severity: "error",
  rule: "Đơn đã giải quyết và đang giải quyết không nhiều hơn đơn đã tiếp nhận.",
  alone: true,
  find: (report) =>
    answered(report, "complaints").flatMap(({ field, value }): readonly Hit[] => {
      const { received, resolved, pending } = value.figures;
      const handled = sumOf([resolved, pending].filter((figure) => typeof figure === "number"));
      if (typeof received !== "number" || handled <= received) return [];
      const text = `Đơn thư: đã giải quyết và đang giải quyết ${printNumber(handled)} đơn, nhiều hơn ${printNumber(received)} đơn đã tiếp nhận.`;
      return [{ field: entryName(field.id, "received", "value"), text }];
    }),
};
