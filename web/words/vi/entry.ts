/** What is said at the door: a link asked for by mail, one that is no longer good, and too many tries. */
export const entryVi = {
  askTitle: "Nhận lại đường dẫn đăng nhập",
  askLead:
    "Nhập địa chỉ thư điện tử mà đơn vị đã đăng ký với cơ quan thường trực. Đường dẫn mới được gửi đến địa chỉ đó.",
  email: "Thư điện tử",
  ask: "Gửi đường dẫn",
  misread: "Địa chỉ thư chưa đúng. Ví dụ: vanphong.phuloc@anson.gov.vn",
  askedTitle: "Đã ghi nhận yêu cầu",
  asked:
    "Nếu địa chỉ vừa nhập có trong danh sách, đường dẫn đăng nhập sẽ đến hộp thư đó trong ít phút, dùng được một lần trong 24 giờ. Nếu không thấy thư, đề nghị xem mục thư rác hoặc liên hệ cơ quan thường trực.",
  spentTitle: "Đường dẫn đăng nhập không còn dùng được",
  spent:
    "Mỗi đường dẫn chỉ dùng được một lần và có hạn; đường dẫn này đã được dùng, đã hết hạn hoặc không đúng. Đề nghị nhập thư điện tử để nhận đường dẫn mới.",
  tooManyTitle: "Tạm thời chưa gửi được đường dẫn",
  tooMany: (minutes: number) => `Đã gửi quá nhiều liên kết; thử lại sau ${minutes} phút.`,
  tooManyTriesTitle: "Tạm thời không nhận đường dẫn",
  tooManyTries: (minutes: number) => `Đã mở quá nhiều đường dẫn không đúng; thử lại sau ${minutes} phút.`,
};
