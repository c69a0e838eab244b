import type { Boundary } from "../deadline.ts";
import type { Token } from "./lex.ts";
import type { Mark } from "./phrases.ts";
import type { SeenTime } from "./times.ts";

/**
 * What a time in a sentence is for. "opening" begins a window and "replaced" is a deadline that is moved;
 * "otherBody" binds whoever gathers what units send.
 */
export type Role =
  | "deadline"
  | "opening"
  | "cutoff"
  | "period"
  | "event"
  | "citation"
  | "otherBody"
  | "replaced";

export interface Roled {
  readonly time: SeenTime;
  readonly role: Role;
  /** The side of the day that a word names; absent where none does. */
  readonly boundary?: Boundary;
  /** The tokens of the word that gives the role; absent where nothing does. */
  readonly by?: Mark;
  /** It may be the day of whoever gathers ("để tổng hợp, báo cáo … trước ngày"). */
  readonly gathered?: true;
  /** Its place in the list it is part of ("ngày 20/6 và ngày 20/12"): that of the time before it. */
  readonly listed?: true;
  /** An entry of a timetable ("Ngày 11/7/2015: Hạn cuối"): the word stands behind its day. */
  readonly scheduled?: true;
  /** The end of a span whose beginning is the time before it. */
  readonly ranged?: true;
}

/** Words of the same clause before a time. */
export interface Context {
  readonly marks: readonly Mark[];
}

type Given = Omit<Roled, "time" | "listed" | "ranged">;

const governing = new Set<Mark["meaning"]>([
  "demand",
  "cutoff",
  "figures",
  "period",
  "event",
  "document",
  "replaced",
  "gathers",
  "move",
]);

export function roleOf(
  tokens: readonly Token[],
  time: SeenTime,
  { marks }: Context,
  ahead: readonly Mark[],
  hasDeadline: boolean,
): Given {
  const governor = marks.findLast(
    (mark) => governing.has(mark.meaning) && (mark.meaning !== "document" || cites(tokens, mark, time)),
  );
  if (time.type === "count" || time.type === "event") return { role: "deadline", ...byOf(governor) };
  const bound = marks.findLast((mark) => isBound(mark) && isNear(tokens, mark, time));
  if (!bound && isCited(tokens, time)) return { role: "citation" };
  if (!bound && !governor) return fromAhead(time, tokens, ahead);
  const side = bound ? { boundary: sideOf(bound) } : {};
  const asOther = governor && otherThanDeadline(tokens, time, marks, governor, bound);
  if (asOther) return { role: asOther, ...side, by: governor };
  const opening = bound ? undefined : opened(tokens, time);
  if (opening) return opening;
  return asDeadline(marks, hasDeadline, { ...side, ...byOf(bound ?? governor) });
}

/** "từ ngày …", "sau ngày …" open a time; "không nhận sau ngày …" shuts it. */
function opened(tokens: readonly Token[], { first, end, type }: SeenTime): Given | undefined {
  const word = tokens[first - 1]?.text;
  if (type !== "day" || (word !== "từ" && word !== "sau")) return undefined;
  const around = tokens.slice(Math.max(0, first - 12), end + 6);
  const isShut =
    word === "sau" && around.some(({ text, clause }) => text === "không" && clause === tokens[first]?.clause);
  return isShut ? { role: "deadline", boundary: "INCLUSIVE" } : { role: "opening" };
}

export const sideOf = ({ meaning }: Mark): Boundary => (meaning === "exclusive" ? "EXCLUSIVE" : "INCLUSIVE");

export const byOf = (by: Mark | undefined) => (by ? { by } : {});

/** What the nearest noun or verb makes of a time, unless a bound behind it makes a deadline of it again. */
function otherThanDeadline(
  tokens: readonly Token[],
  time: SeenTime,
  marks: readonly Mark[],
  governor: Mark,
  bound: Mark | undefined,
): Exclude<Role, "deadline"> | undefined {
  const isBoundAgain = bound !== undefined && bound.first >= governor.first;
  const isFirm = isBoundAgain && !["hết", "đến", "tới"].includes(tokens[bound.first]?.text ?? "");
  if (governor.meaning === "replaced") return "replaced";
  if (governor.meaning === "cutoff") return "cutoff";
  if (governor.meaning === "figures") {
    const isSent = marks.at(marks.indexOf(governor) - 1)?.meaning === "demand";
    return isFirm || (isSent && !leadsUpTo(tokens, time)) ? undefined : "cutoff";
  }
  if (governor.meaning === "period") return isFirm ? undefined : "period";
  if (governor.meaning === "event") return isBoundAgain ? undefined : "event";
  return governor.meaning === "document" && !isBoundAgain ? "citation" : undefined;
}

/** "đến (hết)", "từ", "tại" right before it. */
function leadsUpTo(tokens: readonly Token[], { first }: SeenTime): boolean {
  return [1, 2].some((back) => ["đến", "tới", "từ", "tại", "hết"].includes(tokens[first - back]?.text ?? ""));
}

export const isBound = ({ meaning }: Mark) => meaning === "exclusive" || meaning === "inclusive";

/** Words that reach over what stands between them and their day; the others stand right before it. */
const reaching = new Set(["chậm", "muộn", "trễ", "hạn"]);

export function isNear(tokens: readonly Token[], { first, end }: Mark, time: SeenTime): boolean {
  if (reaching.has(tokens[first]?.text ?? "")) return true;
  return time.first - end <= 2 && tokens.slice(end, time.first).every(({ kind }) => kind === "word");
}

/** A demand by a day; where the words speak of gathering and passing on, perhaps of whoever does that. */
function asDeadline(marks: readonly Mark[], hasDeadline: boolean, given: Omit<Given, "role">): Given {
  const gathers = marks.findLastIndex(({ meaning }) => meaning === "gathers");
  const before = marks.slice(0, Math.max(0, gathers)).findLast(({ meaning }) => meaning !== "none");
  const passedOn = gathers >= 0 && marks.slice(gathers).some(({ meaning }) => meaning === "demand");
  if (!passedOn || !before) return { role: "deadline", ...given };
  const isAssigned = marks.slice(0, gathers).some(({ meaning }) => meaning === "assigns");
  const forThat = marks.slice(0, gathers).some(({ meaning }) => meaning === "passesOn");
  if (isAssigned || (forThat && hasDeadline)) return { role: "otherBody", ...given };
  return { role: "deadline", ...given, ...(forThat ? { gathered: true as const } : {}) };
}

/** "Ngày 11/7/2015: Hạn cuối", "Từ 05/8 - 30/8: Phát động": the word stands behind its day. */
export function fromAhead(time: SeenTime, tokens: readonly Token[], ahead: readonly Mark[]): Given {
  const first = ahead.find(({ meaning }) => governing.has(meaning) || meaning === "inclusive");
  if (first?.meaning === "event") return { role: "event", by: first };
  // Behind a comma it speaks of the next time: "đến ngày 20, số liệu tính đến ngày 15".
  const isBeside = first && tokens.slice(time.end, first.first).every(({ text }) => text !== ",");
  if (first?.meaning === "cutoff" && isBeside) return { role: "cutoff", by: first };
  if (first?.meaning === "inclusive")
    return { role: "deadline", boundary: "INCLUSIVE", by: first, scheduled: true };
  if (time.type === "part" && !isLed(tokens, time)) return { role: "period" };
  const opening = opened(tokens, time);
  if (opening) return opening;
  return { role: "deadline", ...(first?.meaning === "demand" ? { by: first } : {}) };
}

/** "vào cuối tháng 7", "giữa năm 2022" at the start; "công tác cuối năm" is a name. */
function isLed(tokens: readonly Token[], { first }: SeenTime): boolean {
  const before = tokens[first - 1];
  return (
    !before || before.kind === "sign" || ["vào", "là", "khoảng", "dịp", "đến", "nhất"].includes(before.text)
  );
}

/** "số 312/UBND-NV ngày 10/6/2022": a number and its symbol right before the day. */
function isCited(tokens: readonly Token[], { first }: SeenTime): boolean {
  let at = first - 1;
  if (tokens[at]?.text === ",") at -= 1;
  const least = Math.max(0, at - 16);
  for (let seen = false; at >= least; at -= 1) {
    const text = tokens[at]?.text ?? "";
    if (seen && (text === "số" || text === "số:")) return true;
    if (text === ":" && tokens[at - 1]?.text === "số") return seen;
    if (tokens[at]?.kind === "number" || text === "/" || text === "-" || text === "–") seen = true;
    else if (tokens[at]?.kind !== "word") return false;
  }
  return false;
}

/** Kinds of document that are also common verbs or plans cite only right before the day. */
const often = new Set([
  "kế",
  "hướng",
  "thông",
  "ký",
  "chương",
  "quy",
  "văn",
  "ban",
  "có",
  "hiệu",
  "giấy",
  "kết",
]);

function cites(tokens: readonly Token[], { first, end }: Mark, time: SeenTime): boolean {
  const between = tokens.slice(end, time.first);
  return (
    between.length <= (often.has(tokens[first]?.text ?? "") ? 1 : 8) &&
    between.every(({ kind, text }) => kind === "word" || text === ",")
  );
}
