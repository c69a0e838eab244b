/** From the draft to the issued report: out to be signed, and back. */
export const viSigning = {
  title: (number: number) => `Trình ký và ban hành bản số ${number}`,
  failed: "Chưa nhận được bản đã ký",
  download: "Tải bản để ký số",
  downloadHint:
    "Ký trực tiếp trên tệp này bằng chương trình ký số; không in ra PDF, ghép hoặc nén lại. Tệp có sẵn chỗ cho chữ ký của người có thẩm quyền, số và ngày ban hành do văn thư điền, và chữ ký của cơ quan.",
  downloadAct: (size: string) => `Tải PDF để ký số (${size})`,
  sign: "Ký, cấp số, đóng dấu số",
  signHint:
    "Theo thứ tự: người có thẩm quyền ký; văn thư điền số và ngày ban hành; văn thư ký số của cơ quan.",
  take: "Nhận bản đã ký",
  takeByClerk: "Lãnh đạo đã ký. Văn thư nhận tệp đã ký đủ, cho số, ngày rồi ban hành.",
  takeAnother: "Nhận tệp khác",
  notPutUp: "Bản này là dự thảo, chưa trình ký.",
  sentBack:
    "Bản này đã trình và được trả lại; ý kiến ghi ở phần quá trình trình ký. Đề nghị sửa, tổng hợp lại rồi trình bản mới, hoặc trình lại bản này.",
  file: "Tệp PDF đã ký",
  fileHint: (number: number) =>
    `Hệ thống đối chiếu từng byte với bản đã phát hành để ký và kiểm tra các chữ ký. Số và ngày của bản số ${number} được đọc từ tệp này; xem lại rồi mới ban hành.`,
  needsFile: "Chọn tệp PDF đã ký rồi bấm Nhận bản đã ký.",
  unchecked:
    "Cơ quan chưa khai báo tổ chức cấp chứng thư số được tin cậy, nên hệ thống chỉ kiểm tra chữ ký có khớp nội dung và chứng thư có còn thời hạn, không kiểm tra ai đã cấp chứng thư. Đề nghị đối chiếu người ký bằng chương trình ký số.",
  number: "Số văn bản",
  date: "Ngày điền khi ban hành",
  notWritten: "không ghi trong tệp đã ký",
  signature: "Chữ ký số",
  signedAt: (moment: string) => `, ký lúc ${moment} theo chương trình ký`,
  noMoment: ", không ghi thời điểm ký",
  certificates: "Chứng thư số",
  checked: "Do tổ chức được cơ quan tin cậy cấp, còn hiệu lực khi nhận",
  uncheckedChain: "Còn hiệu lực khi nhận; chưa kiểm tra tổ chức cấp",
  takenBy: "Người nhận",
  hash: "SHA-256 của tệp đã ký",
  proofPage: "Trang tra cứu công khai",
  records: "Dữ liệu hồ sơ (Phụ lục VI)",
  laterIssued: "Một bản sau đã ban hành nên bản này không còn được đưa ra ký.",
};
