import type { Branch } from "./leaf.ts";

/** What a document does on the whole: it asks to be told, or it launches and has things done. */
export type Purpose = "asks" | "launches";

const asking =
  /sơ kết|tổng kết|báo cáo|đánh giá|thống kê|chấm điểm|kiểm điểm|cung cấp (?:thông tin|số liệu)/iu;
const launching =
  /phát động|tổ chức (?:các |thực hiện )*phong trào|hưởng ứng|kế hoạch|triển khai|đăng ký|chương trình/iu;

export function purposeOf(subject: string, lastOfPreamble: string): Purpose {
  if (asking.test(subject)) return "asks";
  if (launching.test(subject)) return "launches";
  if (asking.test(lastOfPreamble)) return "asks";
  return launching.test(lastOfPreamble) ? "launches" : "asks";
}

/** Headings of parts that ask nothing: why, who does what, by when, with which money. */
const arranging =
  /tổ chức thực hiện|thời (?:gian|hạn|điểm)|chế độ báo cáo|phân công|trách nhiệm|mục đích|yêu cầu|quan điểm|phạm vi|đối tượng|nguyên tắc|kinh phí|hình thức|phương thức|thành phần|nơi nhận|căn cứ|tiêu chuẩn|cách (?:gửi|thức)|biện pháp thực hiện|đề nghị các/iu;
/** A heading over what is to be reported, wherever it stands. */
const contents =
  /nội dung (?:sơ kết|tổng kết|báo cáo|đánh giá|cần|gồm)|đề cương|báo cáo (?:gồm|tập trung|cần|theo)/iu;

/** A point that says for whom, how or when, in one paragraph. */
const told =
  /^(?:đối tượng|hình thức|thời (?:gian|hạn)|kinh phí|phạm vi|thành phần|nơi nhận|địa (?:chỉ|điểm)|cách thức)[^:.;]{0,40}:/iu;

export function arranges({ text, titled, children }: Branch): boolean {
  if (!titled && children.length === 0 && told.test(text)) return true;
  return titled && arranging.test(text) && !contents.test(text) && !/^kết quả/iu.test(text);
}

export const holdsContents = ({ text, titled }: Branch): boolean => titled && contents.test(text);
