import * as v from "valibot";
import { CalendarDate } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import { textRead } from "../text/door.ts";

/**
 * What a directive asks to be told about. `type` is one of those below; a transcript of an older version may
 * carry another word, which then stands for nothing but itself.
 *
 * H1, H2, YEAR, M9 by `year`; QUARTER and MONTH by `year` and `number`; SCHOOL_YEAR from `year` to the next;
 * TERM (a half of a school year) likewise by `number`; YEARS from `year` to `toYear` (a movement over several
 * years); THEME by its words in `label`; SPAN from `from` to `to`, both days included.
 */
export const Period = v.object({
  type: v.string(),
  year: v.number(),
  label: v.string(),
  number: v.optional(v.number()),
  toYear: v.optional(v.number()),
  from: v.optional(CalendarDate),
  to: v.optional(CalendarDate),
});
export type Period = v.InferOutput<typeof Period>;

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
