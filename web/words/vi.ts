import { dueInWords } from "../../functions/core/deadline/words.ts";
import type { Label } from "../../functions/core/fields/labels.ts";
import {
  type CalendarDate,
  type Instant,
  inWordsWithWeekday,
  timeLeft,
} from "../../functions/core/instant.ts";
import { momentToTheSecond, momentWords } from "../ui/moment.ts";
import { viConfirming } from "./vi/confirming.ts";
import { viDrafted } from "./vi/drafted.ts";
import { viDrafting } from "./vi/drafting.ts";
import { entryVi } from "./vi/entry.ts";
import { excelVi } from "./vi/excel.ts";
import { viFindings } from "./vi/findings.ts";
import { lendingVi } from "./vi/lending.ts";
import { viMessages } from "./vi/messages.ts";
import { viOffice } from "./vi/office.ts";
import { viOrigin } from "./vi/origin.ts";
import { viProblems } from "./vi/problems.ts";
import { viProof } from "./vi/proof.ts";
import { viFileRefusals, viRefusals } from "./vi/refusals.ts";
import { viReport } from "./vi/report.ts";
import { viSigning } from "./vi/signing.ts";
import { viVerdicts } from "./vi/verdicts.ts";
import { withdrawalVi } from "./vi/withdrawal.ts";

/** What the unit's pages say. English must say each of these too (en.ts), or it does not compile. */
export const vi = {
  language: "vi" as string,
  /** Set on an element that shows words as they were written, by a directive, an office or a person: Vietnamese. */
  asWritten: {} as { readonly lang?: "vi" },
  /** Set on what the page itself says inside such an element. */
  asSaid: {} as { readonly lang?: "en" },
  /** Around such words inside a sentence. */
  quote: (text: string) => text,
  otherLanguage: { code: "en", name: "English" },
  system: "Hệ thống báo cáo thi đua, khen thưởng",
  home: "Về trang đầu",
  signOut: "Ra khỏi phiên",
  skip: "Đến nội dung chính",
  deadline: "Hạn",
  noDeadline: "Không ấn định hạn",
  due: (dueBefore: Instant) => dueInWords(dueBefore),
  left: (now: Instant, until: Instant) => timeLeft(now, until),
  day: (date: CalendarDate) => inWordsWithWeekday(date),
  instant: (at: Instant) => momentWords(at),
  moment: (at: Instant) => momentToTheSecond(at),
  zone: "giờ Việt Nam",
  /** What the fields call their columns and rows, where that is not said in Vietnamese. */
  labels: {} as Readonly<Partial<Record<Label, string>>>,
  /** What is wrong with an entry, by its code. */
  problems: { ...viProblems, ...viFindings, ...viDrafted },
  messages: viMessages,
  refusals: viRefusals,
  fileRefusals: viFileRefusals,
  problemsTitle: "Có nội dung cần sửa",
  problemPrefix: "Lỗi",
  optional: "không bắt buộc",
  notGiven: "Chưa nhập",
  states: { todo: "Chưa làm", doing: "Đang làm", done: "Xong", fix: "Cần sửa" },
  standing: {
    awaited: "Chưa gửi",
    drafting: "Đang soạn",
    confirming: "Chờ thủ trưởng xác nhận",
    overdue: "Quá hạn, chưa gửi",
    onTime: "Đã gửi",
    late: "Gửi chậm",
    extended: "Được gia hạn",
    returned: "Trả lại",
    accepted: "Đã tiếp nhận",
    waived: "Được miễn",
  },
  saved: (at: string) => `Đã lưu lúc ${at} trên máy chủ`,
  notSaved: "Chưa lưu nội dung nào",
  /** Said by the script where the text is when it is not on the server; # is how many sections wait. */
  waiting: {
    offline: "Mất kết nối: # phần đang giữ trên máy này, sẽ tự gửi khi có mạng",
    expired: "Phiên đã hết hạn: nội dung giữ trên máy này. Mở lại đường dẫn đăng nhập ở cửa sổ khác",
    conflict: "Người khác vừa sửa phần này. Bấm Lưu để xem cả hai bản",
    refused: "Máy chủ không nhận nội dung này. Bấm Lưu để biết lý do",
    restored: "Đã lấy lại nội dung chưa gửi từ máy này",
  },
  rehearsal: {
    title: "Chạy thử",
    clock: "đồng hồ",
    hour: "+1 giờ",
    day: "+1 ngày",
    week: "+1 tuần",
    before: "1 phút trước hạn kế tiếp",
    at: "Đúng lúc hết hạn",
    after: "1 phút sau hạn",
  },
  /** Said by the script when a table was pasted; # is how many. */
  pasted: {
    rows: "Đã dán # dòng.",
    doubts: "# ô cần xem lại (tô vàng).",
    left: "# ô không có chỗ trong bảng nên chưa dán.",
    none: "# ô rơi vào chỗ không áp dụng nên không dán.",
    undo: "Bỏ phần vừa dán",
  },
  enter: {
    title: "Vào làm việc",
    of: "Đường dẫn đăng nhập của",
    hint: "Đường dẫn này là của riêng đơn vị, đề nghị không chuyển cho người khác. Không nhập thông tin thuộc danh mục bí mật nhà nước vào hệ thống.",
  },
  owed: {
    title: "Việc đơn vị cần làm",
    nothing: "Hiện không có văn bản nào yêu cầu đơn vị báo cáo. Khi có, thư báo sẽ đến hộp thư của đơn vị.",
    for: "Thay mặt",
    to: "Nơi nhận",
    state: "Tình trạng",
    reference: "Mã tiếp nhận",
    members: "Báo cáo của các đơn vị thành viên",
    membersHint: "Đơn vị trưởng đọc để tổng hợp; không sửa được nội dung của thành viên.",
    read: "Xem báo cáo",
    finished: "Các đợt đã kết thúc",
    nothingYet: "Chưa có báo cáo",
  },
  tasks: {
    outline: "Các phần của đề cương",
    files: "Tài liệu kèm theo",
    filesCount: (n: number) => (n === 0 ? "Chưa có tệp nào" : `${n} tệp`),
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
    hint: (reported: number, owed: number, signed: boolean) =>
      `Số liệu và nội dung của bản này, tổng hợp từ ${reported}/${owed} báo cáo, được điền vào bản nháp; tệp PDF ${signed ? "đã ký" : "chưa ký"} được đính kèm. Chưa có gì được gửi đi.`,
    done: "Đã điền bản nháp",
    doneHint: "Đề nghị đọc lại từng phần, bổ sung những nội dung còn trống rồi kiểm tra và gửi.",
    newer:
      "Vừa có bản khác của báo cáo này; chưa lấy nội dung nào. Đề nghị bấm lại nếu muốn lấy bản đang nêu dưới đây.",
    typed: "Các phần sau đã có nội dung nên chưa được thay",
    over: "Thay các câu trả lời đã nhập bằng nội dung của báo cáo",
    blank: "Báo cáo không có nội dung cho các mục sau",
    left: "Những nội dung của báo cáo không có chỗ trong biểu mẫu này",
  },
  entry: entryVi,
  lending: lendingVi,
  section: {
    prompt: "Văn bản yêu cầu",
    whole: "Đọc toàn văn yêu cầu",
    save: "Lưu và tiếp tục",
    exit: "Lưu và thoát",
    addRow: "Thêm dòng",
    row: (n: number) => `Dòng ${n}`,
    back: "Danh sách các phần",
    place: (n: number, all: number) => `Phần ${n}/${all}`,
    choose: "Chọn…",
    later: "Nội dung đã được lưu. Đơn vị có thể sửa ngay, hoặc làm phần khác trước.",
    previous: (label: string) => `Kỳ trước đã báo cáo (${label})`,
    copied: "Đã lấy nội dung kỳ trước làm nền; đề nghị sửa theo kỳ này.",
    copy: "Dùng làm nền",
    sentBack: "Cần bổ sung ở phần này",
    secret: "Không nhập thông tin thuộc danh mục bí mật nhà nước.",
    cleaned: (n: number) => `Đã bỏ ${n} ký tự không đọc được; đề nghị xem lại nội dung.`,
    columnTotal: "Nội dung",
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
    back: "Về danh sách việc",
  },
  excel: excelVi,
  withdrawal: withdrawalVi,
  origin: viOrigin,
  confirming: viConfirming,
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
  office: viOffice,
  report: viReport,
  signing: viSigning,
  verdicts: viVerdicts,
  drafting: viDrafting,
  proof: viProof,
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

export type Words = typeof vi;
