import { sumOf } from "../figures/exact.ts";
import { entryName } from "../kinds/shape.ts";
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
      if (left === undefined || left === end) return [];
      const figures = { opening: start, allocated: added, spent: paid, closing: end, left };
      return [{ field: entryName(field.id, "closing", "value"), code: "fund-off", ...figures }];
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
      if (typeof received !== "number" || handled === undefined || handled <= received) return [];
      const where = entryName(field.id, "received", "value");
      return [{ field: where, code: "complaints-over", handled, received }];
    }),
};
