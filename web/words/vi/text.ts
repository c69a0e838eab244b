import { printNumber } from "../../../functions/core/figures/number.ts";
import { type Note, toldAs } from "../../../functions/core/text/note.ts";
import { sortNames } from "../../../functions/core/text/printable.ts";

/** What was read as what, and what may have been meant, where the words were typed. */
export const viText = {
  legacy: (encoding: string) =>
    `Đoạn này có thể gõ bằng bảng mã ${encoding}, không phải Unicode; nếu để nguyên, báo cáo sẽ in ra chữ sai.`,
  typed: "Đã gõ",
  read: "Đọc là",
  take: "Dùng bản đã chuyển",
  takeAll: (count: number) => `Dùng bản đã chuyển cho cả ${printNumber(count)} đoạn`,
  keep: "Đã xem các đoạn trên; giữ nguyên như đã gõ.",
  kept: "Chữ người soạn giữ nguyên như đã gõ",
  keptHint:
    "Người soạn đã được hỏi và giữ nguyên. Nếu cần chuyển thì trả lại kèm ý kiến; xác nhận và gửi thì báo cáo nhận đúng như đã gõ.",
  heading: "Chữ cần xem lại trước khi gửi",
  notes: "Chữ đã đọc khác với khi gõ",
  note: ({ step, from, to, count }: Note) => {
    const times = count > 1 ? ` (${printNumber(count)} lần)` : "";
    switch (toldAs({ step, to })) {
      case "list-mark":
        return `Đã đọc dấu đầu dòng của Word là gạch đầu dòng${times}.`;
      case "silent":
        return `Bỏ ${hidden(from)}, là ký tự không in ra${times}.`;
      case "decimal":
        return `Số “${from}” được in trong báo cáo là “${to}”${times}.`;
      case "space":
        return `Đọc ${blankName(from)} là dấu cách${times}.`;
      case "dropped":
        return `Bỏ ${named(from)}${times}.`;
      case "letters":
        return `Đã đọc ${named(from)} là “${to}”${times}.`;
    }
  },
  taken: "Đã thay bằng bản đã chuyển.",
  look: "có chữ có thể gõ bằng bảng mã cũ, bấm “Lưu và tiếp tục” để xem",
};

/** What cannot be seen is called by its name, never by a number. */
function hidden(characters: string): string {
  if (/^\u00ad/u.test(characters)) return "dấu gạch nối ẩn";
  if (/^[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(characters)) return "dấu chỉ hướng chữ";
  if (/^\ufeff/u.test(characters)) return "dấu đầu tệp";
  if (/^[\u200b-\u200d\u2060]/u.test(characters)) return "dấu nối hoặc tách chữ";
  return /^\p{Cc}/u.test(characters) ? "ký tự điều khiển" : "ký tự ẩn";
}

function blankName(characters: string): string {
  if (/^[\u00a0\u202f]/u.test(characters)) return "dấu cách không ngắt dòng";
  return /^\u3000/u.test(characters) ? "dấu cách rộng" : "khoảng trắng đặc biệt";
}

function named(text: string): string {
  if (/^\p{Co}+$/u.test(text)) return sortNames.private;
  if (/^\p{M}+$/u.test(text)) return sortNames.mark;
  return /^[\p{C}\p{Z}]+$/u.test(text) ? hidden(text) : `“${text}”`;
}
