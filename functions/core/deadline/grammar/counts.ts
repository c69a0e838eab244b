import { anchorAt, dayNear, type SeenAnchor, typeOfAnchor } from "./anchors.ts";
import { dayAt } from "./days.ts";
import { lengthFound, type SeenLength } from "./lengths.ts";
import { type Token, wordsEnd } from "./lex.ts";
import { lengthAt, saysAt } from "./phrases.ts";
import type { Found } from "./seen-day.ts";

/** "within" and "after" count on from what is named, "before" back from it; "unclear" might be either. */
export interface SeenCount extends SeenLength {
  readonly way: "within" | "before" | "unclear";
  readonly anchor: SeenAnchor;
}

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
