import type { Every } from "../deadline.ts";
import { isClose, type Token, wordsEnd } from "./lex.ts";
import { lengthAt } from "./phrases.ts";
import type { Found, SeenDay } from "./seen-day.ts";

export const later = [
  "liền kề sau",
  "liền kề",
  "liền sau",
  "kế tiếp",
  "kế sau",
  "tiếp theo",
  "tiếp sau",
  "sau",
];

export const earlier = ["trước đó", "trước liền kề", "liền kề trước", "liền trước", "trước"];

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

export function withMarker(tokens: readonly Token[], at: number, seen: SeenDay): Found<SeenDay> {
  const bare = tokens[at]?.text === "," || tokens[at]?.text === "của" ? at + 1 : at;
  const marker = markerAt(tokens, bare);
  return marker ? { value: { ...seen, marker: marker.value }, end: marker.end } : { value: seen, end: at };
}
