import { lowered, raised } from "../../text/first-letter.ts";
import { goingOn } from "./task-times.ts";
import { beginsWithVerb } from "./verbs.ts";

const periods = "tháng|quý|tuần|năm|ngày";
/** "trong tháng 8 năm 2022", "trước ngày 30/9/2022", "quý III, IV năm 2022". */
const time = new RegExp(
  `[:,]?\\s*(?<!\\p{L})((?:trong|trước|vào|từ|đến|đầu|cuối|giữa)\\s+)?((?:${periods}) (?:\\d{1,2}(?:\\/\\d{1,4}){0,2}|[IVX]+(?:(?:,| và|-) ?[IVX]+)*)(?: năm \\d{4})?)(?![\\p{L}\\d/])`,
  "iu",
);

/** When a task is to be done, where it says so; "năm 2022" alone is the period and no day. */
export function timeOf(task: string): string | undefined {
  const found = time.exec(task);
  if (!found || /^năm \d{4}$/iu.test(found[2] ?? "") || !isOfTask(task, found)) return undefined;
  return found[0];
}

/** What is so already, why, or what else is to be done has a time of its own, which leads no task. */
const ofAnotherClause = /;|(?<!\p{L})(?:do|vì|hiện|đã|mới đạt|chưa|đạt \d|so với)(?!\p{L})/iu;

/** A day without "trước" or "trong" beside a document, a feast or a person is the day of that. */
function isOfTask(task: string, { 0: all, 1: preposition, 2: period = "", index }: RegExpExecArray): boolean {
  const [before, after] = [task.slice(0, index), task.slice(index + all.length)];
  if (ofAnotherClause.test(before) || after.includes(";") || /^ (?:đến|-|–) /u.test(after)) return false;
  return preposition !== undefined || !/^ngày/iu.test(period) || before === "" || /^[:,]/u.test(all);
}

/**
 * The sentence as the authority commands it: without "sẽ" and "cần", its time in front ("Trong tháng 8, phát
 * động …"). Where the two before it began with "Tiếp tục" too, it begins with what is gone on with.
 */
export function commanded(task: string, before: readonly string[]): string {
  const bare = task.replace(/^(?:sẽ|cần|phải|cần phải|phấn đấu sẽ) /iu, "");
  const when = timeOf(bare);
  const timed = when === undefined ? raised(bare) : led(bare, when);
  const goesOn =
    /^Tiếp tục (?=(?:đẩy mạnh|nâng cao|thực hiện|triển khai|tổ chức|duy trì|tăng cường|phát huy|đổi mới|quan tâm|chỉ đạo|tuyên truyền)(?!\p{L}))/u;
  return before.length > 1 && before.every((each) => each === openerOf(timed))
    ? raised(timed.replace(goesOn, ""))
    : timed;
}

function led(task: string, when: string): string {
  const [, preposition = "", period = ""] = time.exec(task) ?? [];
  const at = task.indexOf(when);
  const rest = `${task.slice(0, at)}${task.slice(at + when.length)}`
    .replace(/\s{2,}/g, " ")
    .replace(/^[\s,:]+|[\s,:]+$/gu, "");
  if (at === 0 && !beginsWithVerb(rest)) return raised(`${when}, ${goingOn(rest)}`);
  const before = preposition.trim() || (/^ngày/iu.test(period) ? "" : "trong");
  const lead = `${before} ${lowered(period)}`.trim();
  // What is only striven for is not commanded for a day.
  return /^phấn đấu /iu.test(rest)
    ? `Phấn đấu ${lead} ${rest.slice("phấn đấu ".length)}`
    : `${raised(lead)}, ${goingOn(rest)}`;
}

/** The two syllables a sentence opens with. */
export const openerOf = (text: string) => text.split(" ", 2).join(" ").toLocaleLowerCase("vi");

/** Amounts of a unit's own ("45 hộ", "95%"); numbers of documents are none, and periods are everybody's. */
export function hasAmounts(text: string): boolean {
  const rest = text.replace(everybodys, " ");
  return /(?<![\p{L}\d/.-])\d+(?:[.,]\d+)*(?:%|\s\p{L})/u.test(rest);
}

/** Amounts other than shares: of several units each has so many, and they together more. */
export const hasCounts = (text: string) => hasAmounts(text.replace(/\d+(?:[.,]\d+)*\s?%/gu, ""));

const everybodys = new RegExp(
  `${time.source}|(?:năm|giai đoạn|ngày|số) \\d[\\d/]*(?:\\s?-\\s?\\d{4})?|\\d+ tháng|0?2 cấp(?!\\p{L})`,
  "giu",
);
