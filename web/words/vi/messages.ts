/** Whole pages that say one thing: what happened, and what to do about it. */
export const viMessages = {
  absent: {
    title: "Không tìm thấy trang này",
    text: "Địa chỉ không đúng, hoặc nội dung không thuộc phạm vi của đơn vị. Đề nghị trở về trang đầu và chọn lại việc cần làm.",
  },
  forbidden: {
    title: "Tài khoản này không được làm việc đó",
    text: "Việc này dành cho người có vai trò khác. Nếu cần, đề nghị liên hệ cơ quan thường trực.",
  },
  unreadable: {
    title: "Không đọc được nội dung gửi lên",
    text: "Nội dung bị đứt giữa chừng hoặc không đúng dạng. Những gì đã lưu trước đó vẫn còn nguyên. Đề nghị trở lại trang trước và gửi lại.",
  },
  signInNeeded: {
    title: "Cần đăng nhập",
    text: "Mở đường dẫn đăng nhập mới nhất trong thư gửi đơn vị để vào làm việc. Đường dẫn đã dùng thì không mở lại được; đề nghị nhận đường dẫn mới.",
  },
  signedOut: {
    title: "Đã ra khỏi phiên làm việc",
    text: "Nội dung đã lưu vẫn còn trên máy chủ. Đường dẫn đã dùng không mở lại được; để làm việc tiếp, đề nghị nhận đường dẫn mới.",
  },
  wrongType: {
    title: "Nội dung gửi lên không đúng dạng",
    text: "Hệ thống nhận biểu mẫu gửi từ chính các trang này (hoặc JSON ở giao diện lập trình). Những gì đã lưu vẫn còn nguyên.",
  },
  tooLarge: {
    title: "Nội dung gửi lên quá lớn",
    text: "Mỗi tệp không quá 20 MB. Hãy giảm dung lượng (quét lại ở 200 dpi, nén ảnh) hoặc gửi từng tệp một. Những gì đã lưu vẫn còn nguyên.",
  },
  tooLong: {
    title: "Nội dung gửi lên quá dài",
    text: "Một biểu mẫu chứa được khoảng 70 trang chữ. Đề nghị rút gọn, hoặc đưa phần dài vào tệp đính kèm rồi gửi lại.",
  },
  fromElsewhere: {
    title: "Yêu cầu không đến từ trang của hệ thống",
    text: "Để an toàn, hệ thống chỉ nhận biểu mẫu gửi từ chính các trang này. Đề nghị mở lại trang và gửi lại.",
  },
  wrongMethod: {
    title: "Địa chỉ này không dùng theo cách đó",
    text: "Trang không nhận kiểu yêu cầu vừa gửi. Đề nghị trở về trang đầu và bấm các nút trên trang.",
  },
  failed: {
    title: "Hệ thống gặp sự cố",
    text: "Việc vừa làm có thể chưa xong; những gì đã có mã tiếp nhận hoặc đã báo lưu thì vẫn còn nguyên. Đề nghị thử lại sau ít phút.",
  },
};
