import { dayAt } from "./days.ts";
import { type Token, wordsEnd } from "./lex.ts";
import { lengthAt } from "./phrases.ts";
import type { Found, SeenDay } from "./seen-day.ts";

/** What a length is counted from: tokens in which a day may stand, the issue, or an event by its words. */
export interface SeenAnchor {
  readonly type: "issue" | "receipt" | "event" | "none";
  readonly first: number;
  readonly end: number;
  /** A day that is written there: "kể từ ngày 10/6/2022", "ngày họp 15/6". */
  readonly day?: SeenDay;
  /** "ngày kết thúc 6 tháng đầu năm": the end of a part of the year. */
  readonly part?: "H1" | "M9" | "YEAR";
}

const MOST_OF_AN_EVENT = 12;

const stops = new Set([",", ";", ".", ":", "(", ")", "gửi", "gởi", "nộp", "báo", "các", "về", "phải", "để"]);

/** How many words may name the day before its digits: "ngày ký 10/6", "ngày tổ chức hội nghị 15/6". */
const WORDS_BEFORE_DAY = 6;

export function anchorAt(tokens: readonly Token[], at: number): SeenAnchor {
  const first = at + lengthAt(tokens, at, ["ngày", "khi", "thời điểm", "lúc", "thời gian"]);
  const day = dayNear(tokens, at, first);
  if (day) return { type: "event", first: at, end: day.end, day: day.value };
  const part = partEnding(tokens, first);
  if (part) return { type: "event", first, end: part.end, part: part.value };
  let end = first;
  while (
    end < first + MOST_OF_AN_EVENT &&
    tokens[end] &&
    (end === first || !stops.has(tokens[end]?.text ?? ""))
  )
    end += 1;
  const isNone =
    !tokens[first] || (tokens[first]?.kind === "sign" && !["…", "."].includes(tokens[first]?.text ?? ""));
  if (isNone) return { type: "none", first, end: first };
  return { type: typeOfAnchor(tokens, first, end), first, end };
}

export function dayNear(tokens: readonly Token[], at: number, first: number): Found<SeenDay> | undefined {
  const named = dayAt(tokens, at);
  if (named && (named.value.month !== undefined || named.value.of)) return named;
  for (let next = first; next <= first + WORDS_BEFORE_DAY; next += 1) {
    const token = tokens[next];
    if (!token || token.text === "trước" || token.text === "chậm" || token.text === "gửi") return undefined;
    if (token.kind !== "number" && token.text !== "ngày") continue;
    const day = dayAt(tokens, next);
    return day?.value.month !== undefined ? day : undefined;
  }
  return undefined;
}

const parts = [
  ["H1", ["6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng đầu năm"]],
  ["M9", ["9 tháng đầu năm", "09 tháng đầu năm"]],
  ["YEAR", ["năm", "năm báo cáo", "năm dương lịch", "năm tài chính", "năm ngân sách", "năm kế hoạch"]],
] as const;

function partEnding(tokens: readonly Token[], at: number): Found<"H1" | "M9" | "YEAR"> | undefined {
  const ends = lengthAt(tokens, at, ["kết thúc", "hết", "cuối"]);
  if (ends === 0) return undefined;
  for (const [value, among] of parts) {
    const length = lengthAt(tokens, at + ends, among);
    const next = tokens[at + ends + length];
    if (length > 0 && next?.kind !== "number" && next?.text !== "học")
      return { value, end: at + ends + length };
  }
  return undefined;
}

const document = [
  "công văn",
  "văn bản",
  "kế hoạch",
  "hướng dẫn",
  "thông báo",
  "chỉ thị",
  "công điện",
  "quyết định",
];

/** "ngày ban hành", "ngày ký", "nhận được văn bản này"; of another paper it is an event of its own. */
export function typeOfAnchor(tokens: readonly Token[], first: number, end: number): SeenAnchor["type"] {
  const receipt = lengthAt(tokens, first, ["nhận được", "nhận"]);
  const issue = lengthAt(tokens, first, ["ban hành", "ký ban hành", "ký", "ra", "phát hành"]);
  const said = Math.max(receipt, issue);
  if (said === 0) return "event";
  const named = lengthAt(tokens, first + said, document);
  const rest = wordsEnd(tokens, first + said + named, 2);
  const isThis = lengthAt(tokens, first + said + named, ["này", "của ủy ban", "của uỷ ban", "của sở"]) > 0;
  const isBare = first + said + named >= end || rest === first + said + named;
  if (!isThis && !isBare) return "event";
  return receipt > 0 ? "receipt" : "issue";
}
