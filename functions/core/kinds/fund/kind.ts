import { ownTally } from "../own-tally.ts";

/** The emulation and commendation fund; what is left follows from the rest, and the check on it is V12. */
export const fund = ownTally("fund", {
  label: "Quỹ thi đua, khen thưởng",
  topic: "fund",
  rows: [
    { id: "opening", label: "Số dư đầu kỳ", unit: "triệu đồng", decimals: true },
    { id: "allocated", label: "Trích lập trong kỳ", unit: "triệu đồng", decimals: true },
    { id: "spent", label: "Đã chi trong kỳ", unit: "triệu đồng", decimals: true },
    { id: "closing", label: "Số dư cuối kỳ", unit: "triệu đồng", decimals: true },
  ],
});
