import { numberAt, type Token } from "./lex.ts";
import { lengthAt, saysAt } from "./phrases.ts";
import type { Found, PartOfSpan, SeenDay } from "./seen-day.ts";
import { earlier, later, withMarker, withYear } from "./years.ts";

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

/**
 * What stands behind "ngày 20": "của tháng báo cáo", "tháng cuối quý", "hằng tháng", "của tháng tiếp
 * theo".
 */
export function inMonth(
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
