import type { FormUnreadable } from "../../../functions/intake/sheet.ts";
import type { FormNote, FormWhy } from "../../../functions/intake/sheet-read.ts";
import type { Sayings } from "../said.ts";

/** Why an office's Excel form could not be read, each with what to do about it. */
const unread: Sayings<FormUnreadable> = {
  "unknown-kind": () => "Tệp không phải bảng tính .xlsx. Đề nghị mở bằng Excel rồi lưu thành .xlsx.",
  "old-word": () =>
    "Tệp là văn bản Word, không phải bảng tính. Đề nghị chép bảng sang Excel rồi lưu thành .xlsx.",
  "old-excel": () => "Tệp Excel đời cũ (.xls) chưa đọc được. Đề nghị mở bằng Excel rồi lưu thành .xlsx.",
  locked: () => "Tệp có mật khẩu nên không mở được. Đề nghị bỏ mật khẩu rồi chọn lại.",
  broken: () => "Tệp bị hỏng hoặc chưa tải đủ. Đề nghị mở bằng Excel, lưu lại rồi chọn lại.",
  "too-large": () => "Tệp lớn hơn nhiều so với một biểu mẫu. Đề nghị chỉ giữ trang có biểu rồi lưu lại.",
  empty: () => "Tệp không có nội dung.",
  "no-table": () =>
    "Không tìm thấy bảng nào trong tệp: cần một hàng tên cột (từ ba cột trở lên) và các dòng ở dưới. Đề nghị kiểm tra lại tệp, hoặc lập bảng trên trang.",
};

const whys: Readonly<Record<FormWhy, string>> = {
  "capitals-above": "lấy dòng chữ hoa hoặc in đậm trên bảng",
  "line-above": "lấy dòng chữ ngay trên bảng",
  "sheet-name": "trên bảng không có tên, đang lấy tên trang tính",
  "symbol-above": "lấy ký hiệu ghi trên bảng",
  heads: "lấy từ các hàng tên cột",
  "no-head": "cột này không có tên",
  name: "đoán theo tên cột",
  unit: "đoán theo đơn vị tính",
  samples: "đoán theo nội dung ghi sẵn trong cột",
  "choice-list": "lấy danh sách chọn của cột",
  "nothing-said": "tên cột không cho biết ghi gì",
  "unit-in-name": "đơn vị tính ghi trong tên cột",
  "unit-in-group": "đơn vị tính ghi ở tên nhóm cột",
  "unit-above": "đơn vị tính ghi trên bảng",
  "unit-column": "đơn vị tính ghi ở từng dòng",
  "unit-is-name": "tên cột cũng là đơn vị tính",
  "units-above": "trên bảng ghi nhiều đơn vị tính; cột này theo đơn vị nào",
  "no-unit": "không ghi đơn vị tính; tính bằng gì",
  "number-row": "theo hàng số thứ tự cột",
  formula: "theo công thức trong ô",
  "two-workings": "hàng số thứ tự cột và công thức trong ô nói khác nhau; lấy cách nào",
  "part-of": "là một phần của cột bên trái, không cộng lại",
  "may-add-up": "các cột thành phần cộng lại có bằng cột này không",
  "ratio-of": "tỷ lệ này tính từ cột nào trên cột nào",
  "unknown-working": "cột này được tính theo cách chưa đọc được; đơn vị tự ghi hay tính từ cột nào",
  labels: "các dòng đã có tên",
  "no-labels": "các dòng để trống, đơn vị tự thêm",
  "numbered-blank": "các dòng chỉ có số thứ tự, đơn vị tự thêm",
  dots: "dòng “…” cho biết đơn vị tự thêm dòng",
  "dots-below": "dưới các dòng đã có tên còn dòng “…”; đơn vị có được thêm dòng không",
  "samples-below": "các dòng dưới là ví dụ hay là danh sách của cơ quan; đang coi là ví dụ",
  roman: "dòng đánh số La Mã hoặc chữ cái đứng trên các dòng khác",
  across: "dòng ghi suốt chiều ngang bảng",
  "group-or-row": "dòng này chỉ là tên nhóm hay cũng phải ghi số liệu",
  "total-word": "dòng tổng, hệ thống tự cộng",
  "total-formula": "theo công thức của dòng",
  "total-of": "dòng tổng này cộng những dòng nào",
  "given-values": "cơ quan đã ghi sẵn số trong cột này; đang đưa vào tên dòng",
  "sub-rows": "có dòng con; dòng tổng đang cộng các dòng chính",
};

const notes: Sayings<FormNote> = {
  "hidden-sheet": ({ sheet }) => `Trang tính ẩn “${sheet}” không được đọc.`,
  "hidden-cell": ({ sheet, at, words }) => `Ô ẩn ${at} (trang “${sheet}”) không được đọc: “${words}”.`,
  converted: ({ sheet, from }) =>
    `Chữ ở trang “${sheet}” theo bảng mã cũ (${from.toUpperCase()}), đã chuyển sang Unicode.`,
  far: ({ sheet, at }) => `Ô ${at} (trang “${sheet}”) ở quá xa bảng nên không được đọc.`,
  "no-table": ({ sheet }) => `Trang “${sheet}” không có bảng nào.`,
  "too-long": ({ sheet, at }) =>
    `Vùng ${at} (trang “${sheet}”) nhiều dòng hoặc nhiều cột hơn một biểu mẫu nên không được đọc.`,
  samples: ({ sheet, at }) =>
    `Số liệu ghi sẵn ở trang “${sheet}” (${listed(at)}) chỉ được coi là ví dụ, không lấy làm số liệu.`,
  "left-column": ({ sheet, at, words }) => `Cột “${words}” (${at}, trang “${sheet}”) không đưa vào bảng.`,
  "cross-check": ({ sheet, at, words }) =>
    `Ô ${at} (trang “${sheet}”) ghi nhiều cách tính (${words}); đã lấy cách đầu.`,
};

const SHOWN = 6;
const listed = (at: readonly string[]) =>
  at.length > SHOWN ? `${at.slice(0, SHOWN).join(", ")} và ${at.length - SHOWN} ô khác` : at.join(", ");

export const formsVi = { unread, whys, notes };
