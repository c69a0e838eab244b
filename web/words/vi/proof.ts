/** For whoever holds the paper. */
export const viProof = {
  title: "Tra cứu báo cáo",
  lead: "Mã tra cứu in ở trang cuối phần chính của báo cáo, dưới mã QR. Nhập mã để biết bản giấy có phải là bản đã ban hành và còn hiệu lực hay không.",
  code: "Mã tra cứu",
  hint: "Ví dụ: 7HXK-4MPW-R2CD. Chữ hoa, chữ thường và dấu gạch nối nhập thế nào cũng được.",
  look: "Tra cứu",
  another: "Tra cứu mã khác",
  facts: "Thông tin để đối chiếu",
  factsHint: "Nếu bản giấy khác với một trong các thông tin dưới đây thì không phải là báo cáo này.",
  authority: "Cơ quan ban hành",
  document: "Văn bản",
  subject: "Trích yếu",
  pages: "Số trang",
  issuedAt: "Ghi nhận ban hành",
  hash: "SHA-256 của tệp đã ký",
};
