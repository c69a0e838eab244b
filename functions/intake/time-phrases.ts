/** Where a sentence says by when: its words, from the one that bounds the day to the last about time. */
export interface TimePhrase {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const inBrackets = "(?:\\s*\\([^()]{1,20}\\))?";
const hour = "(?:\\d{1,2}\\s?(?:giờ|h|g)\\s?\\d{0,2}(?:\\s?phút)?,?\\s*(?:ngày\\s*)?)?";
const weekday = "(?:(?:thứ \\p{L}+|thứ \\d|chủ nhật),?\\s*)?";
const day = `(?:ngày\\s*)?\\d{1,2}${inBrackets}(?:\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4})?(?![\\d/])|\\s*tháng\\s*\\d{1,2}${inBrackets}(?:\\s*(?:năm|/)\\s*\\d{4})?)`;
const again = "(?:hằng|hàng|mỗi) ?(?:năm|quý|tháng|tuần)";
const ofMonth = `(?:ngày\\s*)?\\d{1,2}${inBrackets}\\s*(?:của\\s*)?(?:${again}|tháng (?:sau|tiếp theo|kế tiếp|cuối|đầu|báo cáo)[^.;,)]{0,40})`;
const behind = `(?:\\s*\\((?:thứ|Thứ|chủ nhật|Chủ nhật)[^()]{0,20}\\))?(?:,? ${again}| (?:của )?năm (?:sau|kế tiếp|tiếp theo|liền kề|báo cáo)[^.;,)]{0,30})?`;
const someDay = `(?:${ofMonth}|${weekday}${day})`;
const bound =
  "(?:chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|trễ nhất(?: là)?|hạn (?:cuối|chót)(?: là)?|(?:xong |hoàn thành )?trước|đến hết|không quá|trong|vào|thời hạn(?: cuối)?(?: là)?:?)";
const count =
  "(?:trong(?: thời hạn| vòng)?|chậm nhất(?: là)?|không quá|sau)\\s*\\d{1,3}(?:\\s*\\([^()]{1,20}\\))?\\s*(?:ngày làm việc|ngày|tuần|tháng)[^.;]{0,10}(?:kể từ|từ|sau|trước) (?:ngày|khi)[^.;,]{3,80}";
const windowed = `từ ${someDay}\\s*(?:đến|-|–)(?: hết)? ${someDay}`;

const phrase = new RegExp(
  `(?<![\\p{L}])(?:${count}|${windowed}|${bound}\\s*${hour}${someDay}${behind}|${hour}${someDay},? ${again})`,
  "giu",
);
/** Behind these a day is no deadline: as of when figures are, what is cited, what happened. */
const otherRole =
  /(?:tính|chốt|số liệu|lấy số liệu|kể|bắt đầu|niêm yết|hiệu lực|ban hành|ký)\s*(?:đến|từ)?\s*$/iu;

export function timePhrasesIn(sentence: string): readonly TimePhrase[] {
  return [...sentence.matchAll(phrase)].flatMap(({ 0: words, index }) =>
    otherRole.test(sentence.slice(Math.max(0, index - 30), index))
      ? []
      : [{ words: words.trim(), from: index, to: index + words.length }],
  );
}
