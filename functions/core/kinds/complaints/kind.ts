import * as v from "valibot";
import { base } from "../base.ts";
import { type OwnRow, TallyFigures, tally } from "../tally.ts";

/** Letters of complaint and denunciation about emulation and commendation. */
export const ComplaintsField = v.object({ kind: v.literal("complaints"), ...base });
export type ComplaintsField = v.InferOutput<typeof ComplaintsField>;

export const ComplaintsValue = v.object({ kind: v.literal("complaints"), figures: TallyFigures });
export type ComplaintsValue = v.InferOutput<typeof ComplaintsValue>;

export const complaintsRows: readonly OwnRow[] = [
  { id: "received", label: "Đơn thư đã tiếp nhận", unit: "đơn", decimals: false },
  { id: "competent", label: "Trong đó thuộc thẩm quyền giải quyết", unit: "đơn", decimals: false },
  { id: "resolved", label: "Đã giải quyết", unit: "đơn", decimals: false },
  { id: "pending", label: "Đang giải quyết", unit: "đơn", decimals: false },
  { id: "upheld", label: "Kết luận đúng hoặc đúng một phần", unit: "đơn", decimals: false },
];

export const complaints = tally<"complaints", ComplaintsField>("complaints", () => complaintsRows);
