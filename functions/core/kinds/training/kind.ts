import { ownTally } from "../own-tally.ts";

/** Courses held for those who do the work. */
export const training = ownTally("training", {
  label: "Tập huấn, bồi dưỡng",
  topic: "organisation",
  rows: [
    { id: "courses", label: "Lớp tập huấn, bồi dưỡng đã tổ chức", unit: "lớp", decimals: false },
    { id: "participants", label: "Lượt người tham gia", unit: "lượt người", decimals: false },
  ],
});
