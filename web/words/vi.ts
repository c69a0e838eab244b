import { dueInWords } from "../../functions/core/deadline/words.ts";
import {
  type CalendarDate,
  type Instant,
  inWordsWithWeekday,
  timeLeft,
} from "../../functions/core/instant.ts";
import type { Label } from "../../functions/core/kinds/labels.ts";
import { momentToTheSecond, momentWords } from "../ui/moment.ts";
import { viApi } from "./vi/api.ts";
import { viConfirming } from "./vi/confirming.ts";
import { viDelivery } from "./vi/delivery.ts";
import { viDesk } from "./vi/desk.ts";
import { viDrafted } from "./vi/drafted.ts";
import { viDrafting } from "./vi/drafting.ts";
import { dutiesVi } from "./vi/duties.ts";
import { viEdition } from "./vi/edition.ts";
import { entryVi } from "./vi/entry.ts";
import { excelVi } from "./vi/excel.ts";
import { viFindings } from "./vi/findings.ts";
import { formsVi } from "./vi/forms.ts";
import { viIntake } from "./vi/intake.ts";
import { lendingVi } from "./vi/lending.ts";
import { viLists, viMisentered } from "./vi/lists.ts";
import { viMessages } from "./vi/messages.ts";
import { viNobody } from "./vi/nobody.ts";
import { viOffice } from "./vi/office.ts";
import { viOrigin } from "./vi/origin.ts";
import { ownReportVi } from "./vi/own-report.ts";
import { viProblems } from "./vi/problems.ts";
import { viProof } from "./vi/proof.ts";
import { viFileRefusals, viRefusals } from "./vi/refusals.ts";
import { viReport } from "./vi/report.ts";
import { viShares } from "./vi/shares.ts";
import { viSigning } from "./vi/signing.ts";
import { tablesVi } from "./vi/tables.ts";
import { viText } from "./vi/text.ts";
import { viUnit } from "./vi/unit.ts";
import { viVerdicts } from "./vi/verdicts.ts";
import { withdrawalVi } from "./vi/withdrawal.ts";
import { viWriting } from "./vi/writing.ts";

/** What the unit's pages say. English must say each of these too (en.ts), or it does not compile. */
export const vi = {
  language: "vi" as string,
  /**
   * Set on an element that shows words as they were written, by a directive, an office or a person:
   * Vietnamese.
   */
  asWritten: {} as { readonly lang?: "vi" },
  /** Set on what the page itself says inside such an element. */
  asSaid: {} as { readonly lang?: "en" },
  /** Around such words inside a sentence. */
  quote: (text: string) => text,
  otherLanguage: { code: "en", name: "English" },
  nobody: viNobody,
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
  problems: { ...viProblems, ...viFindings, ...viDrafted, ...viMisentered },
  messages: viMessages,
  /** For programs, where the pages have no such sentence. */
  api: viApi,
  refusals: viRefusals,
  fileRefusals: viFileRefusals,
  text: viText,
  duties: dutiesVi,
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
    head: "Bỏ qua dòng tên cột.",
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
  ...viUnit,
  ...viShares,
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
  entry: entryVi,
  lists: viLists,
  delivery: viDelivery,
  lending: lendingVi,
  excel: excelVi,
  forms: formsVi,
  tables: tablesVi,
  ownReport: ownReportVi,
  withdrawal: withdrawalVi,
  origin: viOrigin,
  confirming: viConfirming,
  desk: viDesk,
  office: viOffice,
  report: viReport,
  signing: viSigning,
  verdicts: viVerdicts,
  drafting: viDrafting,
  writing: viWriting,
  intake: viIntake,
  edition: viEdition,
  proof: viProof,
};

export type Words = typeof vi;
