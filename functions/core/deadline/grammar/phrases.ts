import type { Token } from "./lex.ts";

/**
 * What the words around a time say of it. "exclusive" and "inclusive" tell the side of a day; the others
 * tell what the day is for.
 */
type Meaning =
  | "exclusive"
  | "inclusive"
  | "demand"
  | "cutoff"
  | "figures"
  | "period"
  | "event"
  | "document"
  | "move"
  | "replaced"
  | "gathers"
  | "assigns"
  | "passesOn"
  | "none";

const phrases: Readonly<Record<Meaning, string>> = {
  exclusive: "trước",
  inclusive:
    "chậm nhất|muộn nhất|trễ nhất|đến hết|tới hết|hết|trong ngày|không quá|không muộn hơn|không chậm hơn|không trễ hơn|hạn cuối|hạn cuối cùng|hạn chót|kết thúc vào|kết thúc lúc|kết thúc ngày|trước và trong|trước hoặc trong|trước khi hết|không sau",
  demand:
    "gửi|gởi|nộp|trình|báo cáo|hoàn thành|hoàn tất|hoàn thiện|đăng ký|thời hạn|thời gian nộp|thời gian gửi|thời gian nhận|hạn|nhận|tiếp nhận|lập|xong|cập nhật|phản hồi|trả lời|góp ý|cung cấp|rà soát|đề xuất|gửi về",
  cutoff:
    "chốt|chốt số liệu|khóa số liệu|khoá số liệu|khóa sổ|khoá sổ|lấy số liệu|cắt số liệu|tính đến|tính tới|tính từ|tính hết|được tính|số liệu tính|ước tính|ước tính đến|ước thực hiện|ước đến|ước tới|thời điểm báo cáo|thời điểm chốt|thời điểm lấy|thời điểm tính|thời điểm thống kê|đến thời điểm|tại thời điểm|mốc thời gian|mốc số liệu",
  figures: "số liệu|thời điểm|dữ liệu|số thực hiện|kết quả thực hiện",
  period: "kỳ báo cáo|giai đoạn|thời kỳ|niên độ|trong kỳ|phát sinh|thành tích đạt được",
  event:
    "tổ chức|hội nghị|niêm yết|phát động|trao thưởng|trao giải|lễ|khai mạc|bế mạc|khai giảng|họp|cuộc họp|buổi họp|phiên họp|diễn ra|kỷ niệm|chào mừng|dự kiến|phổ biến|tuyên truyền|tập huấn|đại hội|khảo sát|kiểm tra thực tế|thời gian thực hiện|thời gian tổ chức|sinh hoạt|ra quân|công bố|chấm thi|chấm điểm|thẩm định|bình xét|có mặt|bình chọn|chấm sơ khảo|chung khảo|chung kết|khởi công|khánh thành",
  document:
    "công văn|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|kế hoạch|hướng dẫn|luật|tờ trình|thông báo|quy chế|quy định|văn bản|công điện|giấy mời|ban hành|có hiệu lực|hiệu lực từ|ký|kết luận|pháp lệnh",
  move: "lùi|gia hạn|điều chỉnh|dời|hoãn|kéo dài|thay đổi|chuyển thời hạn|chuyển thời gian|chuyển hạn",
  replaced: "hạn cũ|thay cho|thay vì|trước đây là|thời hạn cũ",
  gathers: "tổng hợp",
  assigns: "giao|phân công",
  passesOn: "để",
  // Words that look like one of the above and are none.
  none: "trước khi|trước đó|trước mắt|trước hết|trước tiên|trước đây|năm trước|kỳ trước|tháng trước|quý trước|tuần trước|như trước|kết quả|hết sức|hết lòng|lễ tết|nghỉ lễ|ngày lễ|cơ quan tổ chức|các tổ chức|tổ chức đảng|tổ chức chính trị|tổ chức kinh tế|tổ chức đoàn thể|tổ chức cán bộ|phòng tổ chức|ban tổ chức|sở kế hoạch|phòng kế hoạch|kế hoạch đầu tư|theo quy định|đúng quy định|ký duyệt|đăng ký kinh doanh|hội đồng|báo cáo viên|thành lập|độc lập|công lập|dân lập|tư thục|lập thành tích|thiết lập|xác lập|nhận thức|nhận xét|nhận định|xác nhận|công nhận|ghi nhận|chứng nhận|chương trình|công trình|quá trình|trình độ|quy trình|lộ trình|trình diễn|hạn chế|giới hạn|hữu hạn|chữ ký|nhật ký|thư ký|hầu hết|trên hết|đoàn kết|lễ tân|văn phòng|tin báo|báo chí",
};

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

const byFirst = new Map<string, readonly Phrase[]>();
for (const [meaning, list] of Object.entries(phrases) as [Meaning, string][]) {
  for (const each of list.split("|")) {
    const words = each.split(" ");
    const [first = ""] = words;
    const known = [...(byFirst.get(first) ?? []), { words, meaning }];
    byFirst.set(
      first,
      known.sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** A phrase that says something, and the tokens it takes up. */
export interface Mark {
  readonly meaning: Meaning;
  readonly first: number;
  readonly end: number;
}

/** Every phrase of a sentence, the longest at each place, from left to right. */
export function marksIn(tokens: readonly Token[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = byFirst
      .get(tokens[at]?.text ?? "")
      ?.find((phrase) => saidAt(tokens, at, phrase) && !boundsTime(tokens, at, phrase));
    if (found) marks.push({ meaning: found.meaning, first: at, end: at + found.words.length });
    at += found?.words.length ?? 1;
  }
  return marks;
}

const saidAt = (tokens: readonly Token[], at: number, { words }: Phrase) =>
  words.every((word, index) => tokens[at + index]?.text === word);

/** "hằng năm trước ngày 31/12" is no "năm trước". */
function boundsTime(tokens: readonly Token[], at: number, { words, meaning }: Phrase): boolean {
  const next = tokens[at + words.length];
  const isTime = next?.kind === "number" || ["ngày", "thứ", "tháng"].includes(next?.text ?? "");
  return meaning === "none" && words.at(-1) === "trước" && isTime;
}

const split = new Map<string, readonly string[]>();

/** The words of a phrase of ours; there are some hundreds, and each is asked for at every token. */
function wordsOf(phrase: string): readonly string[] {
  const known = split.get(phrase) ?? phrase.split(" ");
  split.set(phrase, known);
  return known;
}

export function saysAt(tokens: readonly Token[], at: number, phrase: string): boolean {
  const words = wordsOf(phrase);
  return words.every((word, index) => tokens[at + index]?.text === word);
}

/** How many tokens the longest of these phrases takes up here; 0 for none. */
export function lengthAt(tokens: readonly Token[], at: number, among: readonly string[]): number {
  let longest = 0;
  for (const phrase of among) {
    const { length } = wordsOf(phrase);
    if (length > longest && saysAt(tokens, at, phrase)) longest = length;
  }
  return longest;
}
