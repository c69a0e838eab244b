import { dayAt, type Found, type SeenDay, wordsEnd } from "./days.ts";
import { weekdayAt } from "./hours.ts";
import type { Token } from "./lex.ts";
import { lengthAt, saysAt } from "./phrases.ts";

/** A length of time: "10 ngày làm việc", "02 tuần", "24 giờ". */
export interface SeenLength {
  readonly count: number;
  readonly unit: "ngày làm việc" | "ngày" | "tuần" | "tháng" | "giờ";
}

/** "within" and "after" count on from what is named, "before" back from it; "unclear" might be either. */
export interface SeenCount extends SeenLength {
  readonly way: "within" | "before" | "unclear";
  readonly anchor: SeenAnchor;
}

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

const numbers: readonly string[] = [
  ..."không một hai ba bốn năm sáu bảy tám chín mười".split(" "),
  ..."mười một|mười hai|mười ba|mười bốn|mười lăm".split("|"),
];

/** A length that is counted from something, with the words that say so on either side of it. */
export function countAt(tokens: readonly Token[], at: number): Found<SeenCount> | undefined {
  const opened = openingAt(tokens, at);
  const length = lengthFound(tokens, opened.end);
  if (!length) return undefined;
  const { value, end } = length;
  const told = onFrom(tokens, end, opened) ?? backFrom(tokens, end, opened) ?? after(tokens, end, opened);
  if (told) return { value: { ...value, ...told.value }, end: told.end };
  const isHour = value.unit === "giờ" && opened.before;
  const isAlone = !opened.least && (opened.before || opened.within || opened.latest) && !isHour;
  const way = opened.before ? "before" : "within";
  return isAlone ? { value: { ...value, way, anchor: { type: "none", first: end, end } }, end } : undefined;
}

interface Opening {
  readonly end: number;
  /** "trong thời hạn", "không quá". */
  readonly within: boolean;
  /** "chậm nhất". */
  readonly latest: boolean;
  /** "sau 15 ngày". */
  readonly after: boolean;
  /** "ít nhất". */
  readonly least: boolean;
  /** "trước ít nhất 30 ngày". */
  readonly before: boolean;
}

const openings: readonly (readonly [keyof Omit<Opening, "end">, readonly string[]])[] = [
  [
    "within",
    [
      ...[
        "trong thời hạn tối đa",
        "trong thời hạn",
        "thời hạn",
        "trong vòng",
        "trong thời gian",
        "trong khoảng",
      ],
      ...["trong", "không quá", "tối đa", "không vượt quá"],
    ],
  ],
  ["latest", ["chậm nhất", "muộn nhất", "trễ nhất", "không chậm hơn", "không muộn hơn"]],
  ["after", ["sau"]],
  ["least", ["ít nhất", "tối thiểu", "không ít hơn", "không dưới"]],
  ["before", ["trước"]],
];

/** A length that is asked for at least is no time to keep: "không ít hơn 01 ngày làm việc tính từ …". */
const leastBefore = new Set(["ít nhất", "tối thiểu", "ít hơn", "không dưới"]);

/** "chậm nhất trong thời hạn không quá" */
const MOST_OPENINGS = 3;

function openingAt(tokens: readonly Token[], at: number): Opening {
  const isLeast = leastBefore.has(`${tokens[at - 2]?.text} ${tokens[at - 1]?.text}`);
  const said = { within: false, latest: false, after: false, least: isLeast, before: false };
  let end = at;
  let found = true;
  for (let turn = 0; found && turn < MOST_OPENINGS; turn += 1) {
    found = false;
    for (const [what, among] of openings) {
      const length = lengthAt(tokens, end, among);
      if (length === 0) continue;
      said[what] = true;
      end += length;
      found = true;
    }
    const joint = end > at ? lengthAt(tokens, end, ["là", "vào", ":"]) : 0;
    end += joint;
  }
  return { ...said, end };
}

function lengthFound(tokens: readonly Token[], at: number): Found<SeenLength> | undefined {
  // "ngày thứ 90 kể từ …" is the last of ninety days.
  if (saysAt(tokens, at, "ngày thứ")) {
    const nth = countOf(tokens, at + 2);
    const runs = nth && lengthAt(tokens, nth.end, [", kể từ", "kể từ", "tính từ", ", tính từ", "sau"]) > 0;
    return runs ? { value: { count: nth.value, unit: "ngày" }, end: nth.end } : undefined;
  }
  const count = countOf(tokens, at);
  if (!count) return undefined;
  const { value, end } = count;
  const working = lengthAt(tokens, end, ["ngày làm việc", "ngày công", "ngày hành chính"]);
  if (working > 0) return { value: { count: value, unit: "ngày làm việc" }, end: end + working };
  const unit = ["ngày", "tuần", "tháng", "giờ"].find((each) => each === tokens[end]?.text);
  // "15 tháng 6", "17 giờ 30", "25 ngày 3/6" are no lengths.
  if (!unit || tokens[end + 1]?.kind === "number") return undefined;
  if (unit === "giờ" && isClock(tokens, end + 1)) return undefined;
  // "6 tháng đầu năm" is what is reported on.
  if (unit === "tháng" && ["đầu", "cuối"].includes(tokens[end + 1]?.text ?? "")) return undefined;
  const rest = restLeftOut(tokens, end + 1);
  return unit === "ngày" && rest > 0
    ? { value: { count: value, unit: "ngày làm việc" }, end: end + 1 + rest }
    : { value: { count: value, unit: unit as SeenLength["unit"] }, end: end + 1 };
}

/** "5 giờ chiều", "17 giờ ngày …", "17 giờ, thứ Sáu …": an hour of a day. */
function isClock(tokens: readonly Token[], at: number): boolean {
  if (["sáng", "chiều", "tối", "trưa", "phút"].includes(tokens[at]?.text ?? "")) return true;
  const next = at + lengthAt(tokens, at, [",", "của", "trong"]);
  return dayAt(tokens, next) !== undefined || weekdayAt(tokens, next) !== undefined;
}

function countOf(tokens: readonly Token[], at: number): Found<number> | undefined {
  const token = tokens[at];
  if (token?.kind === "number") {
    if (/^[/.-]$/.test(tokens[at - 1]?.text ?? "") && tokens[at - 1]?.to === token.from) return undefined;
    return token.text.length <= 3 ? { value: Number(token.text), end: at + 1 } : undefined;
  }
  const words = lengthAt(tokens, at, numbers);
  if (words === 0) return undefined;
  const spoken = tokens.slice(at, at + words).map(({ text }) => text);
  return { value: numbers.indexOf(spoken.join(" ")), end: at + words };
}

/** "(không kể ngày nghỉ)": whoever leaves the days of rest out counts working days. */
function restLeftOut(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text === "(" ? 1 : 0;
  const says = lengthAt(tokens, at + open, ["không kể", "không tính", "trừ", "không bao gồm"]);
  if (says === 0) return 0;
  const of = lengthAt(tokens, at + open + says, [
    "các ngày nghỉ",
    "ngày nghỉ",
    "ngày lễ",
    "thứ bảy",
    "thứ 7",
    "ngày thứ bảy",
  ]);
  if (of === 0) return 0;
  if (open === 0) return says + of;
  const close = tokens.slice(at, at + 20).findIndex(({ text }) => text === ")");
  return close < 0 ? open + says + of : close + 1;
}

/** ", kể từ ngày …", "tính từ khi …", "từ ngày …": never far from the length. */
function onFrom(tokens: readonly Token[], at: number, opened: Opening): Found<Counted> | undefined {
  const reach = at + 9;
  for (let next = at; next < reach; next += 1) {
    const token = tokens[next];
    if (!token || token.text === ";" || token.text === "." || token.kind === "number") return undefined;
    const from = lengthAt(tokens, next, ["kể từ", "tính từ", "bắt đầu từ", "từ"]);
    if (from === 0) continue;
    const isPlain = tokens[next]?.text === "từ";
    const dayLike = lengthAt(tokens, next + from, ["ngày", "khi", "thời điểm", "lúc"]) > 0;
    if (isPlain && !(dayLike && (opened.within || opened.latest || opened.after))) return undefined;
    if (opened.least && !opened.before) return undefined;
    const anchor = anchorAt(tokens, next + from);
    const way = opened.before
      ? "before"
      : opened.after && !opened.within && !opened.latest
        ? "unclear"
        : "within";
    return { value: { way, anchor }, end: anchor.end };
  }
  return undefined;
}

type Counted = Pick<SeenCount, "way" | "anchor">;

/** "05 ngày sau ngày …", "7 ngày sau khi …". */
function after(tokens: readonly Token[], at: number, opened: Opening): Found<Counted> | undefined {
  if (!saysAt(tokens, at, "sau") || opened.least) return undefined;
  const anchor = anchorAt(tokens, at + 1);
  if (anchor.type === "none") return undefined;
  return { value: { way: "within", anchor }, end: anchor.end };
}

/** "ít nhất 07 ngày trước ngày …", "07 ngày trước khi …". */
function backFrom(tokens: readonly Token[], at: number, opened: Opening): Found<Counted> | undefined {
  if (!saysAt(tokens, at, "trước")) return undefined;
  const anchor = anchorAt(tokens, at + 1);
  if (anchor.type === "none" || opened.within) return undefined;
  return { value: { way: "before", anchor }, end: anchor.end };
}

/** "trước ngày trao thưởng ít nhất 07 ngày": the event stands first. */
export function eventThenCount(tokens: readonly Token[], at: number): Found<SeenCount> | undefined {
  if (!saysAt(tokens, at, "trước") || tokens[at + 1]?.kind === "number") return undefined;
  const start = at + 1 + lengthAt(tokens, at + 1, ["ngày", "khi", "thời điểm", "lúc"]);
  // "trước ngày 30/4 ít nhất 5 ngày": the day itself holds digits that are no length.
  const dated = dayAt(tokens, at + 1)?.end;
  for (let next = dated ?? start; next < start + 24; next += 1) {
    const token = tokens[next];
    if (!token || token.text === ";" || (token.text === "." && tokens[next + 1]?.kind !== "number"))
      return undefined;
    const least = lengthAt(tokens, next, [
      "ít nhất là",
      "ít nhất",
      "tối thiểu",
      "trước ít nhất",
      "chậm nhất là",
      "chậm nhất",
      "muộn nhất",
      "không ít hơn",
    ]);
    const isShort = least === 0 && token.kind === "number";
    if (least === 0 && !isShort) continue;
    // Without "ít nhất" only what reads on in one breath: "trước ngày họp 03 ngày", not "… 6 tháng đầu năm".
    if (isShort && (dated !== undefined || next === start || wordsEnd(tokens, start, 24) !== next))
      return undefined;
    const length = lengthFound(tokens, next + least);
    if (!length || (isShort && length.value.unit === "tháng")) continue;
    if (lengthAt(tokens, length.end, ["kể từ", "tính từ", "sau", "trước"]) > 0) return undefined;
    const day = dayNear(tokens, at + 1, start);
    const anchor = {
      type: typeOfAnchor(tokens, start, next),
      first: start,
      end: next,
      ...(day ? { day: day.value } : {}),
    };
    return { value: { ...length.value, way: "before", anchor }, end: length.end };
  }
  return undefined;
}

const MOST_OF_AN_EVENT = 12;
const stops = new Set([",", ";", ".", ":", "(", ")", "gửi", "gởi", "nộp", "báo", "các", "về", "phải", "để"]);
/** How many words may name the day before its digits: "ngày ký 10/6", "ngày tổ chức hội nghị 15/6". */
const WORDS_BEFORE_DAY = 6;

function anchorAt(tokens: readonly Token[], at: number): SeenAnchor {
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

function dayNear(tokens: readonly Token[], at: number, first: number): Found<SeenDay> | undefined {
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
function typeOfAnchor(tokens: readonly Token[], first: number, end: number): SeenAnchor["type"] {
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
