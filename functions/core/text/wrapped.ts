import { endsSentence } from "./sentence-end.ts";

/** From this length on, a line without an end stop was broken at a margin. */
const long = 60;

/**
 * No sentence and no heading ends with these: a preposition, a conjunction, what a name or a figure must
 * follow.
 */
const unfinished =
  /(?:^|[\s(“"])(?:và|của|với|các|những|mỗi|từng|trong|ngoài|trên|dưới|tại|ở|cho|về|từ|đến|tới|bằng|do|bởi|vì|theo|là|có|được|bị|đã|đang|sẽ|để|khi|nếu|mà|hoặc|hay|cùng|như|gồm|nhằm|qua|giữa|chưa|không|còn|chỉ|đạt|tăng|giảm|thiếu|vượt|hơn|gần|khoảng|đồng chí|đ\/c|ông|bà|anh|chị|phong trào|cuộc vận động|chủ đề|số|năm|tháng|ngày|huyện|xã|tỉnh)$/iu;

/** A figure broken behind one of its points: "800." and "000.000 đồng". */
const brokenFigure = (before: string, line: string) =>
  /(?:^|\s)\d{1,3}(?:\.\d{3})*\.$/.test(before.slice(-24)) && /^\d{3}(?!\d)/.test(line);

/** So many of something, at a line's beginning. */
const counted = /^\d[\d.,]*\s+\p{L}/u;

/**
 * What to put between a line without a mark and the one before, where both are one: that one was not ended,
 * and one of them shows it. Undefined where they are two. A wrong break may turn what is said about; a wrong
 * join only reads badly.
 */
export function seam(before: string, line: string, heads: boolean): string | undefined {
  if (brokenFigure(before, line)) return "";
  if (/:$/.test(before)) return " ";
  if (endsSentence(before)) return undefined;
  if (/[-–,(/.]$/u.test(before)) return " ";
  if (isUnfinished(before)) return " ";
  // "12 lớp tập huấn" over "03 hội thi": one is said beside the other.
  if (before.length < long && counted.test(before) && counted.test(line))
    return /[,;]$/.test(before) ? " " : "; ";
  if (/^[\p{Ll}\d,;)%"“‘]/u.test(line)) return " ";
  // Said of what stands above: "Công tác A" and "Đạt 05 việc.".
  if (/^(?:Đạt|Chưa|Không|Còn|Tăng|Giảm|Vượt|Thiếu)\s/u.test(line) && /^\P{Lu}*\p{Lu}/u.test(before))
    return ": ";
  return !heads && before.length >= long ? " " : undefined;
}

/** Whether more must come, even behind a blank line. */
export const isUnfinished = (before: string) => unfinished.test(before.slice(-24));
