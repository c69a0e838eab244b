import { ownTally } from "../own-tally.ts";

/** Letters of complaint and denunciation about emulation and commendation; V13 checks that they add up. */
export const complaints = ownTally("complaints", {
  label: "Đơn thư khiếu nại, tố cáo",
  topic: "oversight",
  rows: [
    { id: "received", label: "Đơn thư đã tiếp nhận", unit: "đơn", decimals: false },
    { id: "competent", label: "Trong đó thuộc thẩm quyền giải quyết", unit: "đơn", decimals: false },
    { id: "resolved", label: "Đã giải quyết", unit: "đơn", decimals: false },
    { id: "pending", label: "Đang giải quyết", unit: "đơn", decimals: false },
    { id: "upheld", label: "Kết luận đúng hoặc đúng một phần", unit: "đơn", decimals: false },
  ],
});
