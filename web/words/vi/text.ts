import type { Note } from "../../../functions/core/text/note.ts";

/** What was read as what, and what may have been meant, where the words were typed. */
export const viText = {
  legacy: (encoding: string) =>
    `Đoạn này có thể gõ bằng bảng mã ${encoding}, không phải Unicode; nếu để nguyên, báo cáo sẽ in ra chữ sai.`,
  typed: "Đã gõ",
  read: "Đọc là",
  take: "Dùng bản đã chuyển",
  takeAll: (count: number) => `Dùng bản đã chuyển cho cả ${count} đoạn`,
  keep: "Đã xem các đoạn trên; giữ nguyên như đã gõ.",
  kept: "Chữ người soạn giữ nguyên như đã gõ",
  keptHint:
    "Người soạn đã được hỏi và giữ nguyên. Nếu cần chuyển thì trả lại kèm ý kiến; xác nhận và gửi thì báo cáo nhận đúng như đã gõ.",
  heading: "Chữ cần xem lại trước khi gửi",
  notes: "Chữ đã đọc khác với khi gõ",
  note: ({ step, from, to, count }: Note) => {
    const times = count > 1 ? ` (${count} lần)` : "";
    if (step === "silent") return `Bỏ ký tự không in ra: ${named(from)}${times}.`;
    if (step === "space") return `Đọc khoảng trắng ${named(from)} là dấu cách${times}.`;
    return to === "" ? `Bỏ “${from}”${times}.` : `Đã đọc “${shown(from)}” là “${to}”${times}.`;
  },
  taken: "Đã thay bằng bản đã chuyển.",
  look: "có chữ có thể gõ bằng bảng mã cũ, bấm “Lưu và tiếp tục” để xem",
};

/** U+202E: a character that cannot be seen is called by its number. */
function named(characters: string): string {
  const [first = ""] = characters;
  return `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const shown = (text: string) => (/^[\p{C}\p{Z}\p{M}]+$/u.test(text) ? named(text) : text);
