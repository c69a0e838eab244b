import type { Entries } from "../kinds/shape.ts";
import { textRead } from "../text/door.ts";

/** What a directive's own period is called, and the one it plans for. */
export const periodWords = {
  H1: { label: "6 tháng đầu năm", next: "6 tháng cuối năm" },
  H2: { label: "6 tháng cuối năm", next: "6 tháng đầu năm sau" },
  // Named with its year wherever it is printed.
  YEAR: { label: "năm", next: "năm sau" },
  M9: { label: "9 tháng đầu năm", next: "3 tháng cuối năm" },
} as const;

export type PeriodType = keyof typeof periodWords;

/** The period chosen, if it is one of the list. */
export function periodOf({ period = "" }: Entries): PeriodType | undefined {
  return (Object.keys(periodWords) as PeriodType[]).find((type) => type === textRead(period).trim());
}
