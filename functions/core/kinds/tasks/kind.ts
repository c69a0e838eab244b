import { lines } from "../lines.ts";

const invented = [
  { task: "Phát động đợt thi đua cao điểm chào mừng Quốc khánh 02/9", when: "Tháng 8 năm 2022" },
  { task: "Rà soát, thực hiện các chỉ tiêu chưa đạt theo kế hoạch năm", when: "Quý III, IV năm 2022" },
  { task: "Tổ chức bình xét thi đua cuối năm công khai, đúng đối tượng", when: "Tháng 12 năm 2022" },
];

/** Tasks and solutions for the period to come. */
export const tasks = lines("tasks", {
  columns: [
    { id: "task", label: "Nhiệm vụ, giải pháp", needed: { code: "needs-task" } },
    { id: "when", label: "Thời gian thực hiện" },
  ],
  goesUp: true,
  question: {
    ...{ name: "planList", label: "Nhiệm vụ và giải pháp cụ thể" },
    ...{ topic: "solutions", most: 30 },
  },
  sample: ({ index }) => invented.filter((_, place) => (place + index) % 3 !== 0),
});
