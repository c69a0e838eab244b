import { printNumber } from "../../../functions/core/figures/number.ts";
import { type CalendarDate, inWords } from "../../../functions/core/instant.ts";

/** Who a unit took over from, as its last period is told. */
interface Merged {
  readonly from: readonly string[];
  readonly since: CalendarDate;
  readonly comparable: boolean;
}

/** A unit's own pages, from its list of sections to the receipt. */
export const viUnit = {
  tasks: {
    outline: "Các phần của đề cương",
    files: "Tài liệu kèm theo",
    filesCount: (n: number) => (n === 0 ? "Chưa có tệp nào" : `${printNumber(n)} tệp`),
    checkAct: "Kiểm tra trước khi gửi",
    progress: (done: number, all: number) => `Đã xong ${done}/${all} phần. Làm theo thứ tự nào cũng được.`,
    sent: "Báo cáo đã được gửi",
    sentHint:
      "Nếu cần sửa, đơn vị cứ sửa các phần dưới đây rồi gửi lại; bản đã gửi vẫn được giữ nguyên và thời điểm gửi lần đầu không thay đổi.",
    receipt: "Xem biên nhận",
    asSent: "Xem bản đã gửi",
    returned: "Báo cáo được trả lại để bổ sung",
    returnedBy: "Hạn gửi bản bổ sung",
    accepted: "Báo cáo đã được tiếp nhận",
    acceptedHint: "Nội dung không sửa được nữa. Cần đính chính, đơn vị liên hệ cơ quan tiếp nhận.",
    waived: "Đơn vị được miễn báo cáo này",
    print: "In bản dự thảo",
    blank: "In mẫu trống",
    carry: "Tải bản nháp về máy",
    noSections: "Việc này không có đề cương: chỉ cần đính kèm tài liệu rồi gửi.",
  },
  upward: {
    take: (territory: string, edition: number) =>
      `Lấy từ báo cáo đã lập của ${territory} (bản số ${edition})`,
    hint: (shares: string, signed: boolean) =>
      `Số liệu và nội dung của bản này, tổng hợp từ báo cáo của ${shares}, được điền vào bản nháp; tệp PDF ${signed ? "đã ký" : "chưa ký"} được đính kèm. Chưa có gì được gửi đi.`,
    done: "Đã điền bản nháp",
    doneHint: "Đề nghị đọc lại từng phần, bổ sung những nội dung còn trống rồi kiểm tra và gửi.",
    newer:
      "Vừa có bản khác của báo cáo này; chưa lấy nội dung nào. Đề nghị bấm lại nếu muốn lấy bản đang nêu dưới đây.",
    typed: "Các phần sau đã có nội dung nên chưa được thay",
    over: "Thay các câu trả lời đã nhập bằng nội dung của báo cáo",
    blank: "Báo cáo không có nội dung cho các mục sau",
    left: "Những nội dung của báo cáo không có chỗ trong biểu mẫu này",
  },
  section: {
    prompt: "Văn bản yêu cầu",
    whole: "Đọc toàn văn yêu cầu",
    save: "Lưu và tiếp tục",
    exit: "Lưu và thoát",
    addRow: "Thêm dòng",
    another: "Không, là chỉ tiêu khác",
    row: (n: number) => `Dòng ${n}`,
    back: "Danh sách các phần",
    place: (n: number, all: number) => `Phần ${n}/${all}`,
    choose: "Chọn…",
    later: "Nội dung đã được lưu. Đơn vị có thể sửa ngay, hoặc làm phần khác trước.",
    unsaved: "Nội dung vẫn ở trong các ô dưới đây nhưng chưa được lưu; đề nghị sửa rồi lưu lại.",
    merged: (label: string, { from, since, comparable }: Merged) =>
      comparable
        ? `Số kỳ trước (${label}) là số cộng của ${from.join(", ")}, sắp xếp thành đơn vị này từ ngày ${inWords(since)}.`
        : `Không so sánh số liệu với kỳ trước (${label}): đơn vị này được sắp xếp lại từ ${from.join(", ")} từ ngày ${inWords(since)}.`,
    previous: (label: string) => `Kỳ trước đã báo cáo (${label})`,
    copied: "Đã lấy nội dung kỳ trước làm nền; đề nghị sửa theo kỳ này.",
    copy: "Dùng làm nền",
    sentBack: "Cần bổ sung ở phần này",
    secret: "Không nhập thông tin thuộc danh mục bí mật nhà nước.",
    cleaned: (n: number) => `Đã bỏ ${printNumber(n)} ký tự không đọc được; đề nghị xem lại nội dung.`,
    columnTotal: "Nội dung",
    asRead: (headings: number, points: number, tables: number) => {
      const parts = [
        headings > 0 ? `${headings} đề mục` : "",
        points > 0 ? `${points} ý` : "",
        tables > 0 ? `${tables} bảng` : "",
      ].filter((part) => part !== "");
      return `Nội dung được đọc thành ${parts.join(", ")}`;
    },
    worked: "tự tính",
    notAsked: "không áp dụng",
    ordinal: "TT",
  },
  files: {
    title: "Tài liệu kèm theo",
    hint: "Tệp PDF, Word, Excel hoặc ảnh (JPG, PNG), mỗi tệp không quá 20 MB, nhiều nhất 10 tệp.",
    choose: "Chọn tệp",
    add: "Tải tệp lên",
    none: "Chưa có tệp nào. Báo cáo có chữ ký của thủ trưởng, phụ lục hoặc ảnh có thể đính kèm tại đây.",
    drop: "Bỏ tệp",
    hash: "Mã kiểm tra (SHA-256)",
    scan: {
      "not-scanned": "Chưa quét mã độc",
      pending: "Đang kiểm tra mã độc",
      clean: "Đã quét, không thấy mã độc",
      infected: "Có mã độc",
    },
    scanAgain: "Kiểm tra lại",
    scanAgainOf: (name: string) => `Kiểm tra lại mã độc tệp ${name}`,
    manyUnderWay:
      "Báo cáo này đang có quá nhiều tệp tải lên dở dang. Đề nghị chờ các tệp ấy tải xong, hoặc thử lại sau một ngày.",
    stillScanning:
      "Chương trình quét mã độc chưa trả lời. Tệp vẫn được giữ; đề nghị kiểm tra lại sau ít phút.",
    atOnce:
      "Trình duyệt đang tắt JavaScript: mỗi lần bấm Tải tệp lên, các tệp cộng lại không quá 4 MB. Muốn gửi tệp lớn hơn (đến 20 MB), đề nghị bật JavaScript rồi mở lại trang này.",
    tooMuchAtOnce:
      "Các tệp gửi trong một lần vượt 4 MB. Hãy chọn ít tệp hơn; hoặc bật JavaScript rồi mở lại trang này để gửi tệp lớn hơn (đến 20 MB).",
    waiting: "Mất kết nối. Tệp sẽ được gửi tiếp từ chỗ dừng khi có mạng trở lại.",
    done: "Tiếp tục đến bước kiểm tra",
  },
  check: {
    title: "Kiểm tra trước khi gửi",
    intro: "Đọc lại lần cuối. Chưa có gì được gửi đi cho đến khi bấm nút ở cuối trang.",
    change: "Thay đổi",
    lateTitle: "Báo cáo gửi sau hạn",
    lateHint:
      "Hạn đã qua nhưng báo cáo vẫn được nhận. Đề nghị ghi ngắn gọn lý do gửi chậm; lý do được lưu cùng báo cáo.",
    lateReason: "Lý do gửi chậm",
    submit: (recipient: string) => `Gửi báo cáo cho ${recipient}`,
    resubmit: (recipient: string) => `Gửi lại báo cáo cho ${recipient}`,
    confirm: "Khi gửi, đơn vị xác nhận nội dung đã được thủ trưởng đồng ý.",
    changed: "Nội dung vừa được sửa ở nơi khác sau khi trang này mở ra. Đề nghị đọc lại rồi gửi.",
    problems: "Cần sửa các nội dung sau trước khi gửi",
    findings: "Nên xem lại",
    findingsHint: "Đây là những chỗ số liệu có vẻ chưa khớp. Nếu số liệu đúng, đơn vị cứ gửi.",
    severity: { error: "Chưa khớp", warn: "Cần xem", info: "Lưu ý" },
    empty: "Báo cáo chưa có nội dung hoặc tài liệu nào để gửi.",
  },
  sent: {
    revisions: "Các lần gửi",
    revision: (n: number) => `Lần ${n}`,
    reference: "Mã",
    receivedAt: (moment: string) => `nhận lúc ${moment}`,
    slip: "Tải biên nhận (PDF)",
    content: "Nội dung gốc (JSON)",
  },
  receipt: {
    title: "Báo cáo đã được nhận",
    reference: "Mã tiếp nhận",
    referenceHint: "Đọc mã này khi cần liên hệ qua điện thoại.",
    receivedAt: "Thời điểm nhận",
    revision: "Lần gửi",
    hash: "Mã kiểm tra nội dung (SHA-256)",
    slipHint: "Phiếu in kèm toàn bộ nội dung đã gửi và cách kiểm tra mã; đề nghị lưu cùng hồ sơ.",
    next: "Việc tiếp theo",
    nextSteps: (recipient: string) => [
      `${recipient} xem báo cáo, rồi tiếp nhận hoặc trả lại để bổ sung.`,
      "Nếu phải bổ sung, thư báo kèm lý do và hạn mới sẽ đến hộp thư của đơn vị.",
      "Số liệu của đơn vị được đưa vào báo cáo tổng hợp của cơ quan.",
    ],
    returnedSteps: (due: string) => [
      "Báo cáo đã được trả lại để bổ sung; lý do ghi ở trang báo cáo của đơn vị.",
      `Đề nghị bổ sung và gửi lại, hạn ${due}. Trong khi chờ gửi lại, báo cáo chưa được tính.`,
    ],
    acceptedSteps: ["Báo cáo đã được tiếp nhận; đơn vị không phải làm gì thêm."],
    withdrawnSteps: ["Bản đã gửi không còn được tính vì đơn vị đã rút. Đề nghị gửi lại báo cáo."],
    waivedSteps: ["Đơn vị được miễn thực hiện nội dung này, không phải làm gì thêm."],
    back: "Về danh sách việc",
  },
  conflict: {
    title: "Phần này vừa được sửa ở nơi khác",
    intro:
      "Người khác (hoặc một cửa sổ khác) đã lưu phần này sau khi đơn vị mở nó. Không nội dung nào bị mất: chọn bản cần giữ cho từng mục.",
    mine: "Bản đang gõ",
    saved: "Bản trên máy chủ",
    both: "Ghép cả hai, bản trên máy chủ trước",
    keep: "Giữ các nội dung đã chọn",
    empty: "(để trống)",
  },
  expired: {
    title: "Phiên làm việc đã hết hạn",
    intro: "Nội dung vừa gõ vẫn còn trong trang này và chưa mất.",
    steps: [
      "Mở lại đường dẫn đăng nhập trong thư mời ở một cửa sổ khác.",
      "Trở lại cửa sổ này và bấm nút dưới đây.",
    ],
    retry: "Lưu lại nội dung vừa gõ",
  },
};
