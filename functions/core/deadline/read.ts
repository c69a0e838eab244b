import type { Calendar } from "../calendar/calendar.ts";
import { type CalendarDate, calendarDate, inWords, partsOf, weekday, weekdayName } from "../instant.ts";
import type { Problem } from "../outcome.ts";
import type { Boundary, Deadline } from "./deadline.ts";
import {
  boundaryBefore,
  datesIn,
  impossible,
  nextSuch,
  type SeenDate,
  timeIn,
  weekdayBeside,
} from "./marks.ts";
import { endOfPeriod, type Period, periodIn, type VagueDay, vagueDayIn } from "./periods.ts";
import { defaultRoll, doubts, isBeforeIssue, type RollPolicies, type Stated, settle } from "./settle.ts";

/** What a wording is read by. Without `issueDate`, a day must name its year and a period its first day. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly roll?: RollPolicies;
  readonly issueDate?: CalendarDate;
  /** When offices close, for "hết giờ làm việc". */
  readonly officeCloses?: string;
  /** Form entry that problems name. */
  readonly field?: string;
}

/** The deadline with what its drafter should know about it, or why it cannot be read. */
export type Reading =
  | { readonly ok: true; readonly deadline: Deadline; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const undated = /(thường xuyên|định kỳ|kịp thời|khi có yêu cầu|khi được yêu cầu|đột xuất)/;
const recurring = /(hằng|hàng) (tuần|tháng|quý|năm)/;
const officeHours = /(hết giờ (làm việc|hành chính)|giờ hành chính)/;
// The period reported on, the cut-off of its figures and the date of a cited document are days too, but not the deadline.
const asides = [
  /từ ngày (?:\d{1,2} tháng \d{1,2}(?: năm \d{4})?|[\d/.-]*\d) đến(?: hết)? ngày (?:\d{1,2} tháng \d{1,2}(?: năm \d{4})?|[\d/.-]*\d)/g,
  /(?:chốt |lấy )?số liệu[^.;]{0,40}?(?:đến|từ)(?: hết)? ngày [\d/. -]*(?:\d|\d tháng \d{1,2}(?: năm \d{4})?)/g,
  /tính đến(?: hết)? ngày (?:\d{1,2} tháng \d{1,2}(?: năm \d{4})?|[\d/. -]*\d)/g,
  /số [\p{L}\d./-]+ ngày (?:\d{1,2} tháng \d{1,2} năm \d{4}|[\d/. -]*\d)/gu,
];

/**
 * Reads a deadline as officials write it: "chậm nhất ngày 27 tháng 6 năm 2022", "trước 17 giờ 00 ngày 25/9/2026",
 * "trong thời hạn 10 ngày làm việc kể từ ngày ban hành", "giữa năm 2027", "thường xuyên". Doubt becomes a warning with
 * the reading that was chosen; a day that does not exist is refused.
 */
export function readDeadline(wording: string, reckoning: Reckoning): Reading {
  const kept = wording.normalize("NFC").replace(/\s+/g, " ").trim();
  const sentence = asides.reduce(
    (text, aside) => text.replace(aside, (words) => "…".repeat(words.length)),
    kept.toLowerCase(),
  );
  const period = periodIn(sentence);
  if (period) return relative(kept, period, reckoning);
  const dates = datesIn(sentence);
  if (dates.length > 0 && !recurring.test(sentence)) return dated(kept, sentence, dates, reckoning);
  if (recurring.test(sentence)) {
    return { ok: true, deadline: { type: "undated", wording: kept }, warnings: [recurs] };
  }
  const vague = vagueDayIn(sentence);
  if (vague) return inPartOfYear(kept, sentence, vague, reckoning);
  if (undated.test(sentence)) return { ok: true, deadline: { type: "undated", wording: kept }, warnings: [] };
  return unread(
    reckoning,
    `Không thấy ngày trong “${kept}”. Viết như “chậm nhất ngày 27 tháng 6 năm 2022” hoặc “trước ngày 12/7/2024”.`,
  );
}

const recurs = "Hạn lặp lại theo kỳ không được đôn đốc tự động; ghi ngày cụ thể cho từng kỳ.";

function dated(kept: string, sentence: string, dates: readonly SeenDate[], reckoning: Reckoning): Reading {
  const sided = (seen: SeenDate) => boundaryBefore(sentence, seen.index, dates[dates.indexOf(seen) - 1]?.end);
  const marked = dates.filter((seen) => sided(seen) !== undefined);
  const seen = dates.length === 1 ? dates[0] : marked.length === 1 ? marked[0] : undefined;
  if (!seen) {
    return unread(reckoning, `Có ${dates.length} ngày trong “${kept}”; mỗi hạn chỉ ghi một ngày.`);
  }
  if (seen.shortYear) return unread(reckoning, "Viết đủ bốn chữ số của năm.");
  const day = dayOf(seen, reckoning);
  if (!day.ok) return unread(reckoning, day.text);
  const time = timeIn(sentence);
  if (time?.ok === false) return unread(reckoning, `Không có giờ “${time.words}”.`);
  const office = time === undefined && officeHours.test(sentence);
  const clock = office ? (reckoning.officeCloses ?? "17:00") : time?.time;
  const boundary = sided(seen);
  const stated = statedAs(kept, day.date, boundary, clock);
  return settled(stated, reckoning, [
    ...(dates.length > 1 ? [`Câu còn ghi ngày khác; hạn được hiểu là ngày ${inWords(day.date)}.`] : []),
    ...day.warnings,
    ...sideWarnings(boundary, clock, office),
    ...weekdayWarning(day.date, weekdayBeside(sentence, seen)),
  ]);
}

/** 24 giờ is the end of the day, which is what an inclusive day means. */
function statedAs(
  wording: string,
  date: CalendarDate,
  boundary: Boundary | undefined,
  time?: string,
): Stated {
  if (time === "24:00") return { wording, date, boundary: "INCLUSIVE" };
  return { wording, date, boundary: boundary ?? "INCLUSIVE", ...(time === undefined ? {} : { time }) };
}

function sideWarnings(
  boundary: Boundary | undefined,
  time: string | undefined,
  office: boolean,
): readonly string[] {
  if (office) return [`“Giờ làm việc” được hiểu là đến ${time}.`];
  if (boundary === undefined) {
    return ["Không rõ có tính cả ngày ghi trong hạn hay không; hệ thống tính cả ngày đó."];
  }
  return boundary === "INCLUSIVE" && time !== undefined && time !== "24:00"
    ? [`Đúng ${time} đã là quá hạn; báo cáo phải đến trước giờ này.`]
    : [];
}

function weekdayWarning(date: CalendarDate, written: number | undefined): readonly string[] {
  return written === undefined || written === weekday(date)
    ? []
    : [`Ngày ${inWords(date)} là ${weekdayName(date)}, không đúng thứ ghi trong văn bản.`];
}

type Day =
  | { readonly ok: true; readonly date: CalendarDate; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly text: string };

function dayOf(seen: SeenDate, { issueDate }: Reckoning): Day {
  const { day, month, year } = seen;
  if (year !== undefined) {
    const date = calendarDate(year, month, day);
    return date
      ? { ok: true, date, warnings: [] }
      : { ok: false, text: impossible(day, month, year) ?? "Ngày này không có trong lịch." };
  }
  if (!issueDate) return { ok: false, text: "Hạn thiếu năm." };
  const date = nextSuch(day, month, issueDate);
  return date
    ? { ok: true, date, warnings: [`Hạn không ghi năm; hiểu là ${inWords(date)}.`] }
    : { ok: false, text: impossible(day, month, partsOf(issueDate).year) ?? "Ngày này không có trong lịch." };
}

function relative(kept: string, period: Period, reckoning: Reckoning): Reading {
  const [named] = datesIn(period.from);
  const start = named ? dayOf(named, reckoning) : undefined;
  if (start && !start.ok) return unread(reckoning, start.text);
  const from = start?.date ?? reckoning.issueDate;
  if (!from) return unread(reckoning, `Không rõ “${kept}” tính từ ngày nào; ghi ngày bắt đầu.`);
  const onReceipt = /nhận được/.test(period.from);
  const date = endOfPeriod(period, from, reckoning.calendar);
  return settled({ wording: kept, date, boundary: "INCLUSIVE", relative: true }, reckoning, [
    ...(start?.warnings ?? []),
    ...(named ? [] : [`Thời hạn được tính từ ngày ban hành ${inWords(from)}.`]),
    ...(onReceipt ? ["Ngày nhận của mỗi đơn vị có thể khác ngày ban hành."] : []),
    ...(period.unit === "ngày làm việc" ? doubts(reckoning.calendar, date) : []),
  ]);
}

function inPartOfYear(kept: string, sentence: string, vague: VagueDay, reckoning: Reckoning): Reading {
  const year = vague.year ?? (reckoning.issueDate && partsOf(reckoning.issueDate).year);
  if (year === undefined) return unread(reckoning, `“${vague.words}” của năm nào?`);
  const date = vague.dayIn(year);
  if (!date) return unread(reckoning, `Không có “${vague.words}”.`);
  const boundary = boundaryBefore(sentence, vague.index) ?? "INCLUSIVE";
  return settled({ wording: kept, date, boundary }, reckoning, [
    `“${vague.words}” được hiểu là ngày ${inWords(date)} (Bộ luật Dân sự 2015, Điều 146).`,
  ]);
}

function settled(stated: Stated, reckoning: Reckoning, warnings: readonly string[]): Reading {
  const { deadline, warnings: more } = settle(stated, reckoning.calendar, reckoning.roll ?? defaultRoll);
  const early = reckoning.issueDate && isBeforeIssue(deadline, reckoning.issueDate);
  return { ok: true, deadline, warnings: [...new Set([...warnings, ...more, ...(early ? [early] : [])])] };
}

function unread({ field = "deadline" }: Reckoning, text: string): Reading {
  return { ok: false, problems: [{ field, text }] };
}
