import type { Every } from "../deadline.ts";
import type { Token } from "./lex.ts";
import { lengthAt, saysAt } from "./phrases.ts";

/** A day as it is written, with as much of it as the words tell. */
export interface SeenDay {
  /** 31 for "ngày cuối cùng"; absent where a whole month, quarter or year is named. */
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** "27/6/22": no year that could be relied on. */
  readonly shortYear?: true;
  /** "năm sau" is 1, "năm báo cáo" 0, "năm trước" -1. */
  readonly shift?: number;
  /** "năm tổ chức Đại hội": a year that only an event tells. */
  readonly yearOf?: string;
  /** "của tháng cuối quý", "tháng sau": the part of a span that comes back. */
  readonly of?: PartOfSpan;
  /** "hằng năm" right behind it. */
  readonly marker?: Every;
}

export interface PartOfSpan {
  /** "period": "tháng cuối kỳ báo cáo", where the words leave open how long a period is. */
  readonly every: Every | "period";
  readonly month: number;
  readonly after: number;
}

export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

const later = ["liền kề sau", "liền kề", "liền sau", "kế tiếp", "kế sau", "tiếp theo", "tiếp sau", "sau"];
const earlier = ["trước đó", "trước liền kề", "liền kề trước", "liền trước", "trước"];
const named = ["mùng", "mồng", "ngày"];
const monthNames = "một hai ba tư năm sáu bảy tám chín mười|mười một|mười hai|giêng|chạp";
const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...(monthNames.split("|")[0] ?? "").split(" ").map((word, index) => [word, index + 1] as const),
  ...([
    ["mười một", 11],
    ["mười hai", 12],
    ["giêng", 1],
    ["chạp", 12],
    ["bốn", 4],
  ] as const),
]);
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

function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === "number" && token.text.length <= 4 ? Number(token.text) : undefined;
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

function isClose(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    if ((tokens[at + 1]?.from ?? Number.POSITIVE_INFINITY) - (tokens[at]?.to ?? 0) > 1) return false;
  }
  return true;
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.from === tokens[at]?.to;
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

/** The number of a month, in digits, or in words where a day was named before. */
export function monthAt(tokens: readonly Token[], at: number, inLetters: boolean): Found<number> | undefined {
  const value = numberAt(tokens, at);
  if (value !== undefined) return value <= 99 ? { value, end: at + 1 } : undefined;
  if (!inLetters) return undefined;
  const two = monthNumbers.get(`${tokens[at]?.text} ${tokens[at + 1]?.text}`);
  if (two) return { value: two, end: at + 2 };
  const one = monthNumbers.get(tokens[at]?.text ?? "");
  return one ? { value: one, end: at + 1 } : undefined;
}

export function withYear(tokens: readonly Token[], at: number, seen: SeenDay): Found<SeenDay> {
  const year = yearAt(tokens, at);
  return year ? withMarker(tokens, year.end, { ...seen, ...year.value }) : withMarker(tokens, at, seen);
}

type YearPart = Pick<SeenDay, "year" | "shortYear" | "shift" | "yearOf">;

function yearAt(tokens: readonly Token[], at: number): Found<YearPart> | undefined {
  if (tokens[at]?.text === "/" && isClose(tokens, at - 1, at + 1)) {
    const year = tokens[at + 1];
    if (year?.kind === "number" && year.text.length === 4)
      return { value: { year: Number(year.text) }, end: at + 2 };
    return undefined;
  }
  let next = at;
  if (tokens[next]?.text === "," && tokens[next + 1]?.text === "năm") next += 1;
  const of = lengthAt(tokens, next, ["của", "cùng", "trong"]);
  const isOf = of > 0 && tokens[next]?.text !== "trong";
  if (of > 0) next += 1;
  if (tokens[next]?.text !== "năm") return undefined;
  const number = tokens[next + 1];
  if (number?.kind === "number") {
    if (number.text.length === 4) return { value: { year: Number(number.text) }, end: next + 2 };
    return number.text.length === 2 ? { value: { shortYear: true }, end: next + 2 } : undefined;
  }
  return namedYear(tokens, next + 1, isOf);
}

function namedYear(tokens: readonly Token[], at: number, isOf: boolean): Found<YearPart> | undefined {
  const reported = (end: number) =>
    end + lengthAt(tokens, end, ["của năm báo cáo", "năm báo cáo", "kỳ báo cáo", "của kỳ báo cáo"]);
  const after = lengthAt(tokens, at, [...later, "tới"]);
  if (after > 0) return { value: { shift: 1 }, end: reported(at + after) };
  const before = lengthAt(tokens, at, earlier);
  if (before > 0) return { value: { shift: -1 }, end: reported(at + before) };
  const same = lengthAt(tokens, at, ["báo cáo", "nay", "này", "đó", "thống kê", "hiện tại", "thuộc kỳ"]);
  if (same > 0) return { value: { shift: 0 }, end: at + same };
  if (!isOf || tokens[at]?.kind !== "word" || tokens[at]?.text === "học") return undefined;
  const end = wordsEnd(tokens, at, 5);
  const words = tokens.slice(at - 1, end).map(({ text }) => text);
  return { value: { yearOf: words.join(" ") }, end };
}

export function wordsEnd(tokens: readonly Token[], at: number, most: number): number {
  let end = at;
  while (end < at + most && tokens[end]?.kind === "word") end += 1;
  return end;
}

const spans: ReadonlyMap<string, Every> = new Map([
  ["ngày", "day"],
  ["tuần", "week"],
  ["tháng", "month"],
  ["quý", "quarter"],
  ["năm", "year"],
]);

/** hằng năm, hàng quý, "hàng, năm", mỗi tháng, các năm, từng quý; six months by "hằng 6 tháng". */
export function markerAt(tokens: readonly Token[], at: number): Found<Every> | undefined {
  let next = at;
  if (!["hằng", "hàng", "mỗi", "từng", "các"].includes(tokens[next]?.text ?? "")) return undefined;
  const isList = tokens[next]?.text === "các";
  next += 1;
  if (tokens[next]?.text === ",") next += 1;
  const every = spans.get(tokens[next]?.text ?? "");
  if (!every || (isList && every !== "year")) return undefined;
  // "từng năm 2025" names one year, and "các năm 2023, 2024" some.
  return tokens[next + 1]?.kind === "number" ? undefined : { value: every, end: next + 1 };
}

function withMarker(tokens: readonly Token[], at: number, seen: SeenDay): Found<SeenDay> {
  const bare = tokens[at]?.text === "," || tokens[at]?.text === "của" ? at + 1 : at;
  const marker = markerAt(tokens, bare);
  return marker ? { value: { ...seen, marker: marker.value }, end: marker.end } : { value: seen, end: at };
}

/**
 * What stands behind "ngày 20": "của tháng báo cáo", "tháng cuối quý", "hằng tháng", "của tháng tiếp
 * theo".
 */
function inMonth(
  tokens: readonly Token[],
  at: number,
  day: number,
  isNamed = true,
): Found<SeenDay> | undefined {
  if (day > 31) return undefined;
  const marker = withMarker(tokens, at, { day });
  if (marker.value.marker === "month") {
    return { value: { day, of: { every: "month", month: 1, after: 0 } }, end: marker.end };
  }
  if (marker.value.marker && isNamed) return marker;
  const of = lengthAt(tokens, at, ["của", "trong"]);
  if (tokens[at + of]?.text !== "tháng") return undefined;
  if (!isNamed && of === 0) return undefined;
  const part = partAt(tokens, at + of + (tokens[at + of + 1]?.text === "của" ? 2 : 1));
  if (part) return withMarkerOf(tokens, part, day);
  // "ngày cuối cùng của tháng": any month is meant, by the word alone.
  const month = monthAt(tokens, at + of + 1, isNamed);
  if (month) return withYear(tokens, month.end, { day, month: month.value });
  // "của tháng thứ 3 kể từ …": which month that is only a person can say.
  if (saysAt(tokens, at + of + 1, "thứ")) return { value: { day }, end: at + of + 1 };
  return of > 0
    ? { value: { day, of: { every: "month", month: 1, after: 0 } }, end: at + of + 1 }
    : undefined;
}

function withMarkerOf(tokens: readonly Token[], part: Found<PartOfSpan>, day: number): Found<SeenDay> {
  const { end } = withMarker(tokens, part.end, {});
  return { value: { day, of: part.value }, end };
}

const ordinals: ReadonlyMap<string, number> = new Map([
  ["nhất", 1],
  ["1", 1],
  ["hai", 2],
  ["2", 2],
  ["ba", 3],
  ["3", 3],
]);

function partAt(tokens: readonly Token[], at: number): Found<PartOfSpan> | undefined {
  const month = (after: number, end: number): Found<PartOfSpan> => ({
    value: { every: "month", month: 1, after },
    end,
  });
  const reported = lengthAt(tokens, at, ["báo cáo", "thống kê", "có báo cáo"]);
  if (reported > 0) return month(0, at + reported);
  if (saysAt(tokens, at, "cuối") || saysAt(tokens, at, "cuối cùng")) {
    return inSpan(tokens, at + lengthAt(tokens, at, ["cuối", "cuối cùng"]), "last");
  }
  if (saysAt(tokens, at, "đầu") || saysAt(tokens, at, "đầu tiên")) {
    return inSpan(tokens, at + lengthAt(tokens, at, ["đầu", "đầu tiên"]), 1);
  }
  if (saysAt(tokens, at, "giữa")) return inSpan(tokens, at + 1, 2);
  if (saysAt(tokens, at, "thứ")) {
    const ordinal = ordinals.get(tokens[at + 1]?.text ?? "");
    return ordinal ? inSpan(tokens, at + 2, ordinal) : undefined;
  }
  const after = lengthAt(tokens, at, [...later, "tới"]);
  if (after > 0) {
    const kept =
      at +
      after +
      lengthAt(tokens, at + after, [
        "sau kỳ báo cáo",
        "sau kỳ",
        "của kỳ báo cáo",
        "tháng báo cáo",
        "sau tháng báo cáo",
      ]);
    const isPeriod = tokens.slice(at + after, kept).some(({ text }) => text === "kỳ");
    return isPeriod ? { value: { every: "period", month: 1, after: 1 }, end: kept } : month(1, kept);
  }
  const before = lengthAt(tokens, at, earlier);
  return before > 0 ? month(-1, at + before) : undefined;
}

/** "(của) quý", "quý tiếp theo", "mỗi quý", "kỳ báo cáo", "năm", after "tháng cuối", "tháng đầu". */
function inSpan(tokens: readonly Token[], at: number, which: number | "last"): Found<PartOfSpan> | undefined {
  let next = at + lengthAt(tokens, at, ["của", "trong"]);
  const isAfter = saysAt(tokens, next, "sau");
  if (isAfter) next += 1;
  next += lengthAt(tokens, next, ["mỗi", "từng", "hằng", "hàng"]);
  const said = tokens[next]?.text ?? "";
  const half = lengthAt(tokens, next, ["6 tháng", "06 tháng", "nửa năm", "sáu tháng"]);
  const every =
    half > 0
      ? "half-year"
      : said === "quý"
        ? "quarter"
        : said === "năm"
          ? "year"
          : said === "kỳ"
            ? "period"
            : undefined;
  if (!every || tokens[next + 1]?.kind === "number" || /^i{1,3}$|^iv$/.test(tokens[next + 1]?.text ?? ""))
    return undefined;
  const last = { quarter: 3, "half-year": 6, year: 12, period: 0 }[every];
  let end = next + Math.max(1, half);
  const later1 = lengthAt(tokens, end, later);
  end += later1;
  end += lengthAt(tokens, end, [
    "thuộc kỳ báo cáo",
    "thuộc kỳ",
    "báo cáo",
    "của kỳ báo cáo",
    "sau kỳ báo cáo",
  ]);
  return {
    value: { every, month: which === "last" ? last : which, after: later1 > 0 || isAfter ? 1 : 0 },
    end,
  };
}
