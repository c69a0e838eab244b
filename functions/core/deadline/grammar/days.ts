import { isClose, isGlued, numberAt, type Token } from "./lex.ts";
import { inMonth, monthAt } from "./months.ts";
import { lengthAt, saysAt } from "./phrases.ts";
import type { Found, SeenDay } from "./seen-day.ts";
import { markerAt, withMarker, withYear } from "./years.ts";

const named = ["mùng", "mồng", "ngày"];

/** Words right before "15/9" that make a date of it rather than a fraction or the number of a document. */
const leads = new Set(
  "ngày trước đến tới hết từ sang và là vào nhất hạn cuối chót : ; , ( - – — | trong thứ nay".split(" "),
);

/** A day at this place, or nothing. */
export function dayAt(tokens: readonly Token[], at: number): Found<SeenDay> | undefined {
  const isNamed = named.includes(tokens[at]?.text ?? "");
  let start = isNamed ? at + 1 : at;
  if (isNamed && named.includes(tokens[start]?.text ?? "")) start += 1;
  if (isNamed && saysAt(tokens, start, "thứ") && tokens[start + 1]?.kind === "number") {
    // "ngày thứ 20 của tháng" is the twentieth; "ngày thứ 6" alone is a Friday.
    const ordinal = inMonth(tokens, start + 2, numberAt(tokens, start + 1) ?? 0);
    if (!ordinal) return undefined;
    return ordinal;
  }
  if (isNamed) {
    const last = lengthAt(tokens, start, ["cuối cùng", "cuối"]);
    if (last > 0) return inMonth(tokens, start + last, 31) ?? undefined;
  }
  const day = numberAt(tokens, start);
  if (day === undefined) return undefined;
  if (beginsRange(tokens, start)) return { value: { day }, end: start + 1 };
  return (
    inNumbers(tokens, start, isNamed) ??
    inWords(tokens, start, day, isNamed) ??
    inMonth(tokens, start + 1, day, isNamed) ??
    (isNamed && day <= 31 && tokens[start]?.text.length !== 4
      ? { value: { day }, end: start + 1 }
      : undefined)
  );
}

/** "từ 25-30/3/2026": a day whose month stands behind the next one. */
function beginsRange(tokens: readonly Token[], at: number): boolean {
  const signs = [tokens[at + 1]?.text, tokens[at + 3]?.text].join(" ");
  const isLed = ["từ", "ngày"].includes(tokens[at - 1]?.text ?? "");
  return isLed && (signs === "- /" || signs === "– /") && numberAt(tokens, at + 2) !== undefined;
}

/** 27/6/2022, 27-06-2022, 27.6.2022, 27 / 6 / 2022; without a year where the words before call for a day. */
function inNumbers(tokens: readonly Token[], at: number, isNamed: boolean): Found<SeenDay> | undefined {
  const [day, sign, month] = [numberAt(tokens, at), tokens[at + 1]?.text ?? "", numberAt(tokens, at + 2)];
  if (day === undefined || month === undefined || !/^[/.-]$/.test(sign) || !isClose(tokens, at, at + 2))
    return undefined;
  if (day > 99 || month > 99 || belongsToNumber(tokens, at - 1)) return undefined;
  const year = tokens[at + 3]?.text === sign && isClose(tokens, at + 2, at + 4) ? tokens[at + 4] : undefined;
  if (year?.kind === "number" && (year.text.length === 4 || year.text.length === 2)) {
    if (/^[/\d]/.test(tokens[at + 5]?.text ?? "") && isClose(tokens, at + 4, at + 5)) return undefined;
    const value =
      year.text.length === 4
        ? { day, month, year: Number(year.text) }
        : { day, month, shortYear: true as const };
    return withMarker(tokens, at + 5, value);
  }
  if (year?.kind === "number") return undefined;
  // "25-30/11": the first of these is a day without its month.
  if (sign === "-" && tokens[at + 3]?.text === "/") return undefined;
  if (/^[/\p{L}]/u.test(tokens[at + 3]?.text ?? "") && isGlued(tokens, at + 2)) return undefined;
  const called = isNamed || leads.has(tokens[at - 1]?.text ?? ":");
  const isDay = sign === "/" ? called || markerAt(tokens, at + 3) !== undefined : isNamed;
  if (!isDay || (!isNamed && (day > 31 || month > 12 || day === 0 || month === 0))) return undefined;
  return withYear(tokens, at + 3, { day, month });
}

/** The "12" of "30/12/5" or "1.2.3": a run of numbers that is no day. */
function belongsToNumber(tokens: readonly Token[], at: number): boolean {
  return (
    /^[/.]$/.test(tokens[at]?.text ?? "") &&
    tokens[at - 1]?.kind === "number" &&
    isGlued(tokens, at) &&
    isGlued(tokens, at - 1)
  );
}

/** "27 tháng 6 năm 2022", "06 tháng 06", "ngày 5 tháng mười"; "6 tháng 1 lần" is none. */
function inWords(
  tokens: readonly Token[],
  at: number,
  day: number,
  isNamed: boolean,
): Found<SeenDay> | undefined {
  let next = at + 1;
  if (isNamed && tokens[next]?.text === ",") next += 1;
  if (tokens[next]?.text !== "tháng") return undefined;
  const month = monthAt(tokens, next + 1, isNamed);
  if (!month || day > 99) return undefined;
  if (tokens[month.end]?.text === "lần") return undefined;
  if (!isNamed && [3, 6, 9].includes(day) && tokens[at]?.text.length === 1 && month.value === 1)
    return undefined;
  return withYear(tokens, month.end, { day, month: month.value });
}
