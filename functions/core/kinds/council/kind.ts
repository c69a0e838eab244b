import * as v from "valibot";
import { base } from "../base.ts";
import { type OwnRow, TallyFigures, tally } from "../tally.ts";

/** The council and the staff behind it. */
export const CouncilField = v.object({ kind: v.literal("council"), ...base });
export type CouncilField = v.InferOutput<typeof CouncilField>;

export const CouncilValue = v.object({ kind: v.literal("council"), figures: TallyFigures });
export type CouncilValue = v.InferOutput<typeof CouncilValue>;

export const councilRows: readonly OwnRow[] = [
  { id: "members", label: "Thành viên Hội đồng Thi đua - Khen thưởng", unit: "người", decimals: false },
  { id: "meetings", label: "Phiên họp trong kỳ", unit: "phiên", decimals: false },
  { id: "full-time", label: "Công chức chuyên trách", unit: "người", decimals: false },
  { id: "concurrent", label: "Công chức kiêm nhiệm", unit: "người", decimals: false },
];

export const council = tally<"council", CouncilField>("council", () => councilRows);
