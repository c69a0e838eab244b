import { lines } from "../lines.ts";

const invented = [
  {
    target: "Tỷ lệ hồ sơ nộp trực tuyến",
    state: "Đạt một phần kế hoạch năm",
    reason: "Người dân chưa quen thao tác; tiếp tục hướng dẫn tại bộ phận một cửa",
  },
  {
    target: "Thu ngân sách trên địa bàn",
    state: "Chậm so với tiến độ",
    reason: "Nguồn thu từ đất chưa phát sinh; đẩy nhanh thủ tục trong quý III",
  },
];

/** Targets of the plan that are not met yet, and why. */
export const targets = lines("targets", {
  columns: [
    { id: "target", label: "Chỉ tiêu chưa đạt", needed: { code: "needs-target" } },
    { id: "state", label: "Kết quả đến nay" },
    { id: "reason", label: "Nguyên nhân, giải pháp" },
  ],
  goesUp: true,
  question: {
    ...{ name: "unmetTargets", label: "Các chỉ tiêu chưa đạt kế hoạch" },
    ...{ topic: "orientation", most: 20 },
  },
  sample: ({ index }) => (index % 4 === 1 ? [invented[index % invented.length] ?? {}] : undefined),
});
