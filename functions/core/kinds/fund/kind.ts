import * as v from "valibot";
import { base } from "../base.ts";
import { type OwnRow, TallyFigures, tally } from "../tally.ts";

/** The emulation and commendation fund; what is left follows from the rest, and the check on it is V12. */
export const FundField = v.object({ kind: v.literal("fund"), ...base });
export type FundField = v.InferOutput<typeof FundField>;

export const FundValue = v.object({ kind: v.literal("fund"), figures: TallyFigures });
export type FundValue = v.InferOutput<typeof FundValue>;

export const fundRows: readonly OwnRow[] = [
  { id: "opening", label: "Số dư đầu kỳ", unit: "triệu đồng", decimals: true },
  { id: "allocated", label: "Trích lập trong kỳ", unit: "triệu đồng", decimals: true },
  { id: "spent", label: "Đã chi trong kỳ", unit: "triệu đồng", decimals: true },
  { id: "closing", label: "Số dư cuối kỳ", unit: "triệu đồng", decimals: true },
];

export const fund = tally<"fund", FundField>("fund", () => fundRows);
