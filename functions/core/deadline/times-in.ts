import type { CalendarDate } from "../instant.ts";
import { deadlineAt } from "./deadline-of.ts";
import { groupOf } from "./grammar/groups.ts";
import { type Parsed, parse, wordsOf } from "./grammar/parse.ts";
import type { Role, Roled } from "./grammar/role-of.ts";
import type { Reading, Reckoning } from "./reading.ts";
import { dayIn } from "./reckon.ts";

export type { Role } from "./grammar/role-of.ts";

/** One time that a text names, and what it is for. */
interface TimeIn {
  /** Where the time itself stands in the text. */
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /**
   * The time with the words that bind it: "trước ngày 12/7/2024", "từ ngày 25/7 đến ngày 31/7/2022". Of a
   * deadline it can be read again by itself, as long as its sentence says nothing about times elsewhere.
   */
  readonly wording: string;
  /** The word that gives the role; absent where none does and the role is only the likeliest. */
  readonly by?: string;
  /** Whom it binds, in the text's words: "các xã, thị trấn" of "đối với các xã, thị trấn: trước ngày …". */
  readonly group?: string;
  /** What a deadline comes to; a question stands in it as `ask`. */
  readonly reading?: Reading;
  /** The day of any other time, where its words name the year. */
  readonly date?: CalendarDate;
}

/**
 * Every time that a text names, from left to right, whatever the text is: a sentence, a paragraph or a page
 * of a directive. Each date written in it belongs to exactly one entry and has exactly one role; a count
 * ("trong 05 ngày kể từ ngày 10/6") is one entry with the day it is counted from. Nothing is chosen between
 * several deadlines: each stands with its own group, and whoever asks decides. Places are those of the text
 * as given, which must have come through the door for words (textRead) before.
 */
export function timesIn(text: string, reckoning: Reckoning): readonly TimeIn[] {
  const parsed = parse(text);
  return parsed.roled.flatMap((roled, at) =>
    roled.time.type === "hour" ? [] : [timeAt(parsed, roled, at, reckoning)],
  );
}

function timeAt(parsed: Parsed, roled: Roled, at: number, reckoning: Reckoning): TimeIn {
  const { tokens, text } = parsed;
  const { time, role, by } = roled;
  const wording = wordsOf(parsed, { first: wordingFrom(parsed, at), end: time.end });
  const date = time.type === "day" && time.day.month !== undefined ? dayIn(time.day, {}) : undefined;
  const group = role === "deadline" || role === "otherBody" ? groupOf(tokens, text, time) : undefined;
  return {
    from: tokens[time.first]?.from ?? 0,
    to: tokens[time.end - 1]?.to ?? 0,
    ...{ role, wording },
    ...(by ? { by: wordsOf(parsed, by) } : {}),
    ...(group ? { group } : {}),
    ...(role === "deadline" ? { reading: deadlineAt(parsed, at, wording, reckoning) } : {}),
    ...(role !== "deadline" && date?.ok ? { date: date.date } : {}),
  };
}

/** How many tokens a bound may stand from its day and still be told with it. */
const TOLD_TOGETHER = 6;

function wordingFrom({ roled, tokens }: Parsed, at: number): number {
  const [each, before] = [roled[at], roled[at - 1]];
  if (!each) return 0;
  const first =
    each.ranged && before?.role === "opening"
      ? before.time.first
      : each.listed
        ? headOf(roled, at)
        : each.time.first;
  const bound = each.boundary && each.by && each.by.first < first ? each.by.first : first;
  const start = first - bound <= TOLD_TOGETHER ? bound : first;
  return tokens[start - 1]?.text === "từ" ? start - 1 : start;
}

function headOf(roled: readonly Roled[], at: number): number {
  let head = at;
  while (roled[head]?.listed) head -= 1;
  return roled[head]?.time.first ?? 0;
}
