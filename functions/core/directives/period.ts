import * as v from "valibot";
import { addDays, CalendarDate, calendarDate, inWords, partsOf } from "../instant.ts";

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

export const PeriodType = v.picklist([
  "H1",
  "H2",
  "YEAR",
  "M9",
  "QUARTER",
  "MONTH",
  "SCHOOL_YEAR",
  "TERM",
  "YEARS",
  "THEME",
  "SPAN",
]);
export type PeriodType = v.InferOutput<typeof PeriodType>;

/** A period of one of the known types, before it has its name. */
interface Unnamed extends Omit<Period, "type" | "label"> {
  readonly type: PeriodType;
}

/** What comes after a theme, or after some days, has no name of its own. */
const THEN = "thời gian tới";

/** Its name and that of the one it plans for, each with its year: "năm sau" is read in another one. */
interface Names {
  readonly label: string;
  readonly next: string;
}

/** Undefined where its numbers say no period: a fifth quarter, no year to end with. */
export function namesOf(period: Unnamed, theme = ""): Names | undefined {
  const { type, year, number = 0, toYear = 0, from, to } = period;
  switch (type) {
    case "H1":
      return { label: `6 tháng đầu năm ${year}`, next: `6 tháng cuối năm ${year}` };
    case "H2":
      return { label: `6 tháng cuối năm ${year}`, next: `6 tháng đầu năm ${year + 1}` };
    case "YEAR":
      return { label: `năm ${year}`, next: `năm ${year + 1}` };
    case "M9":
      return { label: `9 tháng đầu năm ${year}`, next: `3 tháng cuối năm ${year}` };
    case "QUARTER":
      return ofParts(number, 4, (part, ahead) => `quý ${roman[part]} năm ${year + ahead}`);
    case "MONTH":
      return ofParts(number, 12, (part, ahead) => `tháng ${part} năm ${year + ahead}`);
    case "SCHOOL_YEAR":
      return { label: schoolYear(year), next: schoolYear(year + 1) };
    case "TERM":
      return ofParts(number, 2, (part, ahead) => `học kỳ ${roman[part]} ${schoolYear(year + ahead)}`);
    case "YEARS": {
      if (toYear <= year) return undefined;
      return {
        label: `giai đoạn ${year} - ${toYear}`,
        next: `giai đoạn ${toYear + 1} - ${2 * toYear - year + 1}`,
      };
    }
    case "THEME":
      return theme === "" ? undefined : { label: theme, next: THEN };
    case "SPAN":
      return from && to && addDays(from, 1) <= to
        ? { label: `từ ngày ${inWords(from)} đến ngày ${inWords(to)}`, next: THEN }
        : undefined;
  }
}

const roman = ["", "I", "II", "III", "IV"] as const;

const schoolYear = (from: number) => `năm học ${from} - ${from + 1}`;

/** The part of a year by its number, and the one after it, which may be the next year's first. */
function ofParts(
  number: number,
  many: number,
  named: (part: number, ahead: number) => string,
): Names | undefined {
  if (!Number.isInteger(number) || number < 1 || number > many) return undefined;
  return { label: named(number, 0), next: number === many ? named(1, 1) : named(number + 1, 0) };
}

/** The period with its name, where its numbers say one. */
export function periodNamed(period: Unnamed, theme?: string): Period | undefined {
  const names = namesOf(period, theme);
  return names && { ...period, label: names.label };
}

/** What a directive about this period plans for, unless it says so itself. */
export function labelAfter(period: Period): string {
  const known = v.safeParse(PeriodType, period.type);
  const names = known.success ? namesOf({ ...period, type: known.output }, period.label) : undefined;
  return names?.next ?? `năm ${period.year + 1}`;
}

/** The one that follows it, with its name; a theme has none, and a word of an older version says none. */
export function nextPeriod(period: Period): Period | undefined {
  const known = v.safeParse(PeriodType, period.type);
  const after = known.success ? unnamedAfter({ ...period, type: known.output }) : undefined;
  return after && periodNamed(after);
}

function unnamedAfter(period: Unnamed): Unnamed | undefined {
  const { type, year, number = 1, toYear = year, from, to } = period;
  switch (type) {
    case "H1":
      return { type: "H2", year };
    case "H2":
      return { type: "H1", year: year + 1 };
    case "YEAR":
    case "M9":
    case "SCHOOL_YEAR":
      return { type, year: year + 1 };
    case "QUARTER":
      return partAfter(type, year, number, 4);
    case "MONTH":
      return partAfter(type, year, number, 12);
    case "TERM":
      return partAfter(type, year, number, 2);
    case "YEARS":
      return { type, year: toYear + 1, toYear: 2 * toYear - year + 1 };
    case "THEME":
      return undefined;
    case "SPAN": {
      if (!from || !to) return undefined;
      const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
      const begins = addDays(to, 1);
      return { type, year: partsOf(begins).year, from: begins, to: addDays(begins, days) };
    }
  }
}

function partAfter(type: PeriodType, year: number, number: number, many: number): Unnamed {
  return number >= many ? { type, year: year + 1, number: 1 } : { type, year, number: number + 1 };
}

/** Its first and its last day, where it has any. A school year is counted from September to August. */
export function spanOf(
  period: Period,
): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const known = v.safeParse(PeriodType, period.type);
  if (!known.success) return undefined;
  const { year, number = 1, toYear = year, from, to } = period;
  switch (known.output) {
    case "H1":
      return months(year, 1, 6);
    case "H2":
      return months(year, 7, 6);
    case "YEAR":
      return months(year, 1, 12);
    case "M9":
      return months(year, 1, 9);
    case "QUARTER":
      return months(year, 3 * number - 2, 3);
    case "MONTH":
      return months(year, number, 1);
    case "SCHOOL_YEAR":
      return months(year, 9, 12);
    case "TERM":
      return number === 1 ? months(year, 9, 4) : months(year + 1, 1, 5);
    case "YEARS":
      return months(year, 1, 12 * (toYear - year + 1));
    case "THEME":
      return undefined;
    case "SPAN":
      return from && to ? { from, to } : undefined;
  }
}

function months(year: number, first: number, count: number) {
  const from = calendarDate(year, first, 1);
  const after =
    from && calendarDate(year + Math.floor((first - 1 + count) / 12), ((first - 1 + count) % 12) + 1, 1);
  return from && after ? { from, to: addDays(after, -1) } : undefined;
}
