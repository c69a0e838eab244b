import type { Weekday } from "../../instant.ts";
import type { Every } from "../deadline.ts";
import { countAt, eventThenCount, type SeenCount } from "./counts.ts";
import { dayAt } from "./days.ts";
import { hourAt, type SeenHour, weekdayAt } from "./hours.ts";
import type { Token } from "./lex.ts";
import { partAt, type SeenPart } from "./parts.ts";
import { lengthAt, saysAt } from "./phrases.ts";
import type { Found, SeenDay } from "./seen-day.ts";
import { markerAt } from "./years.ts";

/** A time as a sentence writes it, before anything is decided about it. */
export type SeenTime = {
  readonly first: number;
  readonly end: number;
} & (
  | { readonly type: "day"; readonly day: SeenDay; readonly hour?: SeenHour; readonly weekday?: Weekday }
  /** "từ 8 giờ đến 17 giờ ngày 28/11": an hour of the day that is written behind the second one. */
  | { readonly type: "hour"; readonly hour: SeenHour }
  /** "17h00, thứ 6 hằng tuần", "16 giờ hằng ngày"; without a marker a weekday that some week must tell. */
  | { readonly type: "weekly"; readonly weekday?: Weekday; readonly hour?: SeenHour; readonly marker?: Every }
  | { readonly type: "count"; readonly count: SeenCount }
  | { readonly type: "part"; readonly part: SeenPart }
  /** "sau khi kết thúc …", "trước khi tổ chức …", "trước ngày trao thưởng". */
  | { readonly type: "event" }
);

/** Every time of a sentence, from left to right; none overlaps another. */
export function timesOf(tokens: readonly Token[]): readonly SeenTime[] {
  const times: SeenTime[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = timeAt(tokens, at);
    if (found) times.push(found);
    at = found ? Math.max(found.end, at + 1) : at + 1;
  }
  return times;
}

function timeAt(tokens: readonly Token[], at: number): SeenTime | undefined {
  const before = eventThenCount(tokens, at) ?? countAt(tokens, at);
  if (before) return { type: "count", count: before.value, first: at, end: before.end };
  return dayWithHour(tokens, at) ?? alone(tokens, at);
}

/** What may stand between an hour and its day, and between a weekday and its day. */
const joints = [",", "của", "trong", "vào", "hôm", "cùng", "-"];

function dayWithHour(tokens: readonly Token[], at: number): SeenTime | undefined {
  const hour = hourAt(tokens, at);
  let next = hour ? past(tokens, hour.end) : at;
  const weekday = weekdayAt(tokens, next);
  if (weekday) next = past(tokens, weekday.end);
  const day = dayAt(tokens, next);
  if (!day) return hour || weekday ? withoutDay(tokens, at, hour, weekday) : undefined;
  const later = hour ? undefined : hourBehind(tokens, day.end);
  let end = later?.end ?? day.end;
  const behind = weekday ?? weekdayBehind(tokens, end);
  if (!weekday && behind) end = behind.end;
  const said = hour ?? later;
  return {
    ...{ type: "day", day: day.value, first: at, end },
    ...(said ? { hour: said.value } : {}),
    ...(behind ? { weekday: behind.value } : {}),
  };
}

function past(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && joints.includes(tokens[next]?.text ?? "")) next += 1;
  return next;
}

/** "ngày 28/11/2025 (trước 17h00)", "ngày 28/11/2025, lúc 14 giờ"; not where another day follows the hour. */
function hourBehind(tokens: readonly Token[], at: number): Found<SeenHour> | undefined {
  let next = at;
  const open = tokens[next]?.text === "(";
  next += lengthAt(tokens, next, [",", "(", "-"]);
  next += lengthAt(tokens, next, ["trước", "lúc", "vào lúc", "vào", "hồi", "chậm nhất", "chậm nhất là"]);
  if (tokens[next]?.kind !== "number") return undefined;
  const hour = hourAt(tokens, next);
  if (!hour) return undefined;
  if (open && tokens[hour.end]?.text !== ")") return undefined;
  const after = past(tokens, hour.end);
  if (!open && (dayAt(tokens, after) || weekdayAt(tokens, after))) return undefined;
  return { value: hour.value, end: open ? hour.end + 1 : hour.end };
}

/** "27/6/2022 (thứ Hai)"; "(kể cả thứ 7)" tells another thing. */
function weekdayBehind(tokens: readonly Token[], at: number): Found<Weekday> | undefined {
  const open = tokens[at]?.text;
  if (open !== "(" && open !== ",") return undefined;
  const weekday = weekdayAt(tokens, at + 1);
  if (!weekday) return undefined;
  if (open === "(")
    return tokens[weekday.end]?.text === ")" ? { ...weekday, end: weekday.end + 1 } : undefined;
  return tokens[weekday.end]?.text === "hằng" || tokens[weekday.end]?.text === "hàng" ? undefined : weekday;
}

function withoutDay(
  tokens: readonly Token[],
  at: number,
  hour: Found<SeenHour> | undefined,
  weekday: Found<Weekday> | undefined,
): SeenTime | undefined {
  let end = weekday?.end ?? hour?.end ?? at;
  if (hour && !weekday) end = hour.end;
  const marker = markerAt(tokens, end) ?? markerAt(tokens, past(tokens, end));
  if (marker && (marker.value === "week" || marker.value === "day")) {
    return {
      ...{ type: "weekly", first: at, end: marker.end, marker: marker.value },
      ...(weekday ? { weekday: weekday.value } : {}),
      ...(hour ? { hour: hour.value } : {}),
    };
  }
  // "kể cả thứ bảy" speaks of days of rest; "thứ 6 của tuần trước khi …" of a week that an event tells.
  if (
    weekday &&
    (hour || lengthAt(tokens, end, ["của tuần", "tuần"]) > 0 || saysAt(tokens, at - 1, "trước"))
  ) {
    return {
      ...{ type: "weekly", first: at, end, weekday: weekday.value },
      ...(hour ? { hour: hour.value } : {}),
    };
  }
  return hour && !weekday && hour.value.type === "clock"
    ? { type: "hour", hour: hour.value, first: at, end }
    : undefined;
}

/** What has its day in another year's calendar, or in a letter of its own. */
const feasts = ["tết", "lễ", "kỳ nghỉ", "hội nghị", "đại hội", "cuộc họp", "phiên họp", "kỳ họp"].flatMap(
  (each) => [`trước ${each}`, `sau ${each}`],
);
const events = ["ngay sau khi", "sau khi", "trước khi", "ngay sau ngày", "sau ngày"];

function alone(tokens: readonly Token[], at: number): SeenTime | undefined {
  const part = partAt(tokens, at);
  if (part) return { type: "part", part: part.value, first: at, end: part.end };
  const feast = lengthAt(tokens, at, feasts);
  if (feast > 0) return { type: "event", first: at, end: endOfEvent(tokens, at + feast) };
  const event = lengthAt(tokens, at, [...events, "trước ngày"]);
  if (dayAt(tokens, at + 1)) return undefined;
  if (event > 0 && tokens[at + event]?.kind === "word" && !saysAt(tokens, at, "trước khi hết")) {
    return { type: "event", first: at, end: endOfEvent(tokens, at + event) };
  }
  return undefined;
}

const MOST_OF_AN_EVENT = 12;
/** What begins to speak of a time again. */
const timely = new Set([
  "ngày",
  "trước",
  "chậm",
  "muộn",
  "hạn",
  "đến",
  "trong",
  "vào",
  "hằng",
  "hàng",
  "từ",
  "thứ",
]);

function endOfEvent(tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    end < from + MOST_OF_AN_EVENT &&
    tokens[end]?.kind === "word" &&
    !timely.has(tokens[end]?.text ?? "")
  )
    end += 1;
  return Math.max(end, from + 1);
}
