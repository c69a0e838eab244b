import type { Period } from "../core/directives/period.ts";
import { dayOf, dayWords } from "./dates.ts";

interface Seen {
  readonly at: number;
  readonly period: Period;
}

type Made = Omit<Period, "label">;

const years = "(\\d{4})";
const half = "(?:0?6|sáu|06 \\(sáu\\)) tháng";
const roman: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};
const part = (words: string | undefined) => roman[(words ?? "").toUpperCase()] ?? 0;

interface Rule {
  readonly words: string;
  readonly made: (groups: readonly (string | undefined)[], year: number) => Made | undefined;
}

/** The longest wording first: what an earlier rule took, a later one does not read again. */
const rules: readonly Rule[] = [
  {
    words: `từ (${dayWords}) đến(?: hết)? (${dayWords})`,
    made: ([from = "", to = ""]) => {
      const [begin, end] = [dayOf(from), dayOf(to)];
      return begin && end
        ? { type: "SPAN", year: Number(begin.slice(0, 4)), from: begin, to: end }
        : undefined;
    },
  },
  {
    words: `học kỳ (II?|[12])(?: năm học)? ${years} ?[-–] ?${years}`,
    made: ([number, year]) => ({ type: "TERM", year: Number(year), number: part(number) }),
  },
  {
    words: `năm học ${years} ?[-–] ?${years}`,
    made: ([year]) => ({ type: "SCHOOL_YEAR", year: Number(year) }),
  },
  {
    words: `(?:giai đoạn|từ năm|\\d{1,2} năm \\(?) ?${years} ?(?:[-–]|đến(?: năm)?) ?${years}`,
    made: ([year, toYear]) => ({ type: "YEARS", year: Number(year), toYear: Number(toYear) }),
  },
  {
    words: `${half} (đầu|cuối) năm(?: ${years})?`,
    made: ([which, year], now) => ({ type: which === "đầu" ? "H1" : "H2", year: Number(year ?? now) }),
  },
  {
    words: `(?:0?9|chín) tháng(?: đầu)? năm(?: ${years})?`,
    made: ([year], now) => ({ type: "M9", year: Number(year ?? now) }),
  },
  {
    words: `quý (IV|I{1,3}|[1-4])(?:(?:[ ,/]+năm |/| )${years})?`,
    made: ([number, year], now) => ({ type: "QUARTER", year: Number(year ?? now), number: part(number) }),
  },
  {
    words: `(?<!\\d ?)tháng (1[0-2]|0?[1-9])(?: năm |/)${years}`,
    made: ([number, year]) => ({ type: "MONTH", year: Number(year), number: Number(number) }),
  },
  { words: `(?<!tháng \\d{1,2} )năm ${years}`, made: ([year]) => ({ type: "YEAR", year: Number(year) }) },
];
const patterns = rules.map(({ words, made }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\d/])${words}(?![\\d/])`, "giu"),
  made,
}));

/**
 * The periods that a text speaks of, in its order and words; `year` is that of the document, for those that
 * name none. Zero where it is not known either: such a period is left out.
 */
export function periodsIn(text: string, year: number): readonly Period[] {
  let rest = text;
  const seen: Seen[] = [];
  for (const { pattern, made } of patterns) {
    for (const found of rest.matchAll(pattern)) {
      const { 0: words, index: at } = found;
      const period = made(found.slice(1), year);
      if (!period || period.year < 1900) continue;
      const label = /\d{4}/u.test(words) ? words : `${words} ${period.year}`;
      seen.push({ at, period: { ...period, label: label.replace(/\s+/gu, " ") } });
    }
    rest = rest.replace(pattern, (words) => "·".repeat(words.length));
  }
  return seen.sort((one, other) => one.at - other.at).map(({ period }) => period);
}
