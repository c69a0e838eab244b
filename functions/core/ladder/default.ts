import * as v from "valibot";
import { Ladder } from "./ladder.ts";

/** The ladder of an authority that set none of its own: offices' custom, not law. */
export const defaultLadder: Ladder = v.parse(Ladder, {
  id: "mac-dinh",
  validFrom: "2021-01-01",
  validTo: null,
  source: "nếp đôn đốc chung; cơ quan thường trực điều chỉnh khi cần",
  at: "08:00",
  mail: { from: "07:00", to: "18:00" },
  lateAfterMinutes: 60,
  steps: [
    {
      id: "acknowledge",
      measure: "acknowledge",
      workingDays: 2,
      tells: ["clerk", "head"],
      corrections: false,
    },
    { id: "remind-7", measure: "remind", workingDays: -7, tells: ["clerk"], corrections: true },
    { id: "remind-3", measure: "remind", workingDays: -3, tells: ["clerk"], corrections: true },
    { id: "remind-1", measure: "remind", workingDays: -1, tells: ["clerk"], corrections: true },
    {
      id: "chase",
      measure: "chase",
      workingDays: 1,
      tells: ["clerk", "head", "bloc-lead"],
      corrections: true,
    },
    { id: "letter", measure: "letter", workingDays: 3, tells: ["officer"], corrections: false },
    { id: "leader-list", measure: "leader-list", workingDays: 5, tells: ["leader"], corrections: false },
    { id: "criticism", measure: "criticism", workingDays: 10, tells: ["officer"], corrections: false },
  ],
  scores: { late: 1, missing: 3, correctionLate: 0.5, most: 10 },
});
