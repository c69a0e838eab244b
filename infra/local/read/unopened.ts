import type { Opened, Unreadable } from "../../../functions/intake/leaf.ts";

/** Why a file gives no text to read, in one sentence for whoever brought it. */
export function whyUnopened(opened: Exclude<Opened, { readonly type: "document" }>): string {
  switch (opened.type) {
    case "scan":
      return opened.poorText
        ? "Tệp là ảnh quét, lớp chữ đi kèm do máy đoán và sai nhiều; xin dùng tệp Word hoặc PDF xuất từ Word."
        : `Tệp là ảnh quét (${opened.pages} trang), không có chữ để đọc; xin dùng tệp Word hoặc PDF xuất từ Word.`;
    case "unreadable":
      return sentence(opened.why);
  }
}

function sentence(why: Unreadable): string {
  switch (why.code) {
    case "unknown-kind":
      return "Không nhận ra loại tệp; đọc được tệp Word (.docx), PDF có chữ và văn bản thường.";
    case "old-word":
      return "Tệp Word đời cũ (.doc) không đọc được; xin mở bằng Word rồi lưu thành .docx.";
    case "old-excel":
      return "Tệp Excel đời cũ (.xls) không đọc được; xin mở bằng Excel rồi lưu thành .xlsx.";
    case "locked":
      return "Tệp có mật khẩu; xin bỏ mật khẩu rồi làm lại.";
    case "broken":
      return "Tệp bị hỏng hoặc chưa tải đủ.";
    case "too-large":
      return `Văn bản quá dài: đọc được nhiều nhất ${why.most} chữ.`;
    case "empty":
      return "Tệp không có chữ nào.";
  }
}
