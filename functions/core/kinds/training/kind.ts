import * as v from "valibot";
import { base } from "../base.ts";
import { type OwnRow, TallyFigures, tally } from "../tally.ts";

/** Courses held for those who do the work. */
export const TrainingField = v.object({ kind: v.literal("training"), ...base });
export type TrainingField = v.InferOutput<typeof TrainingField>;

export const TrainingValue = v.object({ kind: v.literal("training"), figures: TallyFigures });
export type TrainingValue = v.InferOutput<typeof TrainingValue>;

export const trainingRows: readonly OwnRow[] = [
  { id: "courses", label: "Lớp tập huấn, bồi dưỡng đã tổ chức", unit: "lớp", decimals: false },
  { id: "participants", label: "Lượt người tham gia", unit: "lượt người", decimals: false },
];

export const training = tally<"training", TrainingField>("training", () => trainingRows);
