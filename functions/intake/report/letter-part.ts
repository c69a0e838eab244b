import { fold } from "../../core/registry/spelling.ts";
import type { Passage } from "./passage.ts";

/** What of a letter a passage is: only the body and its annexes answer anything. */
export const letterParts = [
  "head",
  "salutation",
  "opening",
  "body",
  "closing",
  "recipients",
  "signature",
  "annex",
] as const;
export type LetterPart = (typeof letterParts)[number];

/** Which part of the letter each passage is. A body that was pasted alone has no other part. */
export function letterPartsOf(passages: readonly Passage[]): readonly LetterPart[] {
  const texts = passages.map(wordsIn);
  const head = headEnd(passages, texts);
  const foot = footStart(passages, texts, head);
  const annex = annexStart(passages, texts, foot);
  const opening = openingEnd(passages, texts, head, foot);
  const parts = texts.map((_, at): LetterPart => {
    if (at < head) return "head";
    if (at < opening) return "opening";
    if (at < foot) return "body";
    return at < annex ? "signature" : "annex";
  });
  markSalutation(parts, passages, texts, head);
  markRecipients(parts, passages, texts);
  for (let at = foot - 1; at >= Math.max(opening, foot - 3); at -= 1)
    if (/^trên đây là|^trên đây,? /.test(texts[at] ?? "")) parts[at] = "closing";
  return parts;
}

function wordsIn({ text, table }: Passage): string {
  return fold(table ? table.map((leaf) => leaf.text).join(" ") : text).slice(0, 400);
}

/** How far into a document its head may reach. */
const MOST_HEAD = 30;
const ofHead =
  /cộng hòa xã hội|độc lập-tự do|^đảng cộng sản|^số ?\d*\s*\/|^số [\p{L}\d /-]+$|ngày \d* ?tháng \d* ?năm|^báo cáo$|^kính gửi/u;
/** What is reported, under the word that names the document. */
const ofTitle = /^(?:về việc|v\/v|sơ kết|tổng kết|kết quả|công tác|tình hình|phương hướng|thực hiện)/;

function headEnd(passages: readonly Passage[], texts: readonly string[]): number {
  const most = Math.min(MOST_HEAD, passages.length);
  let end = 0;
  for (let at = 0; at < most; at += 1) {
    const { mark, table } = passages[at] ?? {};
    if (isNumbered(mark) || isSentence(texts[at] ?? "")) break;
    if (ofHead.test(texts[at] ?? "") && (table || (texts[at] ?? "").length < 200)) end = at + 1;
  }
  if (end === 0) return 0;
  for (let left = 4; left > 0 && end < most; left -= 1, end += 1) {
    const text = texts[end] ?? "";
    const listed = /^[-–+]$/.test(passages[end]?.mark ?? "") && /^kính gửi/.test(texts[end - 1] ?? "");
    const titles = texts[end - 1] === "báo cáo" || ofTitle.test(text) || !/\p{L}/u.test(text);
    if (!listed && (isNumbered(passages[end]?.mark) || isSentence(text) || !titles || text.length > 250))
      break;
  }
  return end;
}

const isNumbered = (mark = "") => /^(?:phần|[ivx]+|[a-zđ]|\d)/iu.test(mark);

function isSentence(text: string): boolean {
  const words = text.split(" ").length;
  return words > 40 || (words > 14 && /như sau\W*$|^(?:thực hiện|căn cứ|để|nhằm|ngay từ|trong) /.test(text));
}

/** "Thực hiện Công văn số …, đơn vị báo cáo như sau:" stands before the first heading. */
function openingEnd(
  passages: readonly Passage[],
  texts: readonly string[],
  head: number,
  foot: number,
): number {
  const most = Math.min(foot, head + 8);
  for (let at = head; at < most; at += 1) {
    if (isNumbered(passages[at]?.mark) && passages[at]?.titled) return head;
    if (/(?:như sau|sau đây)\W*$/u.test(texts[at] ?? "")) return at + 1;
  }
  return head;
}

const office =
  `chủ tịch|phó chủ tịch|trưởng phòng|phó trưởng phòng|hiệu trưởng|phó hiệu trưởng|giám đốc|phó giám
  đốc|bí thư|phó bí thư|chỉ huy trưởng|trưởng công an|chánh văn phòng|chánh thanh tra|thủ trưởng|trưởng ban|chi
  cục trưởng|trưởng khối|cụm trưởng|trưởng cụm|người lập|người báo cáo|thủ trưởng đơn vị|ban giám hiệu`.replace(
    /\s+/g,
    " ",
  );
const signs = new RegExp(`^(?:(?:tm|kt|tl|tuq|q|t/m) (?=\\p{L})|(?:${office})(?: \\p{L}+){0,6}$)`, "u");

function footStart(passages: readonly Passage[], texts: readonly string[], from: number): number {
  const closing = texts.findIndex((text, at) => at >= from && /^trên đây là|^trên đây,? /.test(text));
  for (let at = Math.max(from, closing); at < texts.length; at += 1) {
    const [passage, text] = [passages[at], texts[at] ?? ""];
    if (/^nơi nhận/.test(text)) return at;
    const isTable = passage?.table !== undefined;
    if (isTable && at > 0 && /nơi nhận|(?:^|\s)(?:tm|kt|tl|tuq) (?:ủy ban|chủ tịch|hiệu|giám)/.test(text))
      return at;
    const capitals = passage && passage.text === passage.text.toUpperCase();
    if (!isTable && capitals && !isNumbered(passage.mark) && text.length < 80 && signs.test(text)) return at;
  }
  return texts.length;
}

/** What is bound behind the signature: an annex by its name, or a table that nobody signs. */
function annexStart(passages: readonly Passage[], texts: readonly string[], foot: number): number {
  for (let at = foot + 1; at < texts.length; at += 1) {
    if (/^(?:phụ lục|phụ biểu|biểu |bảng |danh sách|tổng hợp )/.test(texts[at] ?? "")) return at;
    if (passages[at]?.table && !signs.test(texts[at] ?? "") && !/nơi nhận|đã ký/.test(texts[at] ?? ""))
      return at;
  }
  return texts.length;
}

function markSalutation(
  parts: LetterPart[],
  passages: readonly Passage[],
  texts: readonly string[],
  end: number,
): void {
  for (let at = 0; at < end; at += 1) {
    const follows = parts[at - 1] === "salutation" && /^[-–+]$/.test(passages[at]?.mark ?? "");
    if (/^kính gửi/.test(texts[at] ?? "") || follows) parts[at] = "salutation";
  }
}

function markRecipients(parts: LetterPart[], passages: readonly Passage[], texts: readonly string[]): void {
  for (let at = 0; at < parts.length; at += 1) {
    if (parts[at] !== "signature") continue;
    const follows = parts[at - 1] === "recipients" && /^[-–+]$/.test(passages[at]?.mark ?? "");
    if (/^nơi nhận/.test(texts[at] ?? "") || follows) parts[at] = "recipients";
  }
}
