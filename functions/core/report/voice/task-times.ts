import { lowered, raised } from "../../text/first-letter.ts";
import { beginsWithVerb } from "./verbs.ts";

/** Whatever is done all the time leads a task without a comma: "Thường xuyên đẩy mạnh tuyên truyền". */
const always = /^(?:thường xuyên|liên tục)(?:,? hằng năm)?$/iu;
const recurring = /^(?:hằng|hàng|định kỳ|mỗi|cả năm|suốt năm)(?= |$)/iu;
const preposition = /^(?:trong|trước|sau|vào|từ|đến|cuối|đầu|giữa|khoảng)(?= )/iu;
const named = /^(?:tháng|quý|tuần|năm|kỳ|\d{1,2} tháng|nửa)(?= )/iu;

/**
 * A task with the time that stands in the column beside it, in front and in one form: "Ngày 15/9/2026, tổ
 * chức …", "Trong tháng 8 năm 2026, phát động …". Words that are no time stay behind the task in brackets.
 */
export function timedTask(task: string, column: string): string {
  const when = inOneForm(lowered(column.trim()));
  const rest = goingOn(task);
  if (when === "") return task;
  if (task.toLocaleLowerCase("vi").includes(when.toLocaleLowerCase("vi"))) return task;
  if (always.test(when)) return `${raised(when)} ${rest}`;
  if (/^ngày \d/u.test(when) || recurring.test(when) || preposition.test(when))
    return `${raised(when)}, ${rest}`;
  return named.test(when) ? `Trong ${when}, ${rest}` : `${task} (${when})`;
}

/** "15/09/2026" is a day, "T8/2026", "8/2026" and "tháng 8/2026" are "tháng 8 năm 2026". */
function inOneForm(when: string): string {
  return when
    .replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u, "ngày $1/$2/$3")
    .replace(/^(?:t\.?|tháng )?(\d{1,2})\s?[/-]\s?(\d{4})$/iu, "tháng $1 năm $2")
    .replace(/(?<=tháng )0?(\d{1,2})\s?\/\s?(\d{4})(?!\d|\/)/giu, "$1 năm $2")
    .replace(/quý ([ivx]+|\d)\s?[/-]\s?(\d{4})/iu, "quý $1 năm $2")
    .replace(/quý ([ivx]+)/iu, (_, number: string) => `quý ${number.toLocaleUpperCase("vi")}`);
}

/** Behind its time a task goes on with a small letter, also where a name stands second: "trình Hội đồng". */
export const goingOn = (task: string) =>
  /^Trình /u.test(task) || beginsWithVerb(task)
    ? task.charAt(0).toLocaleLowerCase("vi") + task.slice(1)
    : lowered(task);

const quarters: readonly string[] = ["I", "II", "III", "IV"];

/**
 * Where a task's time comes in a list of them; a month before its own days, a quarter behind its months. A
 * time without a year is the next such time after `on`.
 */
export function orderOfTime(words: string, on: string): string {
  const year = /(?:năm |\/)(\d{4})/u.exec(words)?.[1];
  const dayAndMonth = /(?:ngày )?(\d{1,2})\/(\d{1,2})(?!\d)/u.exec(words);
  const month = dayAndMonth?.[2] ?? /tháng (\d{1,2})(?!\d)/iu.exec(words)?.[1];
  const quarter = /quý ([IVX]+|\d)/iu.exec(words)?.[1]?.toLocaleUpperCase("vi");
  const last = quarter && 3 * (quarters.includes(quarter) ? quarters.indexOf(quarter) + 1 : Number(quarter));
  const at = month ? Number(month) : last || 12;
  const days = month ? Number(dayAndMonth?.[1] ?? 0) : 99;
  const next = at < Number(on.slice(5, 7)) ? Number(on.slice(0, 4)) + 1 : Number(on.slice(0, 4));
  return `${year ?? next}-${String(at).padStart(2, "0")}-${String(days).padStart(2, "0")}`;
}
