import type { Reading, Reckoning } from "../core/deadline/reading.ts";
import { timesIn } from "../core/deadline/times-in.ts";

/** Where a sentence says by when something is owed, and what that comes to. */
export interface TimePhrase {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Whom these words bind, where they say so themselves. */
  readonly group?: string;
  readonly reading: Reading;
}

/** "báo cáo sơ kết 6 tháng | trước ngày 15/6": the report's name, and no count before that day. */
const names =
  /(?<=(?:sơ kết|tổng kết|báo cáo|công tác)[^.;,]{0,40}?)(?:\d{1,2} tháng|năm)(?= (?:trước|chậm|muộn) )/giu;

/** "đăng ký giao ước thi đua đầu năm": a part of the year that only says which, until a word bounds it. */
const part = /^(?:đầu|giữa|cuối|trong|hết) (?!thời hạn|vòng|ngày)/iu;
const bound = /trước|chậm|muộn|trễ|hạn|xong|hoàn thành/iu;

export function timePhrasesIn(sentence: string, reckoning: Reckoning): readonly TimePhrase[] {
  const covered = sentence.replace(names, (words) => "·".repeat(words.length));
  return timesIn(covered, reckoning).flatMap(({ role, to, wording, by, group, reading }) => {
    if (role !== "deadline" || !reading || (by === undefined && !/^từ /iu.test(wording))) return [];
    if (part.test(wording) && !bound.test(by ?? "")) return [];
    const from = to - wording.length;
    return [{ words: sentence.slice(from, to), from, to, reading, ...(group ? { group } : {}) }];
  });
}
