import type { FileRefusal } from "../../functions/core/refusal.ts";

/** Nine reasons, nine sentences: each says what is wrong and what to do about it. */
export const fileSentences: Readonly<Record<FileRefusal, string>> = {
  type: "Tệp không thuộc loại được nhận. Hãy chọn tệp PDF, Word, Excel hoặc ảnh JPG, PNG.",
  size: "Tệp lớn hơn 20 MB. Hãy giảm dung lượng (quét lại ở 200 dpi, nén ảnh) hoặc tách thành nhiều tệp.",
  empty: "Tệp không có nội dung (0 byte). Hãy mở tệp trên máy để kiểm tra rồi chọn lại.",
  virus: "Tệp có mã độc nên không được nhận. Hãy báo bộ phận công nghệ thông tin và tạo lại tệp sạch.",
  password: "Tệp có đặt mật khẩu nên không mở được. Hãy bỏ mật khẩu, lưu lại rồi chọn lại.",
  count: "Báo cáo đã có đủ 10 tệp. Hãy bỏ bớt một tệp trước khi thêm.",
  name: "Tên tệp có ký tự không dùng được hoặc dài quá 150 ký tự. Hãy đổi tên tệp rồi chọn lại.",
  "cut-off": "Tệp bị đứt giữa chừng khi tải lên hoặc khi lưu. Hãy tải lên lại.",
  unreadable: "Tệp bị hỏng hoặc không đọc được. Hãy mở tệp trên máy, lưu lại rồi chọn lại.",
};
