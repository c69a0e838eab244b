import { printNumber } from "../../../functions/core/figures/number.ts";
import type { OpeningNote, Unreadable } from "../../../functions/intake/leaf.ts";
import type { PieceName } from "../../intake/pieces.ts";

/** From an office's own document to a round: what was read, what is asked, what stands in the way. */
export const viIntake = {
  title: "Lập đợt báo cáo từ văn bản",
  link: "Lập từ văn bản có sẵn (Word, PDF)",
  lead: "Đưa vào văn bản yêu cầu báo cáo như cơ quan đã soạn. Hệ thống đọc thành đề xuất để xem lại từng điểm; chưa ghi gì và chưa giao việc cho ai.",
  file: "Tệp văn bản (.docx, hoặc PDF có chữ)",
  fileHint: "Tối đa 20 MB. Bản quét không đọc được chữ.",
  text: "Hoặc dán nội dung văn bản vào đây",
  read: "Đọc văn bản",
  nothing: "Chưa có gì để đọc. Hãy chọn tệp hoặc dán nội dung văn bản.",
  notRead: "Chưa đọc được văn bản",
  scan: (pages: number) =>
    `Tệp là bản quét (${printNumber(pages)} trang ảnh), không có chữ để đọc. Hãy dùng tệp Word hoặc PDF xuất từ Word; nếu chỉ có bản giấy thì gõ hoặc dán nội dung vào ô bên dưới.`,
  poorScan: (pages: number) =>
    `Tệp là bản quét (${printNumber(pages)} trang) có lớp chữ do máy đoán, thiếu dấu tiếng Việt nên không tin được. Hãy dùng tệp Word hoặc PDF xuất từ Word, hoặc dán nội dung vào ô bên dưới.`,
  unreadable: (why: Unreadable): string => {
    switch (why.code) {
      case "unknown-kind":
        return "Tệp không phải là văn bản Word (.docx) hay PDF. Hãy mở tệp, lưu lại thành .docx rồi chọn lại.";
      case "old-word":
        return "Tệp ở dạng Word cũ (.doc). Hãy mở bằng Word, lưu lại thành .docx rồi chọn lại.";
      case "old-excel":
        return "Tệp là bảng tính, không phải văn bản. Hãy chọn tệp Word (.docx) hoặc PDF.";
      case "locked":
        return "Tệp có đặt mật khẩu nên không mở được. Hãy bỏ mật khẩu, lưu lại rồi chọn lại.";
      case "broken":
        return "Tệp bị hỏng hoặc bị đứt giữa chừng. Hãy mở tệp trên máy, lưu lại rồi chọn lại.";
      case "too-large":
        return "Văn bản quá lớn so với một văn bản hành chính. Hãy tách riêng phần yêu cầu báo cáo rồi chọn lại.";
      case "empty":
        return "Văn bản không có chữ nào. Hãy kiểm tra lại tệp hoặc nội dung đã dán.";
    }
  },
  count: (sure: number, asked: number) =>
    `${printNumber(sure)} điểm đã đọc được, ${asked === 0 ? "không có điểm nào cần hỏi" : `${printNumber(asked)} điểm cần hỏi`}.`,
  askedTitle: "Cần hỏi",
  askedLead: "Trả lời các điểm này rồi mới lập được đợt báo cáo.",
  unanswered: "Còn điểm chưa trả lời hoặc trả lời chưa đọc được",
  answerThis: "Hãy chọn một cách đọc, hoặc không lấy.",
  unread: "Chưa đọc được nội dung vừa sửa. Ngày ghi theo dạng 10/6/2026; ô khác không để trống.",
  states: { certain: "đọc chắc", likely: "nên xem lại", ask: "cần hỏi" },
  keep: "Lấy",
  leave: "Không lấy",
  change: "Sửa",
  line: (first: number, last: number) => (first === last ? `dòng ${first}` : `dòng ${first}-${last}`),
  noLine: "không có trong văn bản",
  toPiece: (n: number) => `Dòng ${n}, xem điểm đọc từ dòng này`,
  sections: {
    document: "Văn bản",
    demands: "Việc phải làm",
    addressees: "Kính gửi",
    outline: "Đề cương",
    around: "Lời dẫn và lời kết",
  },
  pieces: {
    kind: "Loại văn bản",
    number: "Số, ký hiệu",
    issueDate: "Ngày ban hành",
    placeName: "Địa danh",
    subject: "Trích yếu",
    issuer: "Cơ quan ban hành",
    period: "Kỳ báo cáo",
    demands: "Việc phải làm",
    addressees: "Kính gửi",
    cutoffs: "Chốt số liệu",
    preamble: "Lời dẫn",
    outline: "Đề cương",
    closing: "Lời kết",
    signatory: "Người ký",
  } satisfies Readonly<Record<PieceName, string>>,
  questions: {
    kind: "Văn bản này là loại gì?",
    number: "Số, ký hiệu của văn bản đọc có đúng không?",
    issueDate: "Ngày ban hành đọc có đúng không?",
    placeName: "Địa danh đọc có đúng không?",
    subject: "Văn bản không ghi trích yếu. Lấy nội dung này làm trích yếu?",
    issuer: "Cơ quan nào ban hành văn bản này?",
    period: "Văn bản yêu cầu báo cáo cho kỳ nào?",
    demands: "Việc này, ai làm và hạn nào?",
    addressees: "Những đơn vị nào thuộc nhóm này?",
    cutoffs: "Đây có phải ngày chốt số liệu không?",
    preamble: "Đoạn này có thuộc lời dẫn không?",
    outline: "Phần này có thuộc đề cương không?",
    closing: "Đoạn này có phải lời kết không?",
    signatory: "Người ký đọc có đúng không?",
  } satisfies Readonly<Record<PieceName, string>>,
  demand: { action: "Việc", recipient: "Gửi đến", wording: "Thời hạn, đúng lời văn bản", kind: "Là việc gì" },
  value: "Nội dung",
  due: "Hạn",
  noDue: "chưa đọc được thời hạn",
  by: (whom: string) => `Ai làm: ${whom}`,
  to: (whom: string) => `Gửi đến: ${whom}`,
  noUnits: "chưa rõ gồm đơn vị nào; chọn ở trang soạn văn bản",
  prompts: (n: number) => `${printNumber(n)} nội dung hỏi`,
  movements: (n: number) => `${printNumber(n)} phong trào được nêu tên`,
  bases: (n: number) => `${printNumber(n)} văn bản được viện dẫn`,
  left: (n: number) => `${printNumber(n)} đoạn chưa thuộc phần nào`,
  leftHint: "Các đoạn này không đưa vào đợt báo cáo.",
  notes: "Khi mở tệp",
  note: (note: OpeningNote, quote: (words: string) => string): string => {
    switch (note.code) {
      case "hidden":
        return `Bỏ qua phần chữ ẩn: ${quote(note.words)}`;
      case "deleted":
        return `Bỏ qua phần đã xóa khi theo dõi thay đổi: ${quote(note.words)}`;
      case "converted":
        return `Đã chuyển từ bảng mã ${note.from} sang Unicode, bắt đầu từ dòng ${note.line}.`;
      case "running-head":
        return `Bỏ qua dòng lặp ở đầu hoặc cuối trang: ${quote(note.words)}`;
      case "turned":
        return `Bỏ qua chữ in nghiêng qua trang: ${quote(note.words)}`;
      case "page-without-text":
        return `Trang ${note.page} không có chữ (ảnh hoặc bản quét), nên không đọc được.`;
    }
  },
  document: "Nội dung văn bản",
  make: "Trả lời và tạo đợt báo cáo",
  makeSure: "Tạo đợt báo cáo",
  makeHint: "Tạo bản đang soạn để sửa tiếp; chưa giao việc cho ai.",
  again: "Đọc văn bản khác",
};
