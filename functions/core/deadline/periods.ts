import { addWorkingDays, type Calendar } from "../calendar/calendar.ts";
import { addDays, type CalendarDate, calendarDate, daysIn, partsOf } from "../instant.ts";

/** A length of time from a day on: "trong thời hạn 10 ngày làm việc, kể từ ngày …". */
export interface Period {
  readonly count: number;
  readonly unit: "ngày làm việc" | "ngày" | "tuần" | "tháng";
  /** What follows "kể từ": a day, or an event such as the issue. */
  readonly from: string;
}

const numbers: readonly string[] = [
  "không một hai ba bốn năm sáu bảy tám chín".split(" "),
  "mười|mười một|mười hai|mười ba|mười bốn|mười lăm".split("|"),
].flat();

const spelt = numbers.toReversed().filter(Boolean).join("|");
const length = `(?<![\\d/])(\\d{1,3}|${spelt})(?: ?\\([^()]{0,60}\\))? (ngày làm việc|ngày|tuần|tháng)(?! ?\\d)`;
// "từ" is a common word ("báo cáo 6 tháng từ các đơn vị"), so a word that opens a period or "kể từ" itself is
// asked for.
const periods = [
  `(?:trong(?: thời hạn| vòng| thời gian)?|sau|chậm nhất|muộn nhất|không quá)(?: là| sau)? ${length}[^.;\\d]{0,40}?từ (?:ngày|khi|thời điểm|lúc) ?(.*)`,
  `${length},? kể từ (.+)`,
].map((pattern) => new RegExp(pattern, "u"));

export function periodIn(sentence: string): Period | undefined {
  const found = periods.map((pattern) => pattern.exec(sentence)).find((each) => each !== null);
  if (!found) return undefined;
  const [, count = "", unit = "", from = ""] = found;
  const spoken = numbers.indexOf(count);
  return { count: spoken >= 0 ? spoken : Number(count), unit: unit as Period["unit"], from };
}

/**
 * The last day of the period. The day it is counted from is not counted itself (Civil Code 2015, art. 147.2).
 */
export function endOfPeriod({ count, unit }: Period, from: CalendarDate, calendar: Calendar): CalendarDate {
  switch (unit) {
    case "ngày làm việc":
      return addWorkingDays(calendar, from, count);
    case "ngày":
      return addDays(from, count);
    case "tuần":
      return addDays(from, 7 * count);
    case "tháng":
      return sameDayMonthsLater(from, count);
  }
}

/** Art. 148.3: the same day of the last month, or that month's last day where it is shorter. */
function sameDayMonthsLater(from: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(from);
  const [years, rest] = [Math.floor((month - 1 + months) / 12), (month - 1 + months) % 12];
  const last = Math.min(day, daysIn(year + years, rest + 1));
  return calendarDate(year + years, rest + 1, last) ?? from;
}

/** "giữa năm 2022", "cuối tháng 7", "trong quý III": a part of the year instead of a day. */
export interface VagueDay {
  readonly words: string;
  readonly index: number;
  readonly dayIn: (year: number) => CalendarDate | undefined;
  readonly year?: number;
}

// "6 tháng đầu năm" is the period reported on, not the day it is due.
const vague =
  /(?<!\d tháng )(đầu|giữa|cuối|hết|trong) (năm|tháng (\d{1,2})|quý (iv|i{1,3}|[1-4]))(?:(?:[ ,]+năm |\/| )(\d{4}))?(?![\p{L}\d])/u;

/** Civil Code 2015, art. 146: đầu is the first day, giữa tháng the 15th, giữa năm 30/6, cuối the last day. */
export function vagueDayIn(sentence: string): VagueDay | undefined {
  const found = vague.exec(sentence);
  if (!found) return undefined;
  const [words, part = "", , month, quarter, year] = found;
  const dayIn = dayOf(part, month === undefined ? undefined : Number(month), quarter);
  return { words, index: found.index, dayIn, ...(year ? { year: Number(year) } : {}) };
}

function dayOf(part: string, month: number | undefined, quarter: string | undefined): VagueDay["dayIn"] {
  if (month !== undefined) {
    return (year) =>
      calendarDate(year, month, part === "đầu" ? 1 : part === "giữa" ? 15 : daysIn(year, month));
  }
  if (quarter !== undefined) {
    const last = 3 * (["i", "ii", "iii", "iv"].indexOf(quarter) + 1 || Number(quarter));
    if (part === "đầu") return (year) => calendarDate(year, last - 2, 1);
    // The Code names no middle of a quarter; the 15th of its second month is the plain reading.
    if (part === "giữa") return (year) => calendarDate(year, last - 1, 15);
    return (year) => calendarDate(year, last, daysIn(year, last));
  }
  const [m, d] = part === "đầu" ? [1, 1] : part === "giữa" ? [6, 30] : [12, 31];
  return (year) => calendarDate(year, m, d);
}
