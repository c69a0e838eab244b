import type { Token } from "./lex.ts";
import { monthAt } from "./months.ts";
import { lengthAt } from "./phrases.ts";
import type { Found, SeenDay } from "./seen-day.ts";
import { withYear } from "./years.ts";

/**
 * "giữa năm 2022", "cuối tháng 7", "trong quý III", "hết tháng 12/2020": a part of a year instead of a
 * day.
 */
export interface SeenPart {
  readonly which: "begin" | "middle" | "end";
  readonly of: "month" | "quarter" | "year";
  /** The month or the quarter; absent of a year. */
  readonly number?: number;
  readonly year?: SeenDay;
}

const whiches: readonly (readonly [SeenPart["which"], readonly string[]])[] = [
  ["begin", ["đầu"]],
  ["middle", ["giữa"]],
  ["end", ["ngày cuối", "cuối", "hết", "trong"]],
];
const quarters: ReadonlyMap<string, number> = new Map([
  ...(["i", "ii", "iii", "iv"] as const).map((roman, index) => [roman, index + 1] as const),
  ...(["1", "2", "3", "4"] as const).map((digit) => [digit, Number(digit)] as const),
]);

export function partAt(tokens: readonly Token[], at: number): Found<SeenPart> | undefined {
  // "từ tháng 9/2016 đến hết tháng 6/2021"
  if (tokens[at]?.text === "tháng" && tokens[at - 1]?.text === "từ") return partOf(tokens, at, "begin");
  const which = whiches.find(([, among]) => lengthAt(tokens, at, among) > 0);
  if (!which) return undefined;
  const start = at + lengthAt(tokens, at, which[1]);
  const before = tokens[at - 1];
  // "6 tháng đầu năm" and "những tháng cuối năm" are what is reported on, "đợt cuối năm" a name.
  if (before?.text === "tháng" || before?.text === "quý" || before?.text === "học") return undefined;
  return partOf(tokens, start, which[0]);
}

function partOf(tokens: readonly Token[], at: number, which: SeenPart["which"]): Found<SeenPart> | undefined {
  const kind = tokens[at]?.text;
  if (kind === "năm") {
    const year = withYear(tokens, at, {});
    return { value: { which, of: "year", year: year.value }, end: Math.max(year.end, at + 1) };
  }
  if (kind === "tháng") {
    const month = monthAt(tokens, at + 1, false);
    if (!month) return undefined;
    const year = withYear(tokens, month.end, {});
    return { value: { which, of: "month", number: month.value, year: year.value }, end: year.end };
  }
  const number = kind === "quý" ? quarters.get(tokens[at + 1]?.text ?? "") : undefined;
  if (!number) return undefined;
  const year = withYear(tokens, at + 2, {});
  return { value: { which, of: "quarter", number, year: year.value }, end: year.end };
}
