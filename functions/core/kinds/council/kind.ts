import { ownTally } from "../own-tally.ts";

/** The council and the staff behind it. */
export const council = ownTally("council", {
  label: "Hội đồng Thi đua - Khen thưởng",
  topic: "council",
  rows: [
    { id: "members", label: "Thành viên Hội đồng Thi đua - Khen thưởng", unit: "người", decimals: false },
    { id: "meetings", label: "Phiên họp trong kỳ", unit: "phiên", decimals: false },
    { id: "full-time", label: "Công chức chuyên trách", unit: "người", decimals: false },
    { id: "concurrent", label: "Công chức kiêm nhiệm", unit: "người", decimals: false },
  ],
});
