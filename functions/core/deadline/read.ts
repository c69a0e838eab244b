import type { Misdated } from "../problem/misdrafted.ts";
import { textRead } from "../text/door.ts";
import { cutoffIn } from "./cutoff-in.ts";
import { deadlineAt, sayingsAt } from "./deadline-of.ts";
import { type Parsed, parse, wordsOf } from "./grammar/parse.ts";
import type { Roled } from "./grammar/role-of.ts";
import { asked, type Reading, type Reckoning, unread } from "./reading.ts";

export type { Reading, Reckoning } from "./reading.ts";

/** The longest sentence about a deadline in any directive known has some 300 letters. */
const LONGEST = 2_000;

/**
 * Reads a deadline as officials write it: "chậm nhất ngày 27 tháng 6 năm 2022", "trước 17 giờ 00 ngày
 * 25/9/2026", "từ ngày 25/7 đến ngày 31/7/2022", "trong thời hạn 10 ngày làm việc kể từ ngày ban hành", "ngày
 * 06 của tháng cuối quý", "giữa năm 2027", "thường xuyên". Doubt becomes a warning with the reading that was
 * chosen, or a question where no reading may be chosen for a person; a day that does not exist is refused.
 */
export function readDeadline(wording: string, reckoning: Reckoning): Reading {
  const kept = textRead(wording).replace(/\s+/g, " ").trim();
  if (kept.length > LONGEST) {
    return unread(reckoning, { code: "long-wording", length: kept.length, most: LONGEST });
  }
  const parsed = parse(kept);
  const read = chosen(parsed, kept, reckoning);
  const stated = read.ok && read.deadline.type === "dated" ? read.deadline.statedDate : undefined;
  const cutoff = cutoffIn(parsed, stated, reckoning.issueDate);
  return cutoff ? { ...read, cutoff } : read;
}

function chosen(parsed: Parsed, wording: string, reckoning: Reckoning): Reading {
  const candidates = deadlinesIn(parsed);
  const [first] = candidates;
  if (first === undefined) return withoutDeadline(parsed, wording, reckoning);
  const at = candidates.length === 1 ? first : theOne(parsed, candidates);
  if (at !== undefined) return withOthers(parsed, at, deadlineAt(parsed, at, wording, reckoning));
  const readings = candidates.map((each) => deadlineAt(parsed, each, wording, reckoning));
  const dues = new Set(
    readings.map((each) => (each.ok && each.deadline.type === "dated" ? each.deadline.dueBefore : "")),
  );
  const [only] = readings;
  if (only && dues.size === 1 && !dues.has("")) return only;
  return asked(reckoning, { code: "several-days", count: candidates.length, wording });
}

/**
 * Times that may be the deadline. A list counts once where it comes back; a vague part only without a
 * day.
 */
function deadlinesIn({ roled }: Parsed): readonly number[] {
  const all = roled.flatMap((each, index) =>
    each.role === "deadline" && each.time.type !== "hour" ? [index] : [],
  );
  const of = (types: readonly Roled["time"]["type"][]) =>
    all.filter((at) => types.includes(roled[at]?.time.type ?? "hour"));
  const dated = of(["day", "weekly", "count"]);
  if (dated.length > 0) return dated;
  const parts = of(["part"]);
  return parts.length > 0 ? parts : of(["event"]);
}

/**
 * Of several the one that a sentence takes back to, the one list that comes back, or the one with a
 * bound.
 */
function theOne(parsed: Parsed, candidates: readonly number[]): number | undefined {
  const { roled, tokens } = parsed;
  const turned = candidates.findLast((at) => {
    const first = roled[at]?.time.first ?? 0;
    const clause = tokens[first]?.clause;
    return tokens.some(({ text, clause: its }, index) => text === "tuy" && its === clause && index < first);
  });
  if (turned !== undefined && turned === candidates.at(-1)) return turned;
  const [head = 0, ...rest] = candidates;
  const isOneList =
    rest.every((at) => roled[at]?.listed) && rest.every((at, index) => at === head + index + 1);
  if (isOneList && comesBack(parsed, head, candidates)) return head;
  // A day that nothing governs and that stands before the deadline is its sentence's, not its own.
  const [last = head] = candidates.slice(-1);
  const isLoose = candidates.slice(0, -1).every((at) => isUngoverned(roled[at]));
  return isLoose && roled[last]?.boundary !== undefined ? last : undefined;
}

function isUngoverned(each: Roled | undefined): boolean {
  if (!each || each.by || each.boundary || each.time.type !== "day") return false;
  return each.time.day.of === undefined && each.time.day.marker === undefined;
}

function comesBack(parsed: Parsed, head: number, list: readonly number[]): boolean {
  const first = parsed.roled[head];
  if (!first) return false;
  // "ngày 25 tháng cuối quý và ngày 10 tháng 12": two rhythms are two demands.
  const isPlain = (at: number) => {
    const time = parsed.roled[at]?.time;
    return time?.type === "day" && time.day.of === undefined;
  };
  if (!list.every(isPlain)) return false;
  const says = sayingsAt(parsed, first);
  return list.some((at) => {
    const time = parsed.roled[at]?.time;
    return (
      time?.type === "day" &&
      time.day.year === undefined &&
      Boolean(time.day.marker ?? says.marker ?? says.periodic)
    );
  });
}

/** Another day that was told, and is not this deadline's own, is pointed out. */
function withOthers({ roled }: Parsed, at: number, read: Reading): Reading {
  if (!read.ok || read.deadline.type !== "dated") return read;
  const isOther = ({ role, time, listed }: Roled, index: number) =>
    index !== at &&
    time.type === "day" &&
    !listed &&
    (role === "deadline" || role === "event" || role === "otherBody");
  if (!roled.some(isOther)) return read;
  const other: Misdated = { code: "other-day", date: read.deadline.statedDate };
  return { ...read, warnings: [other, ...read.warnings] };
}

function withoutDeadline(parsed: Parsed, wording: string, reckoning: Reckoning): Reading {
  const others = parsed.roled.filter(({ role, time }) => time.type !== "hour" && role !== "deadline");
  const [says] = parsed.sayings.filter(({ marker, undated }) => marker || undated);
  const telling = others.find(
    ({ role, time }) => time.type === "day" && role !== "citation" && role !== "period",
  );
  if (telling && telling.role !== "deadline") {
    return asked(reckoning, {
      code: "no-deadline",
      words: wordsOf(parsed, telling.time),
      role: telling.role,
    });
  }
  if (says) {
    const warnings: readonly Misdated[] = says.marker ? [{ code: "recurs" }] : [];
    return { ok: true, deadline: { type: "undated", wording }, warnings };
  }
  const beside = others.find(({ role }) => role !== "citation");
  if (beside && beside.role !== "deadline") {
    return asked(reckoning, { code: "no-deadline", words: wordsOf(parsed, beside.time), role: beside.role });
  }
  return unread(reckoning, { code: "no-day", wording });
}
