import { printNumber } from "../../../functions/core/figures/number.ts";
import type { Doubt, Note, Skipped } from "../../../functions/excel/doubt.ts";
import type { Sayings } from "../said.ts";

/** Why a workbook was not taken, each with what to do about it. */
const refused = {
  none: "Chọn tệp biểu mẫu rồi bấm Xem trước.",
  size: "Tệp lớn hơn 4 MB. Biểu mẫu của hệ thống nhỏ hơn nhiều; đề nghị bỏ ảnh và các trang thêm vào rồi lưu lại.",
  empty: "Tệp không có nội dung (0 byte). Đề nghị mở tệp trên máy để kiểm tra rồi chọn lại.",
  old: "Tệp là dạng Excel cũ (.xls). Đề nghị mở bằng Excel, chọn Tệp, Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi tải lên tệp vừa lưu.",
  "open-document":
    "Tệp là dạng OpenDocument (.ods). Đề nghị mở bằng LibreOffice, chọn Tệp, Lưu thành (Save As), kiểu “Excel 2007–365 (.xlsx)”, rồi tải lên tệp vừa lưu.",
  type: "Tệp không phải là bảng tính .xlsx không có macro. Đề nghị tải biểu mẫu ở trang này, điền rồi lưu đúng dạng .xlsx.",
  password: "Tệp có đặt mật khẩu nên không mở được. Đề nghị bỏ mật khẩu, lưu lại rồi chọn lại.",
  "cut-off": "Tệp bị đứt giữa chừng khi tải lên hoặc khi lưu. Đề nghị tải lên lại.",
  unreadable:
    "Tệp bị hỏng, hoặc lớn hơn nhiều so với một biểu mẫu đã điền. Đề nghị mở tệp, chỉ giữ các trang của biểu mẫu, lưu lại rồi chọn lại.",
  "no-form":
    "Tệp này không phải biểu mẫu tải từ hệ thống, hoặc cột A (cột mã) đã bị xóa. Đề nghị tải lại biểu mẫu và chép số liệu sang.",
  "other-round":
    "Tệp này là biểu mẫu của một văn bản hoặc kỳ báo cáo khác. Chưa lấy nội dung nào. Đề nghị tải biểu mẫu của kỳ này.",
  "no-section": "Tệp này không có trang nào ứng với các phần của báo cáo này. Đề nghị tải lại biểu mẫu.",
};

const doubts: Sayings<Doubt> = {
  formula: () => "ô là công thức; đã lấy giá trị đã tính",
  percent: () => "ô hiện theo phần trăm; đã đọc thành số phần trăm",
  rounded: () => "số có hơn 4 chữ số thập phân; đã làm tròn",
  thousand: () => "số có ba chữ số thập phân; xin xem có phải số hàng nghìn không",
  day: () => "Excel ghi ô này là ngày; xin xem có đúng điều đã gõ không",
  "count-of-days": () => "ô là số; đã đọc theo cách Excel đếm ngày",
  merged: ({ range }) => `các ô ${range} đã bị gộp; giá trị chỉ lấy cho ô đầu`,
  "renamed-column": ({ head, column }) => `cột “${column}” nay mang tên “${head}”`,
  "no-heads": ({ column }) => `tên cột không còn; đã đọc theo vị trí là cột “${column}”`,
  "added-row": ({ row }) => `dòng thêm vào; đưa thành dòng ${row}`,
  "by-label": () => "mã ở cột A không còn; đã nhận dòng theo tên",
};

const notes: Sayings<Note> = {
  "formula-blank": () => "là công thức chưa có giá trị; xin mở bằng Excel, lưu lại rồi tải lên",
  error: ({ shows }) => `báo lỗi ${shows}; xin ghi số vào ô`,
  choice: ({ said, options }) =>
    `ghi “${said}”, không có trong danh sách. Các mục có: ${options.slice(0, 8).join("; ")}${options.length > 8 ? "; …" : ""}`,
  "too-long": () => "có nội dung dài quá một ô của Excel; nội dung trên trang được giữ nguyên",
  "over-long": ({ length, most }) =>
    `có ${printNumber(length)} ký tự, quá ${printNumber(most)} ký tự của một ô Excel nên không lấy; xin rút gọn hoặc gửi phần dài bằng tệp đính kèm`,
  "extra-column": ({ head }) => `cột “${head}” không có trong biểu mẫu`,
  "missing-column": ({ column }) => `không thấy cột “${column}”`,
  "unknown-row": ({ label }) => `dòng “${label}” không có trong biểu mẫu`,
  "double-row": ({ label }) => `dòng “${label}” có hai lần; chỉ lấy dòng có mã`,
  "no-room": ({ most }) => `bảng chỉ nhận nhiều nhất ${printNumber(most)} dòng`,
  outside: ({ said }) => `ghi “${said}” ngoài các ô của biểu mẫu`,
};

const skipped: Sayings<Skipped> = {
  "no-mark": ({ name }) => `Trang “${name}”: không thấy mã biểu mẫu ở ô A1 nên không đọc trang này`,
  copy: ({ name, of }) =>
    `Trang “${name}” là bản chép của trang “${of}” nên không đọc; chỉ điền vào trang gốc`,
  "not-asked": ({ name }) => `Trang “${name}”: phần này không thuộc báo cáo của đơn vị`,
};

export const excelVi = {
  title: "Biểu mẫu Excel",
  download: "Tải biểu mẫu Excel",
  upload: "Tải lên biểu mẫu đã điền",
  intro:
    "Biểu mẫu đã có sẵn nội dung bản nháp đã lưu. Điền trên máy, lưu dạng .xlsx rồi tải lên; mọi thay đổi được cho xem trước từng ô, chưa ghi gì vào bản nháp.",
  whole: "Cả báo cáo (mỗi phần một trang)",
  choose: "Chọn tệp biểu mẫu đã điền",
  hint: "Tệp .xlsx, không quá 4 MB. Ô để trống không làm mất nội dung đã nhập trên trang.",
  look: "Xem trước",
  back: "Về danh sách các phần",
  refused,
  otherUnit: (party: string) =>
    `Tệp này là biểu mẫu của đơn vị khác (${party}). Chưa lấy nội dung nào. Đề nghị tải biểu mẫu của đơn vị mình.`,
  doubts,
  notes,
  skipped,
  moved: (sections: readonly string[]) =>
    `Các phần sau vừa được sửa ở nơi khác nên chưa lấy: ${sections.join("; ")}. Đề nghị tải biểu mẫu lên lại để xem và chọn.`,
  cell: (sheet: string, at: string) => `Trang “${sheet}”, ô ${at}`,
  read: (words: string) => `đọc được “${words}”`,
  preview: {
    title: "Xem trước nội dung biểu mẫu",
    intro: "Chưa có gì được ghi vào bản nháp. Bỏ dấu ở ô nào không muốn lấy.",
    counts: (changes: number, doubtful: number, same: number) =>
      `${printNumber(changes)} ô khác bản nháp, trong đó ${printNumber(doubtful)} ô cần xem lại (tô vàng); ${printNumber(same)} ô giống bản nháp.`,
    nothing: "Không có ô nào khác bản nháp đã lưu.",
    older:
      "Biểu mẫu này được tải trước khi đề cương thay đổi. Các ô còn khớp vẫn được đọc; xin xem kỹ từng ô.",
    problems: "Có ô chưa đọc được đúng",
    problemsHint: "Nội dung vẫn đưa được vào bản nháp như đã ghi, và sửa tiếp trên trang.",
    left: "Những gì không lấy",
    at: "Ô",
    item: "Mục",
    before: "Bản nháp",
    after: "Biểu mẫu",
    take: "Lấy",
    blank: "(để trống)",
    blanked: (n: number) =>
      `Biểu mẫu để trống ${printNumber(n)} ô đang có nội dung. Nội dung ấy được giữ nguyên.`,
    wipe: (n: number) => `Xóa nội dung của ${printNumber(n)} ô này`,
    submit: "Đưa vào bản nháp",
    submitConverted: "Đưa vào bản nháp, dùng bản đã chuyển sang Unicode",
    again: "Chọn tệp khác",
  },
  done: {
    title: "Đã đưa biểu mẫu vào bản nháp",
    section: (heading: string, n: number) => `${heading}: ${printNumber(n)} ô`,
    next: "Đề nghị mở từng phần để xem lại trước khi gửi.",
    undo: "Hoàn tác",
    undoHint: "Trả các ô vừa lấy về nội dung trước đó.",
    undone: "Đã trả các ô về nội dung trước đó.",
  },
};
