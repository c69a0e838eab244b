import type { Opened } from "../../../functions/intake/leaf.ts";
import { type ByType, type Sayings, sayIn } from "../said.ts";

type Unread = Exclude<Opened, { type: "document" }>;
type Unreadable = Extract<Unread, { type: "unreadable" }>["why"];

/** Why a file could not be opened. */
const unreadable: Sayings<Unreadable> = {
  "unknown-kind": () => "Tệp không phải Word (.docx), PDF hoặc văn bản thuần.",
  "old-word": () => "Tệp là Word kiểu cũ (.doc). Mở tệp bằng Word, lưu thành .docx rồi đưa lại.",
  "old-excel": () => "Tệp là bảng tính, không phải văn bản.",
  locked: () => "Tệp có mật khẩu nên không mở được.",
  broken: () => "Tệp hỏng hoặc chưa tải đủ.",
  "too-large": () => "Tệp quá lớn để đọc.",
  empty: () => "Tệp không có chữ.",
};

const unread: ByType<Unread, string> = {
  scan: ({ pages }) =>
    `Tệp là bản chụp ${pages} trang, không có chữ để đọc. Dán nội dung văn bản, hoặc ghi nhiệm vụ bằng tay.`,
  unreadable: ({ why }) => sayIn(unreadable, why),
};

/** What superiors demand of the authority itself. */
export const dutiesVi = {
  title: "Nhiệm vụ cấp trên giao",
  link: "Nhiệm vụ cấp trên giao",
  lead: "Văn bản cấp trên yêu cầu cơ quan báo cáo được ghi tại đây; thời hạn được nhắc đến cán bộ theo dõi và lãnh đạo.",
  none: "Chưa ghi nhiệm vụ nào.",
  open: (n: number) => `Nhiệm vụ cấp trên giao chưa xong: ${n}`,
  due: "Thời hạn",
  isDone: (at: string) => `Đã xong lúc ${at}`,
  by: (edition: number) => `Báo cáo đã ban hành theo bản số ${edition} của đợt.`,
  record: "Ghi nhiệm vụ mới",
  file: "Tệp văn bản của cấp trên (.docx, PDF)",
  pasted: "Hoặc dán nội dung văn bản",
  recordHint:
    "Văn bản được đọc thành các mục để cán bộ kiểm tra và sửa; tệp được giữ lại. Để trống cả hai thì ghi bằng tay ở trang sau.",
  recordAct: "Ghi nhiệm vụ",
  unread,
  untitled: "Chưa ghi nội dung",
  kind: "Loại văn bản",
  number: "Số, ký hiệu",
  issued: "Ngày ban hành",
  issuer: "Cơ quan ban hành",
  subject: "Trích yếu",
  action: "Việc phải làm",
  actionHint: "Ví dụ: gửi báo cáo sơ kết 6 tháng đầu năm",
  recipient: "Gửi về",
  wording: "Thời hạn, theo lời văn bản",
  said: "Nội dung nhiệm vụ",
  check: "Các mục dưới đây được đọc từ văn bản hoặc ghi bằng tay. Đề nghị đối chiếu với văn bản rồi lưu.",
  keep: "Lưu",
  kept: "Đã lưu.",
  overtaken: "Nhiệm vụ đã được người khác sửa sau khi trang này mở ra. Đề nghị xem lại rồi làm lại.",
  original: "Tải văn bản gốc",
  round: "Đợt báo cáo thực hiện nhiệm vụ này",
  roundHint:
    "Báo cáo của đợt ghi thực hiện văn bản này và gửi cơ quan yêu cầu. Khi báo cáo ban hành, nhiệm vụ được ghi là xong.",
  noRound: "Chưa có",
  follows: "Trình bày báo cáo theo đề cương của cấp trên",
  tie: "Ghi đợt báo cáo",
  outline: "Đề cương của cấp trên",
  finish: "Đã làm xong, không qua đợt báo cáo",
  note: "Ghi chú",
  finishAct: "Ghi là đã xong",
  reopen: "Mở lại nhiệm vụ",
  drop: "Xóa nhiệm vụ ghi nhầm",
};
